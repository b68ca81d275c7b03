import { ShareField } from '@exit-card/shared/share';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { byTypename, InvalidInput, Throttled } from '../applicants/answer.type.ts';
import { CardOfInput } from '../cards/card-answer.type.ts';
import { described } from '../graphql/described.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { ShareRefusal } from './share.ts';
import { Share } from './share.type.ts';
import { SharedCard } from './shared-card.type.ts';

registerEnumType(ShareRefusal, {
  name: 'ShareRefusal',
  description: '未能分享的原因。 Why no share was made.',
  valuesConfig: described<ShareRefusal>({
    NOT_ALLOWED: [
      '授权不含分享，或不含这些内容',
      'The grant leaves sharing, or what should be shown, closed',
    ],
    TOO_MANY: ['这张卡的有效分享已有十个', 'Ten shares of this card are open already'],
  }),
});

@InputType({ description: '把一张出境卡分享给一家机构。 A card, and an institution that may see it.' })
export class CreateShareInput extends CardOfInput {
  @Field(() => String, {
    description: '机构名称，最多 100 字。 Name of the institution, at most 100 characters.',
  })
  institutionName: string;

  @Field(() => String, { description: '用途，最多 200 字。 What for, in at most 200 characters.' })
  purpose: string;

  @Field(() => [ShareField], {
    description: '分享的内容；不选时只有状态及其日期。 What is shown; with none, the status and its date.',
  })
  fields: ShareField[];

  @Field(() => Int, {
    defaultValue: 7,
    description: '有效天数，1 到 30，到最后一天 24:00。 Days, 1 to 30; it ends with the last of them.',
  })
  days: number;

  @Field(() => Int, {
    defaultValue: 10,
    description: '最多查看次数，1 到 100。 How often it may be looked at, 1 to 100.',
  })
  maxViews: number;

  @Field(() => String, {
    description: '所看到的单独同意书版本。 Version of the separate consent that was shown.',
  })
  consentText: string;

  @Field(() => String, {
    description:
      '幂等键，8 至 64 位字母、数字、- 和 _；重试时不变。 8 to 64 letters, digits, - and _; the same for every retry.',
  })
  idempotencyKey: string;
}

@InputType({ description: '哪一次分享。 Which share.' })
export class CancelShareInput {
  @Field(() => ID, { description: '分享的标识。 Id of the share.' })
  shareId: string;

  @Field(() => ID, {
    nullable: true,
    description: '凭哪项授权；本人的不填。 Through which grant; left out for the viewer’s own cards.',
  })
  grantId?: string | null;
}

@InputType({ description: '机构凭分享码查看。 What an institution gives to look at a shared card.' })
export class ViewShareInput {
  @Field(() => String, {
    description:
      '分享码，12 位；空格和连字符不计。 The code: 12 characters, blanks and hyphens do not count.',
  })
  code: string;

  @Field(() => String, { description: '持卡人姓名，与身份证一致。 Name of the person, as on the ID card.' })
  name: string;

  @Field(() => String, { description: '持卡人出生日期，YYYY-MM-DD。 Birth date of the person, YYYY-MM-DD.' })
  birthDate: string;

  @Field(() => String, {
    description:
      '查看的机构，最多 100 字；持卡人会看到。 Who looks, in at most 100 characters; the person sees it.',
  })
  institution: string;

  @Field(() => String, {
    nullable: true,
    description:
      '经办人，选填，最多 50 字；持卡人会看到。 Who looks for it, optional, at most 50 characters; the person sees it.',
  })
  person?: string | null;
}

@ObjectType({ description: '已分享。 The share is made.' })
export class ShareCreated {
  @Field(() => Share, { description: '分享。 The share.' })
  share: Share;

  @Field(() => String, {
    description:
      '分享码，只告诉这一次请求及其重试；系统只保存其摘要。 The code: said to this request and its retries and nowhere else, only its hash is kept.',
  })
  code: string;
}

@ObjectType({ description: '未能分享，什么都没有改变。 No share was made, nothing has changed.' })
export class ShareRefused {
  @Field(() => ShareRefusal, { description: '原因。 Why.' })
  reason: ShareRefusal;
}

@ObjectType({ description: '已取消，立即生效。 The share is over, at once.' })
export class ShareCancelled {
  @Field(() => Share, { description: '分享现在的样子。 The share as it is now.' })
  share: Share;
}

@ObjectType({
  description:
    '查看成功：已计一次，持卡人会看到。 The card as it is shared: the look is counted, and the person sees it.',
})
export class ShareOpened {
  @Field(() => SharedCard, { description: '分享的内容。 What is shared.' })
  card: SharedCard;

  @Field(() => String, { description: '持卡人分享给哪家机构。 For which institution the person made it.' })
  institutionName: string;

  @Field(() => String, { description: '持卡人说明的用途。 What for.' })
  purpose: string;

  @Field(() => InstantScalar, { description: '分享的到期时间（不含）。 Its end, exclusive.' })
  expiresAt: Date;

  @Field(() => Int, { description: '剩余查看次数。 How often it may be looked at yet.' })
  viewsLeft: number;
}

@ObjectType({
  description:
    '没有可查看的分享：不存在、已到期、次数用完、已取消、姓名或出生日期不符，均为同一回答。 There is nothing to see: unknown, expired, used up, cancelled, another name or another birth date alike.',
})
export class ShareNotOpened {
  @Field(() => String, { description: '服务热线。 Whom to call.' })
  hotline: string;
}

export const CreateShareAnswer = createUnionType({
  name: 'CreateShareAnswer',
  description: '分享的结果。 Outcome of sharing.',
  types: () => [ShareCreated, ShareRefused, InvalidInput] as const,
  resolveType: byTypename,
});

export const ViewShareAnswer = createUnionType({
  name: 'ViewShareAnswer',
  description: '查看分享的结果。 The answer to who gives a code.',
  types: () => [ShareOpened, ShareNotOpened, InvalidInput, Throttled] as const,
  resolveType: byTypename,
});
