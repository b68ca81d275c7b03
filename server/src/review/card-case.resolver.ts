import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { CaseNoteAnswer, CaseReleased, RevealCaseAnswer, TakeCaseAnswer } from './card-case-answer.type.ts';
import {
  AddCaseNoteInput,
  CaseOfInput,
  TakeCaseInput,
  TakeNextCaseInput,
} from './card-decision-inputs.type.ts';
import { addCaseNote } from './case-note.ts';
import { CARD_OFFICERS } from './desk-officer.ts';
import { revealCase } from './reveal-case.ts';
import { releaseCase, takeCase, takeNextCase } from './take-case.ts';

const WHICH = { description: '哪一件。 Which case.' };

@Authorized(...CARD_OFFICERS)
@Resolver()
export class CardCaseResolver {
  @Mutation(() => TakeCaseAnswer, {
    description:
      '领取一件并打开，30 分钟内由该工作人员办理；记入申请人的访问记录。 Takes a case for 30 minutes and opens it; that stands in the owner’s access log.',
  })
  takeCase(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => TakeCaseInput, WHICH) input: TakeCaseInput,
  ): Promise<typeof TakeCaseAnswer> {
    return takeCase(services, caller, viewer!, input);
  }

  @Mutation(() => TakeCaseAnswer, {
    description: '领取队列中第一件无人领取的。 Takes the first case of the queue that is free.',
  })
  takeNextCase(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => TakeNextCaseInput, { nullable: true, description: '理由。 Why.' })
    input?: TakeNextCaseInput | null,
  ): Promise<typeof TakeCaseAnswer> {
    return takeNextCase(services, caller, viewer!, input ?? {});
  }

  @Mutation(() => CaseReleased, { description: '释放已领取的一件。 Gives a case back.' })
  releaseCase(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => CaseOfInput, WHICH) { cardId }: CaseOfInput,
  ): Promise<CaseReleased> {
    return releaseCase(services, viewer!, cardId);
  }

  @Mutation(() => CaseNoteAnswer, {
    description: '写内部备注，申请人看不到。 Writes a note that only officers read.',
  })
  addCaseNote(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => AddCaseNoteInput, { description: '备注。 The note.' }) input: AddCaseNoteInput,
  ): Promise<typeof CaseNoteAnswer> {
    return addCaseNote(services, caller, viewer!, input);
  }

  @Mutation(() => RevealCaseAnswer, {
    description:
      '查看已领取一件的完整号码；记入申请人的访问记录。 The full numbers of a case that was taken; stands in the owner’s access log.',
  })
  revealCaseIdentity(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => CaseOfInput, WHICH) { cardId }: CaseOfInput,
  ): Promise<typeof RevealCaseAnswer> {
    return revealCase(services, caller, viewer!, cardId);
  }
}
