import type { MessageChannel } from '@exit-card/shared/notification';
import type { DemoWorld } from './world.ts';

/** A message that would have gone out. */
export interface OutboxMessage {
  readonly id: string;
  readonly channel: MessageChannel;
  /** Null unless it went to a phone. */
  readonly phoneNumber: string | null;
  /** The phone, the mail address, or the host that the browser's operator has. */
  readonly to: string;
  readonly text: string;
  /** The one-time code in it. */
  readonly code: string | null;
  /** When it was written, by the machine's clock. */
  readonly at: string;
}

/** Newest first. */
export function outboxOf({ sms, mail, push }: Pick<DemoWorld, 'sms' | 'mail' | 'push'>): OutboxMessage[] {
  const messages = [
    ...sms.delivered.map(({ id, phoneNumber, body }) => ({
      ...{ id, phoneNumber, channel: 'SMS' as const, to: phoneNumber, text: body },
    })),
    ...mail.delivered.map(({ id, address, subject, body }) => ({
      ...{ id, phoneNumber: null, channel: 'MAIL' as const, to: address, text: `${subject}\n${body}` },
    })),
    ...push.delivered.map(({ id, notificationId, target }) => ({
      ...{ id, phoneNumber: null, channel: 'PUSH' as const, to: new URL(target.endpoint).host },
      text: JSON.stringify({ id: notificationId }),
    })),
  ];
  // They were handed over side by side: the ids tell the order in which they were written.
  return messages
    .map((message) => ({
      ...message,
      code: /：(\d{6})/.exec(message.text)?.[1] ?? null,
      at: writtenAt(message.id),
    }))
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** A UUIDv7 begins with its moment in milliseconds. */
function writtenAt(id: string): string {
  return new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString();
}
