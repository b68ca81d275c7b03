import { maskMailAddress } from '@exit-card/shared/masking';
import { isTold, type MessageChannel, MessageTopic } from '@exit-card/shared/notification';
import type { Caller, Viewer } from '../access/caller.ts';
import { getAccount, holdAccount } from '../applicants/account.store.ts';
import { Fault } from '../fault.ts';
import { subscriptionsOf } from '../notifications/push-subscription.store.ts';
import type { Services } from '../services.ts';
import { saveSettings } from './message-settings.store.ts';

/** By which channels a topic is told beside the site. */
export interface TopicChannels {
  readonly topic: MessageTopic;
  readonly push: boolean;
  readonly sms: boolean;
  readonly mail: boolean;
  /** Told by all there are, whatever is chosen. */
  readonly always: boolean;
}

export interface PushDevice {
  readonly id: string;
  readonly deviceName: string;
  readonly createdAt: Date;
  readonly current: boolean;
}

export interface MessageSettings {
  readonly phrase: string | null;
  readonly maskedMail: string | null;
  readonly mailOffered: boolean;
  readonly pushKey: string | null;
  readonly topics: readonly TopicChannels[];
  readonly pushDevices: readonly PushDevice[];
}

export interface MessageSettingsChanged {
  readonly __typename: 'MessageSettingsChanged';
  readonly viewer: Viewer;
}

export const settingsChanged = (viewer: Viewer): MessageSettingsChanged => ({
  __typename: 'MessageSettingsChanged',
  viewer,
});

/** How the viewer is told of messages, and by which words true ones are known. */
export async function messageSettings(
  { database, vault, mailSender, pushSender }: Services,
  viewer: Viewer,
  { deviceHash }: Caller,
): Promise<MessageSettings> {
  const { read, tables } = database;
  const { id, channels, mailCipher, phraseCipher } = await getAccount(read, tables, viewer.accountId);
  const devices = await subscriptionsOf(read, tables, viewer.accountId);
  const told = (topic: MessageTopic, channel: MessageChannel) => isTold(topic, channel, channels);
  return {
    phrase: phraseCipher && vault.decrypt('accounts.phrase_cipher', id, phraseCipher),
    maskedMail: mailCipher && maskMailAddress(vault.decrypt('accounts.mail_cipher', id, mailCipher)),
    mailOffered: mailSender !== null,
    pushKey: pushSender?.publicKey ?? null,
    topics: Object.values(MessageTopic).map((topic) => ({
      topic,
      push: told(topic, 'PUSH'),
      sms: told(topic, 'SMS'),
      mail: told(topic, 'MAIL'),
      always: topic === 'SECURITY',
    })),
    pushDevices: devices.map((device) => ({
      id: device.id,
      deviceName: device.deviceName,
      createdAt: device.createdAt,
      current: device.deviceHash === deviceHash,
    })),
  };
}

export interface ChannelChoice {
  readonly topic: MessageTopic;
  readonly channel: MessageChannel;
  readonly on: boolean;
}

/** For the viewer's own messages alone; the message itself always stands at the site. Throws BAD_USER_INPUT for what cannot be turned off. */
export async function setMessageChannel(
  { database, clock }: Services,
  viewer: Viewer,
  { topic, channel, on }: ChannelChoice,
): Promise<MessageSettingsChanged> {
  if (topic === 'SECURITY') throw new Fault('BAD_USER_INPUT', { at: 'input.topic' });
  const { tables } = database;
  await database.write(async (tx) => {
    const { channels } = await holdAccount(tx, tables, viewer);
    const chosen = { ...channels, [topic]: { ...channels[topic], [channel]: on } };
    await saveSettings(tx, tables, viewer, { channels: chosen }, clock.now());
  });
  return settingsChanged(viewer);
}
