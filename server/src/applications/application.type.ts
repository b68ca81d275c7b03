import { Channel, ExpediteReason, Purpose } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename, InputProblem, InvalidInput } from '../applicants/answer.type.ts';
import { Card } from '../cards/card.type.ts';
import { CardRefused } from '../cards/card-answer.type.ts';
import '../cards/card-enums.type.ts';
import { SeenAs } from '../cards/seen-as.type.ts';
import { GrantPerson } from '../delegation/grant-person.type.ts';
import { StoredFile } from '../files/file.type.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import { Receipt } from '../submissions/receipt.type.ts';

const PURPOSE = '出境事由。 Why the traveller leaves.';
const PURPOSE_TEXT = '事由说明；其他事由必填。 More about why, in words; needed for OTHER.';
const DESTINATION = '目的地，ISO 3166-1 两位代码。 Where the journey goes, ISO 3166-1 alpha-2.';
const REASON = '加急事由；未选为空。 Why it should go faster; null when not chosen yet.';
const EXPLANATION = '加急说明；其他事由必填。 More about that, in words; needed for OTHER.';

@ObjectType({ description: '希望加急。 A wish to go faster, as far as it is filled in.' })
export class ExpediteWish {
  @Field(() => ExpediteReason, { nullable: true, description: REASON })
  reason: ExpediteReason | null;

  @Field(() => String, { nullable: true, description: EXPLANATION })
  explanation: string | null;
}

@ObjectType({
  description:
    '填写中的申请；每人为每人一份，加密保存，30 天未改动即删除。 An application that is being filled in: one per writer and person, kept encrypted, erased 30 days after the last change.',
})
export class CardDraft {
  @Field(() => ID, {
    description:
      '标识；提交后即出境卡的标识，也是加急证明材料的 subjectId。 Opaque id; becomes the card’s, and is the subject of proofs for going faster.',
  })
  id: string;

  @Field(() => Int, { description: '版本，每次保存加一。 Grows by one with every save.' })
  version: number;

  @Field(() => SeenAs, {
    description: '谁在填、替谁填、凭哪项授权。 Who fills it in, for whom, and under which grant.',
  })
  seenAs: SeenAs;

  @Field(() => GrantPerson, { description: '当事人。 The person whose card it will be.' })
  principal: GrantPerson;

  @Field(() => Purpose, { nullable: true, description: PURPOSE })
  purpose: Purpose | null;

  @Field(() => String, { nullable: true, description: PURPOSE_TEXT })
  purposeText: string | null;

  @Field(() => String, { nullable: true, description: DESTINATION })
  destination: string | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '预计出境日期。 Expected day of exit.',
  })
  expectedExitDate: PlainDate | null;

  @Field(() => ExpediteWish, {
    nullable: true,
    description: '加急；不需要为空。 The wish to go faster; null when there is none.',
  })
  expedite: ExpediteWish | null;

  @Field(() => [StoredFile], {
    description: '加急的证明材料，先到的在前。 Proofs for going faster, oldest first.',
  })
  proofs: readonly StoredFile[];

  @Field(() => [InputProblem], {
    description:
      '提交前还要处理的；没有即可提交。 What stands between the draft and handing it in, as of now; empty when nothing does.',
  })
  problems: readonly InputProblem[];

  @Field(() => ID, {
    nullable: true,
    description:
      '同一行程未办结的出境卡，提交会被拒绝；授权不能查看的为空。 An open card for the same trip, which handing in would be refused for; null where the grant does not open it.',
  })
  openCardId: string | null;

  @Field(() => InstantScalar, { description: '最后保存时间。 When it was saved last.' })
  updatedAt: Date;

  @Field(() => InstantScalar, {
    description: '到期删除时间（不含）；再次保存则顺延。 Erased then unless it is saved again; exclusive.',
  })
  keptUntil: Date;
}

@InputType({ description: '希望加急。 A wish to go faster; replaces the one before as a whole.' })
class ExpediteWishInput {
  @Field(() => ExpediteReason, { nullable: true, description: REASON })
  reason?: ExpediteReason | null;

