import { CardPart, Channel } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import type { ActionName } from './actions.ts';
import { CardActionName } from './card-enums.type.ts';
import { CardFacts } from './card-facts.type.ts';
import type { CardView } from './card-view.ts';
import { StatusChange } from './status-change.type.ts';
import { SupplementRequest } from './supplement-request.type.ts';

@ObjectType({ description: '可对出境卡进行的操作。 What may be done with a card.' })
export class CardAction {
  @Field(() => CardActionName, { description: '操作。 The action.' })
  name: ActionName;

  @Field(() => InstantScalar, { nullable: true, description: '开放时间；现已开放为空。 Null when open now.' })
  opensAt: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '结束时间（不含）；不会自行结束为空。 Exclusive; null when it does not end by itself.',
  })
  closesAt: Date | null;

  @Field(() => Channel, {
    nullable: true,
    description:
      '只能走原提交渠道而不能在此办理时，是哪个渠道。 The channel of the application, where this is done and not here; null when it is done here.',
  })
  elsewhere?: Channel | null;
}

@ObjectType({ implements: [CardFacts, Node], description: '出境登记卡。 An exit registration card.' })
export class Card extends CardFacts {
  id: string;

  @Field(() => Channel, { description: '提交渠道。 Where the application came in.' })
  channel: Channel;

  @Field(() => PlainDateScalar, { nullable: true, description: '出境日期。 Day of the exit.' })
  exitedOn: PlainDate | null;

  @Field(() => SupplementRequest, {
    nullable: true,
    description:
      '最近的补充材料通知；从未有过为空。 The newest request for documents; null when there never was one.',
  })
  supplement: SupplementRequest | null;

  @Field(() => [StatusChange], {
    nullable: true,
    description:
      '状态记录，最新在前；授权未开放时为空。 Every change of the status, newest first; null where a grant leaves it closed.',
  })
  history: readonly StatusChange[] | null;

  @Field(() => [CardAction], {
    description:
      '按状态表，查看者现在或以后可做的操作。 What the viewer may do with the card by the status table, and from when.',
  })
  openActions: readonly CardAction[];

  @Field(() => [CardPart], {
    description: '授权未开放的部分，均为空。 Parts that the grant leaves closed; these are null.',
  })
  redactions: readonly CardPart[];

  /** What stands in other tables is resolved, as far as it is asked for. */
  parties: CardView['parties'];
  receipts: CardView['receipts'];
  expediteRequest: CardView['expediteRequest'];
  extension: CardView['extension'];
  corrections: CardView['corrections'];
  proofDocuments: CardView['proofDocuments'];
  shares: CardView['shares'];
  sharePreview: CardView['sharePreview'];
}

@ObjectType({
  implements: [CardFacts],
  description:
    '免登录查询看到的出境卡：没有记录，没有附件。 A card as a guest look-up shows it: no history, no files.',
})
export class FoundCard extends CardFacts {}
