import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { RequestEmployerGrantsAnswer, RequestGrantAnswer } from './grant-answer.type.ts';
import {
  RequestEmployerGrantsInput,
  RequestGuardianGrantInput,
  RequestProxyGrantInput,
} from './grant-request-inputs.type.ts';
import { requestEmployerGrants } from './request-employer-grants.ts';
import { requestGuardianGrant } from './request-guardian-grant.ts';
import { requestProxyGrant } from './request-proxy-grant.ts';

@Authorized()
@Resolver()
export class RequestGrantResolver {
  @Mutation(() => RequestGrantAnswer, {
    description: '监护人申请查看未成年人的出境卡。 A guardian asks to look at a child’s cards.',
  })
  requestGuardianGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RequestGuardianGrantInput, { description: '孩子和材料。 The child and the proof.' })
    input: RequestGuardianGrantInput,
  ): Promise<typeof RequestGrantAnswer> {
    return requestGuardianGrant(services, caller, viewer!, input);
  }

  @Mutation(() => RequestGrantAnswer, {
    description:
      '公证受托人申请查看委托人的出境卡。 A notarised proxy asks to look at the principal’s cards.',
  })
  requestProxyGrant(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RequestProxyGrantInput, {
      description: '委托人和公证书。 The principal and the deed.',
    })
    input: RequestProxyGrantInput,
  ): Promise<typeof RequestGrantAnswer> {
    return requestProxyGrant(services, caller, viewer!, input);
  }

  @Mutation(() => RequestEmployerGrantsAnswer, {
    description: '单位请员工同意经办。 An organisation asks employees for their consent.',
  })
  requestEmployerGrants(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RequestEmployerGrantsInput, {
      description: '单位和员工。 The organisation and the employees.',
    })
    input: RequestEmployerGrantsInput,
  ): Promise<typeof RequestEmployerGrantsAnswer> {
    return requestEmployerGrants(services, caller, viewer!, input);
  }
}
