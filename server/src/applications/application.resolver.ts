import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import {
  CardDraft,
  CardDraftDiscarded,
  DiscardCardDraftInput,
  SaveCardDraftAnswer,
  SaveCardDraftInput,
  SubmitCardAnswer,
  SubmitCardInput,
} from './application.type.ts';
import { discardDraft, ownDraft, saveDraft } from './own-drafts.ts';
import { submitCard } from './submit-card.ts';

const INPUT = { description: '填写的内容。 What is filled in.' };

@Authorized()
@Resolver()
export class ApplicationResolver {
  @Query(() => CardDraft, {
    nullable: true,
    description:
      '填写中的申请：本人的，或凭监护、公证委托（全部出境卡、含提交权限）为他人填写的；没有则为空。 The viewer’s draft: for themselves or, through a guardian’s or proxy’s grant for all cards with CARD_SUBMIT, for its principal. Null when none was begun; NOT_FOUND for any other grant.',
  })
  cardDraft(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('grantId', () => ID, {
      nullable: true,
      description: '凭哪项授权；本人的不填。 Through which grant; left out for oneself.',
    })
    grantId?: string | null,
  ): Promise<CardDraft | null> {
    return ownDraft(services, caller, viewer!, grantId ?? null);
  }

  @Mutation(() => SaveCardDraftAnswer, {
    description:
      '新建或保存草稿：全部保存或都不保存。 Begins a draft or saves it: all of what was sent or nothing.',
  })
  saveCardDraft(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => SaveCardDraftInput, INPUT) input: SaveCardDraftInput,
  ): Promise<typeof SaveCardDraftAnswer> {
    return saveDraft(services, caller, viewer!, input);
  }

  @Mutation(() => CardDraftDiscarded, {
    description: '丢弃草稿和上传的文件。 Throws a draft away, with its files.',
  })
  discardCardDraft(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => DiscardCardDraftInput, INPUT) { draftId }: DiscardCardDraftInput,
  ): Promise<CardDraftDiscarded> {
    return discardDraft(services, viewer!, draftId);
  }

  @Mutation(() => SubmitCardAnswer, {
    description:
      '提交申请；代他人提交须先用验证码确认。同一幂等键重试得到同一张出境卡。 Hands an application in; for somebody else after a fresh code. The same key again gives the same card.',
  })
  submitCard(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => SubmitCardInput, INPUT) input: SubmitCardInput,
  ): Promise<typeof SubmitCardAnswer> {
    return submitCard(services, caller, viewer!, input);
  }
}
