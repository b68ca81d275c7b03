import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { type GrantSource, grantFiles, type NamedGrantFile } from '../delegation/grant-file.store.ts';

/** No mobile number begins with 0. */
const NO_PHONE = '00000000000';

/** Grants that have not ended, over this person's cards or for this person to use. */
export function openGrantsOf(
  reads: Reads,
  source: GrantSource,
  applicantId: string,
): Promise<NamedGrantFile[]> {
  const { delegationGrants: g } = source.tables;
  const open = inArray(g.state, ['REQUESTED', 'EVIDENCE_REVIEW', 'AWAITING_CONSENT', 'ACTIVE', 'SUSPENDED']);
  return grantFiles(
    reads,
    source,
    and(open, or(eq(g.principalId, applicantId), eq(g.delegateApplicantId, applicantId))),
  );
}

/** Seats of this person that have not ended, in the order of the organisations. */
export function openSeatsOf(reads: Reads, { orgSeats: s }: Tables, applicantId: string, now: Date) {
  return reads
    .select()
    .from(s)
    .where(and(eq(s.applicantId, applicantId), isNull(s.endedAt), gt(s.validTo, now)))
    .orderBy(s.orgId);
}

export function draftsBy(reads: Reads, { cardDrafts: d }: Tables, applicantId: string) {
  return reads.select({ id: d.id, writtenBy: d.writtenBy }).from(d).where(eq(d.writtenBy, applicantId));
}

/** The ways in and what they were set up with, push, and messages that still wait to go out by other channels. */
export async function eraseWaysIn(
  tx: Writes,
  tables: Tables,
  { accountId, applicantId }: { accountId: string; applicantId: string },
): Promise<void> {
  const { passkeys, passkeyChallenges, secondFactors, pushSubscriptions, deliveries, notifications } = tables;
  await tx.delete(passkeys).where(eq(passkeys.accountId, accountId));
  await tx.delete(passkeyChallenges).where(eq(passkeyChallenges.accountId, accountId));
  await tx.delete(secondFactors).where(eq(secondFactors.id, accountId));
  const told = tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(eq(notifications.recipientApplicantId, applicantId));
  await tx.delete(deliveries).where(inArray(deliveries.notificationId, told));
  await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.accountId, accountId));
}

/** The account stays as a row without anything of the person's in it; false when it was closed already. */
export async function emptyAccount(
  tx: Writes,
  { accounts: t }: Tables,
  vault: Vault,
  accountId: string,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(t)
    .set({
      status: 'CLOSED',
      closedAt: now,
      passwordHash: null,
      phoneCipher: vault.encrypt('accounts.phone_cipher', accountId, NO_PHONE),
      phoneHmac: vault.blindIndex('phone-number', NO_PHONE),
      phraseCipher: null,
      mailCipher: null,
      mailHmac: null,
      channels: {},
      look: {},
    })
    .where(and(eq(t.id, accountId), eq(t.status, 'ACTIVE')))
    .returning({ id: t.id });
  return rows.length > 0;
}

/** Officers are released first: their office would be left without an account. */
export async function isOfficer(reads: Reads, { officers }: Tables, applicantId: string): Promise<boolean> {
  return (await reads.$count(officers, inList(officers.applicantId, [applicantId]))) > 0;
}