  @Field(() => String, { nullable: true, description: EXPLANATION })
  explanation?: string | null;
}

@InputType({
  description:
    '要保存的内容；不填的项目不变，null 为清空。 What is to be saved: a field that is left out stays as it is, null empties it.',
})
export class SaveCardDraftInput {
  @Field(() => ID, {
    nullable: true,
    description: '凭哪项授权为他人填写；本人的不填。 Through which grant; left out for oneself.',
  })
  grantId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '看到的版本；新建不填。 The version that was seen; left out to begin.',
  })
  seenVersion?: number | null;

  @Field(() => Purpose, { nullable: true, description: PURPOSE })
  purpose?: Purpose | null;

  @Field(() => String, { nullable: true, description: PURPOSE_TEXT })
  purposeText?: string | null;

  @Field(() => String, { nullable: true, description: DESTINATION })
  destination?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '预计出境日期，YYYY-MM-DD，今天起一年之内。 Expected day of exit as YYYY-MM-DD, from today to a year ahead.',
  })
  expectedExitDate?: string | null;

  @Field(() => ExpediteWishInput, {
    nullable: true,
    description: '加急；不需要为 null。 The wish to go faster; null for none.',
  })
  expedite?: ExpediteWishInput | null;
}

@InputType({ description: '要丢弃的草稿。 A draft to be thrown away.' })
export class DiscardCardDraftInput {
  @Field(() => ID, { description: '草稿的标识。 Id of the draft.' })
  draftId: string;
}

@InputType({ description: '提交申请。 An application to be handed in.' })
export class SubmitCardInput {
  @Field(() => ID, { description: '草稿的标识。 Id of the draft.' })
  draftId: string;

  @Field(() => Int, {
    description: '核对时看到的版本。 The version that was seen where the answers were checked.',
  })
  seenVersion: number;

  @Field(() => String, {
    nullable: true,
    description:
      '已确认的如实申报声明的版本；未确认不填。 Version of the declaration that was accepted; left out when it was not.',
  })
  declarationText?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '已单独同意处理敏感个人信息的文本版本；未同意不填。 Version of the separate consent that was given; left out when it was not.',
  })
  consentText?: string | null;

  @Field(() => Channel, {
    description: '从哪个网上渠道：WEB、PLATFORM 或 APP。 Through which of WEB, PLATFORM and APP.',
  })
  channel: Channel;

  @Field(() => String, {
    description:
      '幂等键，8 至 64 位字母、数字、- 和 _；重试时不变。 8 to 64 letters, digits, - and _; the same for every retry.',
  })
  idempotencyKey: string;
}

@ObjectType({ description: '已保存。 Saved.' })
class CardDraftSaved {
  @Field(() => CardDraft, { description: '草稿现在的样子。 The draft as it is now.' })
  draft: CardDraft;
}

@ObjectType({ description: '已丢弃，连同上传的文件。 Thrown away, with its files.' })
export class CardDraftDiscarded {
  @Field(() => ID, { description: '草稿的标识。 Id of the draft.' })
  draftId: string;
}

@ObjectType({ description: '已提交。 Handed in.' })
class CardSubmitted {
  @Field(() => Card, { description: '新的出境卡。 The new card.' })
  card: Card;

  @Field(() => Receipt, { description: '回执。 The receipt.' })
  receipt: Receipt;
}

export const SaveCardDraftAnswer = createUnionType({
  name: 'SaveCardDraftAnswer',
  description: '保存草稿的结果。 Outcome of saving a draft.',
  types: () => [CardDraftSaved, InvalidInput] as const,
  resolveType: byTypename,
});

export const SubmitCardAnswer = createUnionType({
  name: 'SubmitCardAnswer',
  description: '提交申请的结果。 Outcome of handing in.',
  types: () => [CardSubmitted, CardRefused, InvalidInput] as const,
  resolveType: byTypename,
});
