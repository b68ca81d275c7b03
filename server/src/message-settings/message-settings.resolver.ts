import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { RequestCodeAnswer } from '../applicants/request-code.type.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import type { Context } from '../graphql/context.ts';
import { messageSettings, setMessageChannel } from './message-settings.ts';
import * as types from './message-settings.type.ts';
import { removeMail, requestMailCode, setMail } from './prove-mail.ts';
import { setPhrase } from './set-phrase.ts';
import { subscribeToPush, unsubscribeFromPush } from './subscribe-to-push.ts';

@Authorized()
@Resolver(() => Viewer)
export class MessageSettingsResolver {
  @FieldResolver(() => types.MessageSettings, {
    description: '消息设置。 How the viewer is told of messages.',
  })
  messageSettings(
    @Ctx() { services, caller }: Context,
    @Root() viewer: SignedIn,
  ): Promise<types.MessageSettings> {
    return messageSettings(services, viewer, caller);
  }

  @Mutation(() => types.MessageSettingsChanged, {
    description:
      '设置一类消息的通知方式；站内消息总是保留。 Chooses a channel for a topic; the message at the site stays.',
  })
  setMessageChannel(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => types.SetMessageChannelInput, { description: '哪一类，怎样通知。 What, and how.' })
    input: types.SetMessageChannelInput,
  ): Promise<types.MessageSettingsChanged> {
    return setMessageChannel(services, viewer!, input);
  }

  @Mutation(() => types.MessageSettingsAnswer, {
    description:
      '设置防伪暗语；已有暗语时需先确认。 Sets the phrase; where there is one, after a confirmation.',
  })
  setPhrase(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => types.SetPhraseInput, { description: '暗语。 The phrase.' })
    { phrase }: types.SetPhraseInput,
  ): Promise<typeof types.MessageSettingsAnswer> {
    return setPhrase(services, caller, viewer!, phrase ?? null);
  }

  @Mutation(() => RequestCodeAnswer, {
    description: '向邮箱发送验证码。 Sends a code to a mail address.',
  })
  requestMailCode(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => types.RequestMailCodeInput, { description: '邮箱。 The address.' })
    { address }: types.RequestMailCodeInput,
  ): Promise<typeof RequestCodeAnswer> {
    return requestMailCode(services, caller, viewer!, address);
  }

  @Mutation(() => types.SetMailAnswer, {
    description: '用验证码核验邮箱，之后可以收邮件通知。 Proves a mail address; messages may go there then.',
  })
  setMail(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => types.SetMailInput, { description: '邮箱和验证码。 The address and its code.' })
    input: types.SetMailInput,
  ): Promise<typeof types.SetMailAnswer> {
    return setMail(services, caller, viewer!, input);
  }

  @Mutation(() => types.MessageSettingsChanged, {
    description: '删除邮箱，需先确认。 Takes the mail address away, after a confirmation.',
  })
  removeMail(@Ctx() { services, caller, viewer }: Context): Promise<types.MessageSettingsChanged> {
    return removeMail(services, caller, viewer!);
  }

  @Mutation(() => types.MessageSettingsAnswer, {
    description: '在这个浏览器上接收推送。 Has messages pushed to this browser.',
  })
  subscribeToPush(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => types.SubscribeToPushInput, { description: '浏览器的订阅。 The subscription.' })
    input: types.SubscribeToPushInput,
  ): Promise<typeof types.MessageSettingsAnswer> {
    return subscribeToPush(services, caller, viewer!, input);
  }

  @Mutation(() => types.MessageSettingsChanged, {
    description: '停止向一个浏览器推送。 Stops pushing to a browser.',
  })
  unsubscribeFromPush(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => types.UnsubscribeFromPushInput, { description: '哪一个。 Which one.' })
    { id }: types.UnsubscribeFromPushInput,
  ): Promise<types.MessageSettingsChanged> {
    return unsubscribeFromPush(services, caller, viewer!, id);
  }
}
