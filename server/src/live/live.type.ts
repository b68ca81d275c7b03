import { ArgsType, Field, ID, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import { described } from '../graphql/described.ts';
import type { StoredEvent } from './event.ts';

export const AccountPart = { GRANT: 'GRANT', ACCOUNT: 'ACCOUNT' } as const;
export type AccountPart = (typeof AccountPart)[keyof typeof AccountPart];

registerEnumType(AccountPart, {
  name: 'AccountPart',
  description: '账户中变化的部分。 Which part of an account changed.',
  valuesConfig: described<AccountPart>({
    GRANT: ['授权或经办资格', 'A grant or a seat'],
    ACCOUNT: ['登录、草稿或设置', 'Sessions, drafts or settings'],
  }),
});

@ArgsType()
export class FollowArgs {
  @Field(() => String, {
    nullable: true,
    description:
      '从此处接续，取自任一订阅的 cursor；不填则从现在开始，先收到一条只有 cursor 的消息。 Where to go on: a `cursor` of any of the subscriptions. Left out: begins now, with a first event that has only its cursor, so that what is read after it misses nothing.',
  })
  after?: string | null;
}

@ArgsType()
export class FollowCardsArgs extends FollowArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      '凭哪项授权；本人的不填。授权结束时连接即关闭（4403）。 Through which grant; left out for the viewer’s own. When the grant is over, the connection is closed (4403).',
  })
  grantId?: string | null;
}

@InterfaceType({
  description:
    '订阅收到的一条消息；内容按查看者此刻的权限重新读取。 What a subscription gives: read anew, with the rights of the viewer at that moment.',
})
export abstract class LiveEvent {
  @Field(() => String, {
    description: '断线后从此处接续。 Where to go on after a broken connection. Opaque.',
  })
  cursor: string;

  @Field(() => Boolean, {
    description:
      '错过的太多或太久，请重新读取全部。 True when what was missed is known no more: read everything anew.',
  })
  resync: boolean;

  @Field(() => Viewer, { description: '本人此刻的情况。 The signed-in person, as of now.' })
  viewer: SignedIn;

  event: StoredEvent | null;
}

@ObjectType({ implements: LiveEvent, description: '一张出境卡有变化。 Something of a card changed.' })
export class CardChangedEvent extends LiveEvent {}

@ObjectType({
  implements: LiveEvent,
  description: '来了消息，或消息已读。 A message came, or messages were read.',
})
export class MessageArrivedEvent extends LiveEvent {}

@ObjectType({
  implements: LiveEvent,
  description: '授权、登录、草稿或设置有变化。 Grants, sessions, drafts or settings changed.',
})
export class AccountChangedEvent extends LiveEvent {}
