import { ConsentPurpose } from '@exit-card/shared/consent';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Viewer } from '../applicants/viewer.type.ts';
import { described } from '../graphql/described.ts';
import { InstantScalar } from '../graphql/scalars.ts';

registerEnumType(ConsentPurpose, {
  name: 'ConsentPurpose',
  description: '同意的事项。 What a consent is for.',
  valuesConfig: described<ConsentPurpose>({
    CARD: ['办理一张出境登记卡', 'Handling one exit card'],
    EMPLOYER: ['单位查询', 'An employer that looks'],
    GUARDIAN: ['监护人代为同意', 'Given by a guardian for a child'],
    NOTARISED_PROXY: ['公证委托', 'A notarised proxy'],
    SHARE: ['分享给机构', 'A share with an institution'],
  }),
});

@ObjectType({
  description: '单独给出的一项同意。 A consent that was given apart from every other agreement.',
})
export class Consent {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => ConsentPurpose, { description: '事项。 What it is for.' })
  purpose: ConsentPurpose;

  @Field(() => InstantScalar, { description: '同意的时间。 When it was given.' })
  givenAt: Date;

  @Field(() => Boolean, {
    description: '是否由本人给出；否则由代理人给出。 Whether the person gave it; else who acts for them.',
  })
  givenByYou: boolean;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '撤回的时间；未撤回为空。 When it was withdrawn; null while it holds.',
  })
  withdrawnAt: Date | null;

  @Field(() => String, { description: '同意书的版本。 Version of the text that was shown.' })
  textVersion: string;

  @Field(() => ID, { nullable: true, description: '以此为依据的授权。 The grant that rests on it.' })
  grantId: string | null;

  @Field(() => ID, { nullable: true, description: '所涉出境卡。 The card that it is about.' })
  cardId: string | null;

  @Field(() => String, { nullable: true, description: '该卡的编号。 Number of that card.' })
  cardNumber: string | null;

  @Field(() => Boolean, { description: '现在可否撤回。 Whether it may be withdrawn now.' })
  withdrawable: boolean;
}

@InputType({ description: '撤回同意。 Withdraws a consent.' })
export class WithdrawConsentInput {
  @Field(() => ID, { description: '哪一项。 Which one.' })
  id: string;
}

@ObjectType({ description: '已撤回，相关授权和分享随即结束。 Withdrawn; what rested on it has ended.' })
export class ConsentWithdrawn {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}
