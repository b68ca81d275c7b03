import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import { Card } from '../cards/card.type.ts';
import type { CardView } from '../cards/card-view.ts';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { PUBLIC } from '../graphql/public.ts';
import { cancelShare } from './cancel-share.ts';
import { createShare } from './create-share.ts';
import { ownShares } from './own-shares.ts';
import { Share, ShareConnection } from './share.type.ts';
import {
  CancelShareInput,
  CreateShareAnswer,
  CreateShareInput,
  ShareCancelled,
  ViewShareAnswer,
  ViewShareInput,
} from './share-answer.type.ts';
import { SharedCard } from './shared-card.type.ts';
import { viewShare } from './view-share.ts';

@Authorized(PUBLIC)
@Resolver()
export class ViewShareResolver {
  @Mutation(() => ViewShareAnswer, {
    description:
      '机构凭分享码、姓名和出生日期查看一张出境卡的分享内容；不需要账户，每次查看持卡人都会看到。 Shows an institution, which needs no account, what is shared of a card: by the code, the name and the birth date. The person sees each look.',
  })
  viewShare(
    @Ctx() { services, caller }: Context,
    @Arg('input', () => ViewShareInput, {
      description: '分享码、持卡人和查看的机构。 The code, the person, and who looks.',
    })
    input: ViewShareInput,
  ): Promise<typeof ViewShareAnswer> {
    return viewShare(services, caller, input);
  }
}

@Authorized()
@Resolver()
export class ShareResolver {
  @Mutation(() => CreateShareAnswer, {
    description:
      '把一张出境卡的所选内容分享给一家机构，同时作出单独同意；凭授权须含分享权限并重新确认身份。 Shares chosen parts of a card with one institution, and consents to it apart from everything else. Through a grant it needs SHARE_CREATE and a fresh code.',
  })
  createShare(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => CreateShareInput, {
      description: '分享什么、给谁、多久。 What, with whom, for how long.',
    })
    input: CreateShareInput,
  ): Promise<typeof CreateShareAnswer> {
    return createShare(services, caller, viewer!, input);
  }

  @Mutation(() => ShareCancelled, {
    description:
      '取消分享并撤回对它的同意，立即生效；重复取消结果相同。 Ends a share and withdraws the consent to it, at once; doing so again changes nothing.',
  })
  cancelShare(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => CancelShareInput, { description: '哪一次分享。 Which share.' })
    input: CancelShareInput,
  ): Promise<ShareCancelled> {
    return cancelShare(services, caller, viewer!, input);
  }
}

@Authorized()
@Resolver(() => Card)
export class CardSharesResolver {
  @FieldResolver(() => [Share], {
    nullable: true,
    description:
      '这张卡的分享，最新在前；授权不含分享时为空。 The shares of this card, newest first; null where a grant leaves sharing closed.',
  })
  shares(@Root() card: CardView): Promise<readonly Share[] | null> {
    return card.shares();
  }

  @FieldResolver(() => SharedCard, {
    nullable: true,
    description:
      '查看者可以分享的全部内容，机构看到的样子；不能分享时为空。 All that the viewer may share, as an institution would see it; null for who may not share.',
  })
  sharePreview(@Root() card: CardView): Promise<SharedCard | null> {
    return card.sharePreview();
  }
}

@Authorized()
@Resolver(() => Viewer)
export class ViewerSharesResolver {
  @FieldResolver(() => ShareConnection, {
    description:
      '本人出境卡的全部分享，最新在前，包括代理人作出的。 All shares of the viewer’s own cards, newest first, those of delegates included.',
  })
  shares(
    @Ctx() { services }: Context,
    @Root() viewer: SignedIn,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<ShareConnection> {
    return ownShares(services, viewer, page);
  }
}
