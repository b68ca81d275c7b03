import { ActorKind } from '@exit-card/shared/card';
import { ProofFault, ProofState } from '@exit-card/shared/proof-document';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { byTypename, Throttled } from '../applicants/answer.type.ts';
import { CardOfInput } from '../cards/card-answer.type.ts';
import '../cards/card-enums.type.ts';
import { described } from '../graphql/described.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { ProofRefusal } from './issue-proof.ts';

registerEnumType(ProofState, {
  name: 'ProofState',
  description:
    '电子证明现在怎样；除此之外什么都不说。 How a signed document stands now, and nothing besides.',
  valuesConfig: described<ProofState>({
    VALID: ['未撤销，内容与现在一致', 'Not revoked, and what it says is so still'],
    CHANGED: ['未撤销，但登记卡后来有变化', 'Not revoked, but the card has changed since'],
    REVOKED: ['已撤销，或签名的密钥已停用', 'Revoked, or the key that signed it was withdrawn'],
    UNKNOWN: ['没有这份证明，或登记卡已归档', 'No such document, or its card is in the archive'],
  }),
});

registerEnumType(ProofFault, {
  name: 'ProofFault',
  description: '电子证明不被认可的原因。 Why a document is not taken for what it says it is.',
  valuesConfig: described<ProofFault>({
    TOO_LARGE: ['太大，不可能是电子证明', 'Too large to be one'],
    NOT_A_PROOF: ['不是电子证明，或不完整', 'None at all, or not whole'],
    ALGORITHM: ['签名方式不是 Ed25519', 'Not signed with Ed25519'],
    TYPE: ['签名的不是电子证明，或附加了其他内容', 'Something else was signed, or the header says more'],
    REPEATED: ['同一项写了两次，或写法不是本服务的', 'A name stands twice, or it is not written as we write'],
    COPY_DIFFERS: ['可读部分与签名部分不一致', 'The readable part differs from the signed one'],
    CONTENT: ['签名部分有不认识的内容', 'The signed part says what nobody knows'],
    UNKNOWN_KEY: ['不是本服务公布的密钥', 'The key is none of those published'],
    SIGNATURE: ['签名不对：内容被改过', 'The signature is wrong: it was edited'],
  }),
});

registerEnumType(ProofRefusal, {
  name: 'ProofRefusal',
  description: '不开具电子证明的原因。 Why no document is signed.',
  valuesConfig: described<ProofRefusal>({
    NOT_OFFERED: ['本服务现在不开具', 'The service signs none at present'],
    NOT_IN_GRANT: ['授权不含下载', 'The grant has no scope for it'],
    FULL_NAME_CLOSED: ['单位经办人不能写全名', 'Never with the full name for an organisation'],
    CHANGED_MEANWHILE: [
      '上次请求后登记卡有变化，请再开一份',
      'The card has changed since this request was first made: ask anew',
    ],
  }),
});

@ObjectType({
  description:
    '电子证明：登记卡在某一时刻的情况，由本服务签名；内容只在证明里。 A signed document of what was so of a card. What it says is in the document alone.',
})
export class ProofDocument {
  @Field(() => ID, { description: '编号；不含个人信息。 Its id, which says nothing of anybody.' })
  id: string;

  @Field(() => InstantScalar, {
    description: '开具时间，内容以此刻为准。 When it was issued, and what it says was so.',
  })
  issuedAt: Date;

  @Field(() => ActorKind, { description: '开给谁：本人或代理人。 To whom: the person, or a delegate.' })
  issuedTo: ActorKind;

  @Field(() => String, {
    description:
      '签名的密钥，公布在 /.well-known/jwks.json。 Name of the key that signed it, one of /.well-known/jwks.json.',
  })
  keyId: string;

  @Field(() => ProofState, { description: '现在怎样。 How it stands now.' })
  state: ProofState;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '撤销时间；未单独撤销为空。 When it was revoked; null also where its key was withdrawn.',
  })
  revokedAt: Date | null;
}

@ObjectType({ description: '已开具。 A document was signed.' })
export class ProofIssued {
  @Field(() => ProofDocument, { description: '电子证明。 The document, as its owner sees it.' })
  document: ProofDocument;

  @Field(() => String, {
    description:
      '签名的证明（JWS，EdDSA）；只给这一次请求及其重试，本服务不保存。 The signed document: a compact JWS, EdDSA. Given to this request and its retries: the service does not keep it.',
  })
  jws: string;
}

@ObjectType({ description: '未开具。 Nothing was signed.' })
export class ProofRefused {
  @Field(() => ProofRefusal, { description: '原因。 Why.' })
  reason: ProofRefusal;
}

@ObjectType({ description: '已撤销。 The document was revoked.' })
export class ProofRevoked {
  @Field(() => ProofDocument, { description: '电子证明。 The document.' })
  document: ProofDocument;
}

@ObjectType({ description: '核验的结果。 What a check found.' })
export class ProofCheck {
  @Field(() => ProofFault, {
    nullable: true,
    description: '不被认可的原因；签名正确为空。 What is wrong with it; null where the signature is right.',
  })
  fault: ProofFault | null;

  @Field(() => ProofState, {
    nullable: true,
    description: '现在怎样；签名不对为空。 How it stands now; null where something is wrong with it.',
  })
  state: ProofState | null;
}

export const IssueProofAnswer = createUnionType({
  name: 'IssueProofAnswer',
  description: '开具电子证明的结果。 What came of asking for a signed document.',
  types: () => [ProofIssued, ProofRefused, Throttled] as const,
  resolveType: byTypename,
});

@InputType({ description: '开具哪一张登记卡的电子证明。 Of which card to sign a document.' })
export class IssueProofInput extends CardOfInput {
  @Field(() => Boolean, {
    description:
      '是否写全名；否则只写姓。 Whether the name stands in it in full; else its first character only.',
  })
  fullName: boolean;

  @Field(() => String, {
    description:
      '幂等键，8 至 64 位字母、数字、- 和 _；重试时不变。 8 to 64 letters, digits, - and _; the same for every retry.',
  })
  idempotencyKey: string;
}

@InputType({ description: '撤销哪一份电子证明。 Which document to revoke.' })
export class RevokeProofInput {
  @Field(() => ID, { description: '编号。 Its id.' })
  id: string;

  @Field(() => ID, {
    nullable: true,
    description: '凭哪项授权；本人的不填。 Through which grant; left out for the viewer’s own.',
  })
  grantId?: string | null;
}
