import { Args, Authorized, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import { Card } from '../cards/card.type.ts';
import type { CardView } from '../cards/card-view.ts';
import type { Context } from '../graphql/context.ts';
import { Notification } from '../notifications/notification.type.ts';
import { ownNotification } from '../notifications/own-notifications.ts';
import type { Delivered } from './box-stream.ts';
import { changedCard, followAccount, followCards, followMessages, newsCursor } from './follow.ts';
import {
  AccountChangedEvent,
  AccountPart,
  CardChangedEvent,
  FollowArgs,
  FollowCardsArgs,
  MessageArrivedEvent,
} from './live.type.ts';

@Authorized()
@Resolver(() => Viewer)
export class NewsCursorResolver {
  @FieldResolver(() => String, {
    description:
      '变化现在报到哪里：订阅从这里接起，此后读到的内容不会漏掉变化。 Where the telling of changes stands now: a subscription that goes on from here misses nothing of what is read after it.',
  })
  newsCursor(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<string> {
    return newsCursor(services, viewer);
  }
}

interface Subscribing<Args> {
  readonly args: Args;
  readonly context: Context;
}

@Authorized()
@Resolver(() => CardChangedEvent)
export class CardChangedResolver {
  @Subscription(() => CardChangedEvent, {
    subscribe: ({ args, context }: Subscribing<FollowCardsArgs>) => followCards(context, args),
    description:
      '本人的、或凭授权可看的出境卡的变化。 Changes of the viewer’s own cards, or of those that a grant opens.',
  })
  cardChanged(
    @Root() delivered: Delivered,
    @Args(() => FollowCardsArgs) _from: FollowCardsArgs,
  ): CardChangedEvent {
    return delivered;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      '哪张出境卡；只报位置时为空。 Opaque id of the card; null where the event only says where it stands.',
  })
  cardId(@Root() { event }: CardChangedEvent): string | null {
    return event?.cardId ?? null;
  }

  @FieldResolver(() => Card, {
    nullable: true,
    description:
      '变化后的出境卡；已看不到时为空。凭授权查看会留下记录。 The card as it is now; null when the viewer may see it no more. Through a grant the read is recorded.',
  })
  card(@Ctx() { services, caller }: Context, @Root() delivered: CardChangedEvent): Promise<CardView | null> {
    return changedCard(services, caller, delivered);
  }
}

@Authorized()
@Resolver(() => MessageArrivedEvent)
export class MessageArrivedResolver {
  @Subscription(() => MessageArrivedEvent, {
    subscribe: ({ args, context }: Subscribing<FollowArgs>) => followMessages(context, args),
    description: '给本人的消息：新来的和已读的。 Messages to the viewer, as they come and as they are read.',
  })
  messageArrived(
    @Root() delivered: Delivered,
    @Args(() => FollowArgs) _from: FollowArgs,
  ): MessageArrivedEvent {
    return delivered;
  }

  @FieldResolver(() => Notification, {
    nullable: true,
    description: '新来的消息；有消息标为已读时为空。 The message that came; null when messages were read.',
  })
  async notification(
    @Ctx() { services }: Context,
    @Root() { event, viewer }: MessageArrivedEvent,
  ): Promise<Notification | null> {
    return event?.notificationId ? ownNotification(services, viewer, event.notificationId) : null;
  }
}

@Authorized()
@Resolver(() => AccountChangedEvent)
export class AccountChangedResolver {
  @Subscription(() => AccountChangedEvent, {
    subscribe: ({ args, context }: Subscribing<FollowArgs>) => followAccount(context, args),
    description:
      '授权、经办资格、登录、草稿和设置的变化。 Changes of grants, seats, sessions, drafts and settings.',
  })
  accountChanged(
    @Root() delivered: Delivered,
    @Args(() => FollowArgs) _from: FollowArgs,
  ): AccountChangedEvent {
    return delivered;
  }

  @FieldResolver(() => AccountPart, {
    nullable: true,
    description: '变化的部分；只报位置时为空。 What changed; null where the event only says where it stands.',
  })
  part(@Root() { event }: AccountChangedEvent): AccountPart | null {
    return event && (event.kind === 'GRANT' ? 'GRANT' : 'ACCOUNT');
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: '所涉授权；不涉及某一项时为空。 The grant that it is about; null when it is about none.',
  })
  grantId(@Root() { event }: AccountChangedEvent): string | null {
    return event?.grantId ?? null;
  }
}
