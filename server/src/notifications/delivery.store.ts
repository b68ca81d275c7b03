import { isTold, MessageChannel, type NotificationKind, topicOf } from '@exit-card/shared/notification';
import { and, eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { insertRows } from '../db/insert-rows.ts';
import type { Tables } from '../db/tables.ts';
import type { Due } from './hand-over.ts';
import { inLine, isDue, isOpen, isStill } from './queue.store.ts';

/** Due since ever: when it was said is a time of the rules, and deliverers go by the machine's. */
const AT_ONCE = new Date(0);

interface Said {
  readonly id: string;
  readonly recipientId: string;
  readonly kind: NotificationKind;
  readonly at: Date;
}

/** What the recipients chose to have by other channels too; nothing for whoever has no account. */
export async function insertDeliveries(tx: Writes, tables: Tables, said: readonly Said[]): Promise<void> {
  const { deliveries, accounts, pushSubscriptions } = tables;
  const recipients = await tx
    .select({
      applicantId: accounts.applicantId,
      mailHmac: accounts.mailHmac,
      choices: accounts.channels,
      subscriptionId: pushSubscriptions.id,
    })
    .from(accounts)
    .leftJoin(pushSubscriptions, eq(pushSubscriptions.accountId, accounts.id))
    .where(
      and(
        inList(
          accounts.applicantId,
          said.map(({ recipientId }) => recipientId),
        ),
        eq(accounts.status, 'ACTIVE'),
      ),
    );
  const rows = said.flatMap(({ id: notificationId, recipientId, kind, at }) => {
    const own = recipients.filter(({ applicantId }) => applicantId === recipientId);
    const [account] = own;
    if (!account) return [];
    const ways = [
      ...own.map(({ subscriptionId }) => ({ channel: MessageChannel.PUSH, subscriptionId })),
      { channel: MessageChannel.SMS, subscriptionId: null },
      { channel: MessageChannel.MAIL, subscriptionId: null },
    ];
    return ways
      .filter(({ channel }) => isTold(topicOf(kind), channel, account.choices))
      .filter(({ channel, subscriptionId }) => channel !== 'PUSH' || subscriptionId !== null)
      .filter(({ channel }) => channel !== 'MAIL' || account.mailHmac !== null)
      .map(({ channel, subscriptionId }) => ({
        id: newId(),
        notificationId,
        channel,
        pushSubscriptionId: subscriptionId,
        state: 'WAITING' as const,
        tries: 0,
        nextTryAt: AT_ONCE,
        createdAt: at,
        dedupeKey: [notificationId, channel, subscriptionId ?? ''].join(':'),
      }));
  });
  if (rows.length > 0) await insertRows(tx, deliveries, rows);
  // As many statements as for whoever has another channel: the time does not say who has an account.
  else await tx.update(deliveries).set({ tries: 0 }).where(eq(deliveries.id, ''));
}

export function dueDeliveries(
  reads: Reads,
  { deliveries: t }: Tables,
  now: Date,
  atMost: number,
): Promise<Due[]> {
  return reads
    .select({ id: t.id, tries: t.tries })
    .from(t)
    .where(isDue(t, now))
    .orderBy(...inLine(t))
    .limit(atMost);
}

export interface ClaimedDelivery {
  readonly id: string;
  readonly notificationId: string;
  readonly channel: MessageChannel;
}

export async function claimDelivery(
  tx: Writes,
  { deliveries: t }: Tables,
  due: Due,
  nextTryAt: Date,
): Promise<ClaimedDelivery | undefined> {
  const [row] = await tx
    .update(t)
    .set({ tries: due.tries + 1, nextTryAt })
    .where(isStill(t, due))
    .returning({ id: t.id, notificationId: t.notificationId, channel: t.channel });
  return row;
}

export type Addressee = NonNullable<Awaited<ReturnType<typeof findAddressee>>>;

/** Who is to have it, as they are now; undefined when the account is closed. */
export async function findAddressee(
  reads: Reads,
  { deliveries: d, notifications: n, accounts, pushSubscriptions: p }: Tables,
  id: string,
) {
  const [row] = await reads
    .select({
      accountId: accounts.id,
      phoneCipher: accounts.phoneCipher,
      mailCipher: accounts.mailCipher,
      phraseCipher: accounts.phraseCipher,
      look: accounts.look,
      readAt: n.readAt,
      subscription: p,
    })
    .from(d)
    .innerJoin(n, eq(n.id, d.notificationId))
    .innerJoin(accounts, eq(accounts.applicantId, n.recipientApplicantId))
    .leftJoin(p, eq(p.id, d.pushSubscriptionId))
    .where(and(eq(d.id, id), eq(accounts.status, 'ACTIVE')));
  return row;
}

export async function settleDelivery(
  tx: Writes,
  { deliveries: t }: Tables,
  id: string,
  state: 'SENT' | 'FAILED' | 'WITHHELD',
  now: Date,
): Promise<void> {
  await tx
    .update(t)
    .set({ state, sentAt: state === 'SENT' ? now : null })
    .where(isOpen(t, id));
}
