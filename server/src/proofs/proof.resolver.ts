import { ProofState } from '@exit-card/shared/proof-document';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { PUBLIC } from '../graphql/public.ts';
import { checkProof } from './check-proof.ts';
import { issueProof } from './issue-proof.ts';
import {
  IssueProofAnswer,
  IssueProofInput,
  ProofCheck,
  ProofRevoked,
  RevokeProofInput,
} from './proof.type.ts';
import { proofState } from './proof-state.ts';
import { revokeProof } from './revoke-proof.ts';

@Resolver()
export class ProofResolver {
  @Authorized()
  @Mutation(() => IssueProofAnswer, {
    description:
      '开具电子证明：登记卡此刻的情况，由本服务签名。凭授权须含下载权限，并先用验证码确认。 Signs what is so of a card now. Through a grant it takes the scope EXPORT, and a fresh code first.',
  })
  issueProof(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => IssueProofInput, { description: '哪一张。 Which card.' }) input: IssueProofInput,
  ): Promise<typeof IssueProofAnswer> {
    return issueProof(services, caller, viewer!, input);
  }

  @Authorized()
  @Mutation(() => ProofRevoked, {
    description:
      '撤销电子证明；之后在线核验都会显示已撤销。凭授权须含下载权限，并先用验证码确认。 Revokes a document: whoever checks it online hears so from now on. Through a grant it takes the scope EXPORT, and a fresh code first.',
  })
  revokeProof(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RevokeProofInput, { description: '哪一份。 Which document.' })
    input: RevokeProofInput,
  ): Promise<ProofRevoked> {
    return revokeProof(services, caller, viewer!, input);
  }

  @Authorized(PUBLIC)
  @Query(() => ProofState, {
    description:
      '按编号查电子证明现在怎样，无需登录；内容不必发来。 How a document stands, by its id. Needs no sign-in, and nothing of the document but its id.',
  })
  proofState(
    @Ctx() { services }: Context,
    @Arg('id', () => ID, { description: '证明的编号（jti）。 Id of the document, its jti.' }) id: string,
  ): Promise<ProofState> {
    return proofState(services, id);
  }

  @Authorized(PUBLIC)
  @Query(() => ProofCheck, {
    description:
      '核验一份电子证明的签名，无需登录；发来的内容不保存。浏览器能自己核验的不用它。 Checks the signature of a document, for browsers that cannot. Needs no sign-in; what is sent is not kept.',
  })
  checkProof(
    @Ctx() { services }: Context,
    @Arg('document', () => String, {
      description: '证明：JWS，或文件的全文。 The document: the JWS, or the text of the file.',
    })
    document: string,
  ): Promise<ProofCheck> {
    return checkProof(services, document);
  }
}
