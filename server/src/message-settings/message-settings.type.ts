import { MessageChannel, MessageTopic } from '@exit-card/shared/notification';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { byTypename, CodeInvalid, InvalidInput } from '../applicants/answer.type.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import { described } from '../graphql/described.ts';
import { InstantScalar } from '../graphql/scalars.ts';

registerEnumType(MessageTopic, {
  name: 'MessageTopic',
  description: '消息的类别。 What messages are about, as one chooses channels for them.',
  valuesConfig: described<MessageTopic>({
    CARD: ['登记卡的进展', 'How a card gets on'],
    DEADLINE: ['期限和提醒', 'Deadlines and reminders'],
    GRANT: ['授权', 'Grants'],
    SHARE: ['分享', 'Shares'],
    ORGANISATION: ['单位和经办', 'Organisations and seats'],
    SECURITY: ['账户安全，不能关闭', 'Safety of the account; cannot be turned off'],
  }),
});

registerEnumType(MessageChannel, {
  name: 'MessageChannel',
  description: '站内消息之外的通知方式。 By what one is told beside the site.',
  valuesConfig: described<MessageChannel>({
    PUSH: ['浏览器推送', 'Web Push'],
    SMS: ['短信', 'Text message'],
    MAIL: ['邮件', 'Mail'],
  }),
});

@ObjectType({ description: '一类消息的通知方式。 By which channels a topic is told beside the site.' })
export class TopicChannels {
  @Field(() => MessageTopic, { description: '类别。 The topic.' })
  topic: MessageTopic;

  @Field(() => Boolean, { description: '是否推送。 Whether it is pushed to browsers that take it.' })
  push: boolean;

  @Field(() => Boolean, { description: '是否发短信。 Whether it goes by text message.' })
  sms: boolean;

  @Field(() => Boolean, { description: '是否发邮件。 Whether it goes to a proven mail address.' })
  mail: boolean;

  @Field(() => Boolean, { description: '不能关闭。 Whether nothing of it can be turned off.' })
  always: boolean;
}

@ObjectType({ description: '接收推送的浏览器。 A browser that messages are pushed to.' })
export class PushDevice {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => String, { description: '设备名称。 Name of the device.' })
  deviceName: string;

  @Field(() => InstantScalar, { description: '开启时间。 When it was switched on.' })
  createdAt: Date;

  @Field(() => Boolean, { description: '是否本机。 Whether it is this one.' })
  current: boolean;
}

@ObjectType({ description: '消息设置。 How the viewer is told of messages.' })
export class MessageSettings {
  @Field(() => String, {
    nullable: true,
    description:
      '防伪暗语：写在每条真消息里；未设置为空。 Words that stand in every true message; null when none were chosen.',
  })
  phrase: string | null;

  @Field(() => String, {
    nullable: true,
    description: '已核验的邮箱（脱敏）；没有为空。 The proven mail address, masked; null for none.',
  })
  maskedMail: string | null;

  @Field(() => Boolean, { description: '本站能否发邮件。 Whether this service sends mail at all.' })
  mailOffered: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      '浏览器订阅推送用的公钥（VAPID）；不提供推送为空。 Public key by which browsers subscribe (VAPID); null when nothing is pushed.',
  })
  pushKey: string | null;

  @Field(() => [TopicChannels], { description: '各类消息的通知方式。 The topics and their channels.' })
  topics: readonly TopicChannels[];

  @Field(() => [PushDevice], { description: '接收推送的浏览器。 Browsers that messages are pushed to.' })
  pushDevices: readonly PushDevice[];
}

@ObjectType({ description: '消息设置已保存。 The settings were changed.' })
export class MessageSettingsChanged {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}

@InputType({ description: '一类消息用一种方式通知与否。 Whether a topic is told by a channel.' })
export class SetMessageChannelInput {
  @Field(() => MessageTopic, { description: '类别。 The topic.' })
  topic: MessageTopic;

  @Field(() => MessageChannel, { description: '通知方式。 The channel.' })
  channel: MessageChannel;

  @Field(() => Boolean, { description: '是否通知。 Whether it is told by it.' })
  on: boolean;
}

@InputType({ description: '防伪暗语。 The phrase.' })
export class SetPhraseInput {
  @Field(() => String, {
    nullable: true,
    description:
      '2–20 个字，只用文字、数字和空格；为空表示不用。 2 to 20 letters, digits and blanks; null for none.',
  })
  phrase?: string | null;
}

@InputType({ description: '要核验的邮箱。 The mail address to prove.' })
export class RequestMailCodeInput {
  @Field(() => String, { description: '邮箱地址。 The address.' })
  address: string;
}

@InputType({ description: '邮箱和发到那里的验证码。 The address and the code that went there.' })
export class SetMailInput {
  @Field(() => String, { description: '邮箱地址。 The address.' })
  address: string;

  @Field(() => ID, { description: '获取验证码时得到的标识。 What came with the sending of the code.' })
  challengeId: string;

  @Field(() => String, { description: '6 位数字。 Six digits.' })
  code: string;
}

@InputType({
  description: '浏览器给出的推送订阅（PushSubscription）。 A PushSubscription as the browser gave it.',
})
export class SubscribeToPushInput {
  @Field(() => String, { description: '推送地址（https）。 Where messages are sent, by https.' })
  endpoint: string;

  @Field(() => String, { description: '公钥，base64url。 Public key in base64url.' })
  p256dh: string;

  @Field(() => String, { description: '验证值，base64url。 Secret in base64url.' })
  auth: string;
}

@InputType({ description: '不再推送的浏览器。 The browser to stop pushing to.' })
export class UnsubscribeFromPushInput {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;
}

export const MessageSettingsAnswer = createUnionType({
  name: 'MessageSettingsAnswer',
  description: '对修改消息设置的回答。 The answer to a change of the settings.',
  types: () => [MessageSettingsChanged, InvalidInput] as const,
  resolveType: byTypename,
});

export const SetMailAnswer = createUnionType({
  name: 'SetMailAnswer',
  description: '对核验邮箱的回答。 The answer to the code of a mail address.',
  types: () => [MessageSettingsChanged, CodeInvalid, InvalidInput] as const,
  resolveType: byTypename,
});
