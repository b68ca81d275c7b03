import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { askForDocuments } from './ask-for-documents.ts';
import { DecideCardAnswer } from './card-case-answer.type.ts';
import {
  DecideCardInput,
  ExtendDeadlineInput,
  RejectCardInput,
  RequestDocumentsInput,
} from './card-decision-inputs.type.ts';
import { correctCard, decideInWords, extendDeadline, rejectCard } from './decide-on-card.ts';
import { CARD_OFFICERS } from './desk-officer.ts';

const DECISION = { description: '决定。 The decision.' };
type Answer = Promise<typeof DecideCardAnswer>;

@Authorized(...CARD_OFFICERS)
@Resolver()
export class CardDecisionsResolver {
  @Mutation(() => DecideCardAnswer, {
    description: '审核通过，转给另一位审批。 Passes the review; somebody else approves.',
  })
  reviewCard(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => DecideCardInput, DECISION) input: DecideCardInput,
  ): Answer {
    return decideInWords(services, caller, viewer!, input, 'review');
  }

  @Mutation(() => DecideCardAnswer, {
    description: '批准；审核人不能批准。 Approves; never who reviewed it.',
  })
  approveCard(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => DecideCardInput, DECISION) input: DecideCardInput,
  ): Answer {
    return decideInWords(services, caller, viewer!, input, 'approve');
  }

  @Mutation(() => DecideCardAnswer, {
    description: '不予批准，说明原因和补救办法。 Refuses, with why and what can be done.',
  })
  rejectCard(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RejectCardInput, DECISION) input: RejectCardInput,
  ): Answer {
    return rejectCard(services, caller, viewer!, input);
  }

  @Mutation(() => DecideCardAnswer, {
    description: '要求补充材料，逐项写明并给期限。 Asks for documents, item by item, with a deadline.',
  })
  requestDocuments(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RequestDocumentsInput, DECISION) input: RequestDocumentsInput,
  ): Answer {
    return askForDocuments(services, caller, viewer!, input);
  }

  @Mutation(() => DecideCardAnswer, {
    description: '延长补充期限，每次通知一回。 Moves the deadline for documents, once for each request.',
  })
  extendDeadline(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => ExtendDeadlineInput, DECISION) input: ExtendDeadlineInput,
  ): Answer {
    return extendDeadline(services, caller, viewer!, input);
  }

  @Mutation(() => DecideCardAnswer, { description: '不延长补充期限。 Refuses more time for documents.' })
  refuseMoreTime(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => DecideCardInput, DECISION) input: DecideCardInput,
  ): Answer {
    return decideInWords(services, caller, viewer!, input, 'refuseMoreTime');
  }

  @Mutation(() => DecideCardAnswer, { description: '准予延期。 Grants the extension.' })
  grantExtension(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => DecideCardInput, DECISION) input: DecideCardInput,
  ): Answer {
    return decideInWords(services, caller, viewer!, input, 'grantExtension');
  }

  @Mutation(() => DecideCardAnswer, { description: '不予延期。 Refuses the extension.' })
  refuseExtension(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => DecideCardInput, DECISION) input: DecideCardInput,
  ): Answer {
    return decideInWords(services, caller, viewer!, input, 'refuseExtension');
  }

  @Mutation(() => DecideCardAnswer, {
    description: '同意加急，说明理由，申请人会看到。 Lets it go faster; the owner reads why.',
  })
  grantExpedite(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => DecideCardInput, DECISION) input: DecideCardInput,
  ): Answer {
    return decideInWords(services, caller, viewer!, input, 'grantExpedite');
  }

  @Mutation(() => DecideCardAnswer, {
    description: '不予加急，说明理由，申请人会看到。 Does not let it go faster; the owner reads why.',
  })
  declineExpedite(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => DecideCardInput, DECISION) input: DecideCardInput,
  ): Answer {
    return decideInWords(services, caller, viewer!, input, 'declineExpedite');
  }

  @Mutation(() => DecideCardAnswer, {
    description: '按申请更正记录；原值留存。 Corrects the record as asked; the old values stay on record.',
  })
  correctCard(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => DecideCardInput, DECISION) input: DecideCardInput,
  ): Answer {
    return correctCard(services, caller, viewer!, input);
  }

  @Mutation(() => DecideCardAnswer, { description: '不予更正。 Refuses the correction.' })
  refuseCorrection(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => DecideCardInput, DECISION) input: DecideCardInput,
  ): Answer {
    return decideInWords(services, caller, viewer!, input, 'refuseCorrection');
  }
}
