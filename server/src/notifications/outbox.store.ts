import { v7 as newId } from 'uuid';
import { LIMITS } from '../applicants/limits.ts';
import { secondsAfter } from '../applicants/moments.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import type { Due } from './hand-over.ts';
import { inLine, isDue, isOpen, isStill } from './queue.store.ts';

/** `to` is a phone number or a mail address; from `lastAt` on nobody is to have it. A withheld message goes to nobody: its row makes the work the same, its text is not kept. */
export async function queueMessage(
  tx: Writes,
  { outboxMessages }: Tables,
  vault: Vault,
  message: { to: string; body: string; isWithheld: boolean; now: Date; lastAt: Date },
): Promise<void> {
  const id = newId();
  const bodyCipher = vault.encrypt('outbox_messages.body_cipher', id, message.body);
  await tx.insert(outboxMessages).values({
    id,
    phoneCipher: vault.encrypt('outbox_messages.phone_cipher', id, message.to),
    bodyCipher: message.isWithheld ? null : bodyCipher,
    state: message.isWithheld ? 'WITHHELD' : 'WAITING',
    tries: 0,
    nextTryAt: message.now,
    createdAt: message.now,
    lastAt: message.lastAt,
  });
}

/** What a phone is told when it is the account's no more. */
export async function queueNotice(
  tx: Writes,
  tables: Tables,
  vault: Vault,
  notice: { to: string; body: string; now: Date },
): Promise<void> {
  const lastAt = secondsAfter(notice.now, LIMITS.noticeTried);
  await queueMessage(tx, tables, vault, { ...notice, isWithheld: false, lastAt });
}

export async function dueMessages(
  reads: Reads,
  { outboxMessages: t }: Tables,
  now: Date,
  atMost: number,
): Promise<Due[]> {
  const { id, tries, createdAt, lastAt } = t;
  const rows = await reads
    .select({ id, tries, createdAt, lastAt })
    .from(t)
    .where(isDue(t, now))
    .orderBy(...inLine(t))
    .limit(atMost);
  return rows.map((row) => ({
    ...row,
    lastAt: row.lastAt ?? secondsAfter(row.createdAt, LIMITS.code.lifetime),
  }));
}

/** A claimed message, still sealed. */
export interface SealedMessage {
  id: string;
  phoneCipher: string;
  bodyCipher: string;
}

export async function claimMessage(
  tx: Writes,
  { outboxMessages: t }: Tables,
  due: Due,
  nextTryAt: Date,
): Promise<SealedMessage | undefined> {
  const [row] = await tx
    .update(t)
    .set({ tries: due.tries + 1, nextTryAt })
    .where(isStill(t, due))
    .returning({ id: t.id, phoneCipher: t.phoneCipher, bodyCipher: t.bodyCipher });
  return row?.bodyCipher ? { ...row, bodyCipher: row.bodyCipher } : undefined;
}

interface OpenMessage {
  readonly id: string;
  /** A phone number, or the mail address that is being proven. */
  readonly to: string;
  readonly body: string;
}

/** Throws UnreadableSecret. */
export function openMessage(vault: Vault, { id, phoneCipher, bodyCipher }: SealedMessage): OpenMessage {
  return {
    id,
    to: vault.decrypt('outbox_messages.phone_cipher', id, phoneCipher),
    body: vault.decrypt('outbox_messages.body_cipher', id, bodyCipher),
  };
}

/** The text is erased with the last try, whatever came of it. */
export async function settleMessage(
  tx: Writes,
  { outboxMessages: t }: Tables,
  id: string,
  state: 'SENT' | 'FAILED' | 'WITHHELD',
  now: Date,
): Promise<void> {
  await tx
    .update(t)
    .set({ state, bodyCipher: null, sentAt: state === 'SENT' ? now : null })
    .where(isOpen(t, id));
}
