import type { DemoSmsSender } from '../notifications/sms-sender.demo.ts';

/** A text message that would have gone out. */
export interface OutboxMessage {
  readonly id: string;
  readonly phoneNumber: string;
  readonly text: string;
  /** The one-time code in it. */
  readonly code: string | null;
  /** When it was written, by the machine's clock. */
  readonly at: string;
}

/** Newest first. */
export function outboxOf({ delivered }: DemoSmsSender): OutboxMessage[] {
  const messages = delivered.map(({ id, phoneNumber, body }) => ({
    id,
    phoneNumber,
    text: body,
    code: /：(\d{6})/.exec(body)?.[1] ?? null,
    at: writtenAt(id),
  }));
  // They were handed over side by side: the ids tell the order in which they were written.
  return messages.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** A UUIDv7 begins with its moment in milliseconds. */
function writtenAt(id: string): string {
  return new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString();
}
