import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { consentAndHandIn } from '../batches/consent.ts';
import type { Context } from '../graphql/context.ts';
import { ChangeGrantAnswer } from './grant-answer.type.ts';
import { doPlainly, narrowGrant, submitGrantEvidence } from './grant-doings.ts';
import { ConsentInput, GrantIdInput, NarrowGrantInput } from './grant-inputs.type.ts';

const WHICH = '哪一项。 Which one.';

@Authorized()
@Resolver()
export class GrantResolver {
  @Mutation(() => ChangeGrantAnswer, {
    description: '把证明材料交给核验人员。 Hands the evidence to the verifiers.',
  })
  submitGrantEvidence(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => GrantIdInput, { description: WHICH }) { grantId }: GrantIdInput,
  ): Promise<typeof ChangeGrantAnswer> {
    return submitGrantEvidence(services, caller, viewer!, grantId);
  }

  @Mutation(() => ChangeGrantAnswer, {
    description: '同意单位经办，可少于所申请的。 Agrees to an employer’s request, or to less of it.',
  })
  consentToGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => ConsentInput, { description: '同意什么。 What is agreed to.' }) input: ConsentInput,
  ): Promise<typeof ChangeGrantAnswer> {
    return consentAndHandIn(services, caller, viewer!, input);
  }

  @Mutation(() => ChangeGrantAnswer, {
    description:
      '缩小授权：原授权结束，由较小的接续。 Fewer scopes or an earlier end: the grant ends and a narrower one goes on.',
  })
  narrowGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => NarrowGrantInput, { description: '缩小到什么。 What remains.' })
    input: NarrowGrantInput,
  ): Promise<typeof ChangeGrantAnswer> {
    return narrowGrant(services, caller, viewer!, input);
  }

  @Mutation(() => ChangeGrantAnswer, { description: '撤回未完成的申请。 Takes back an unfinished request.' })
  cancelGrantRequest(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => GrantIdInput, { description: WHICH }) { grantId }: GrantIdInput,
  ): Promise<typeof ChangeGrantAnswer> {
    return doPlainly(services, caller, viewer!, grantId, 'cancel');
  }

  @Mutation(() => ChangeGrantAnswer, { description: '不同意单位的申请。 Declines an employer’s request.' })
  declineGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => GrantIdInput, { description: WHICH }) { grantId }: GrantIdInput,
  ): Promise<typeof ChangeGrantAnswer> {
    return doPlainly(services, caller, viewer!, grantId, 'decline');
  }

  @Mutation(() => ChangeGrantAnswer, {
    description: '对公证委托的申请提出异议，申请随即停止。 Objects to a proxy’s request, which stops it.',
  })
  objectToGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => GrantIdInput, { description: WHICH }) { grantId }: GrantIdInput,
  ): Promise<typeof ChangeGrantAnswer> {
    return doPlainly(services, caller, viewer!, grantId, 'object');
  }

  @Mutation(() => ChangeGrantAnswer, {
    description: '收回授权，立即生效。 Revokes a grant; effective at the next request.',
  })
  revokeGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => GrantIdInput, { description: WHICH }) { grantId }: GrantIdInput,
  ): Promise<typeof ChangeGrantAnswer> {
    return doPlainly(services, caller, viewer!, grantId, 'revoke');
  }

  @Mutation(() => ChangeGrantAnswer, { description: '辞去授权。 The delegate gives a grant up.' })
  resignGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => GrantIdInput, { description: WHICH }) { grantId }: GrantIdInput,
  ): Promise<typeof ChangeGrantAnswer> {
    return doPlainly(services, caller, viewer!, grantId, 'resign');
  }
}
