import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { ChangeGrantAnswer } from '../delegation/grant-answer.type.ts';
import { GrantIdInput } from '../delegation/grant-inputs.type.ts';
import type { Context } from '../graphql/context.ts';
import { askNotaryRegister } from './ask-notary-register.ts';
import { decideOnGrant, refuseEvidence, useAuthority } from './decide-on-grant.ts';
import { AcceptEvidenceInput, AuthorityInput, RefuseEvidenceInput } from './decision-inputs.type.ts';

const DECISION = { description: '决定。 The decision.' };
type Answer = Promise<typeof ChangeGrantAnswer>;

@Authorized('GRANT_VERIFIER')
@Resolver()
export class GrantDecisionsResolver {
  @Mutation(() => ChangeGrantAnswer, {
    description:
      '向公证登记库查询公证书；答复有三种，并保存。 Asks the notaries’ register about the deed and keeps its answer, one of three.',
  })
  askNotaryRegister(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => GrantIdInput, { description: '哪一项。 Which one.' }) { grantId }: GrantIdInput,
  ): Answer {
    return askNotaryRegister(services, caller, viewer!, grantId);
  }

  @Mutation(() => ChangeGrantAnswer, {
    description:
      '认可证明材料：监护即生效，公证委托待第二人复核。 Accepts the evidence: a guardianship holds, a proxy waits for the second verifier.',
  })
  acceptEvidence(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => AcceptEvidenceInput, DECISION) { grantId, checks }: AcceptEvidenceInput,
  ): Answer {
    return decideOnGrant(services, caller, viewer!, grantId, 'acceptEvidence', { checks });
  }

  @Mutation(() => ChangeGrantAnswer, {
    description: '第二人复核公证委托，随即生效。 The second verifier of a proxy; then it holds.',
  })
  confirmEvidence(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => AcceptEvidenceInput, DECISION) { grantId, checks }: AcceptEvidenceInput,
  ): Answer {
    return decideOnGrant(services, caller, viewer!, grantId, 'confirmEvidence', { checks });
  }

  @Mutation(() => ChangeGrantAnswer, {
    description: '退回，请申请人补正。 Back to who asked, for better evidence.',
  })
  returnEvidence(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RefuseEvidenceInput, DECISION) input: RefuseEvidenceInput,
  ): Answer {
    return refuseEvidence(services, caller, viewer!, 'returnEvidence', input);
  }

  @Mutation(() => ChangeGrantAnswer, { description: '不予通过。 Refuses the request.' })
  rejectGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RefuseEvidenceInput, DECISION) input: RefuseEvidenceInput,
  ): Answer {
    return refuseEvidence(services, caller, viewer!, 'reject', input);
  }

  @Mutation(() => ChangeGrantAnswer, {
    description: '暂停有效的授权，立即生效。 Suspends a grant that holds; effective at the next request.',
  })
  suspendGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => AuthorityInput, DECISION) input: AuthorityInput,
  ): Answer {
    return useAuthority(services, caller, viewer!, 'suspend', input);
  }

  @Mutation(() => ChangeGrantAnswer, { description: '恢复已暂停的授权。 Lets a suspended grant hold again.' })
  resumeGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => AuthorityInput, DECISION) input: AuthorityInput,
  ): Answer {
    return useAuthority(services, caller, viewer!, 'resume', input);
  }

  @Mutation(() => ChangeGrantAnswer, {
    description: '终止授权，不可恢复。 Ends a grant for good.',
  })
  endGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => AuthorityInput, DECISION) input: AuthorityInput,
  ): Answer {
    return useAuthority(services, caller, viewer!, 'endByAuthority', input);
  }
}
