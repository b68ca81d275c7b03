import { and, eq, gt } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Caller } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** A device that proved this person before, or is signed in as this person now: strangers' failures do not lock it out. */
export async function isKnownDevice(
  reads: Reads,
  { knownDevices, applicants }: Tables,
  identityHmac: string,
  { deviceHash, session }: Caller,
): Promise<boolean> {
  const known = await reads.$count(
    knownDevices,
    and(eq(knownDevices.identityHmac, identityHmac), eq(knownDevices.deviceHash, deviceHash)),
  );
  if (known > 0 || session?.kind !== 'ACCOUNT') return known > 0;
  const self = and(eq(applicants.id, session.applicantId), eq(applicants.idNumberHmac, identityHmac));
  return (await reads.$count(applicants, self)) > 0;
}

/** Not for a public computer: whoever sits there next is a stranger. */
export async function rememberDevice(
  tx: Writes,
  { knownDevices: t }: Tables,
  identityHmac: string,
  deviceHash: string,
  now: Date,
): Promise<void> {
  await tx
    .insert(t)
    .values({ id: newId(), identityHmac, deviceHash, lastProvenAt: now })
    .onConflictDoUpdate({ target: [t.identityHmac, t.deviceHash], set: { lastProvenAt: now } });
}

/** The marks of other things that are remembered like a device: where somebody signed in, and which phone took a code for it. */
const signInMark = (deviceHash: string) => `sign-in:${deviceHash}`;
const phoneMark = (phoneHmac: string) => `phone:${phoneHmac}`;

/** Whether this person signed in with this browser before; a look-up alone does not count, nor what was public or has been forgotten. */
export async function hasSignedIn(
  reads: Reads,
  { knownDevices: t }: Tables,
  identityHmac: string,
  deviceHash: string,
): Promise<boolean> {
  const mark = and(eq(t.identityHmac, identityHmac), eq(t.deviceHash, signInMark(deviceHash)));
  return (await reads.$count(t, mark)) > 0;
}

/** The sign-in of a person on a browser of their own. */
export async function rememberSignIn(
  tx: Writes,
  tables: Tables,
  identityHmac: string,
  deviceHash: string,
  now: Date,
): Promise<void> {
  await rememberDevice(tx, tables, identityHmac, deviceHash, now);
  await rememberDevice(tx, tables, identityHmac, signInMark(deviceHash), now);
}

/** The phone took a code of this person, who used it rightly. */
export function rememberPhone(
  tx: Writes,
  tables: Tables,
  identityHmac: string,
  phoneHmac: string,
  now: Date,
): Promise<void> {
  return rememberDevice(tx, tables, identityHmac, phoneMark(phoneHmac), now);
}

/** Whether the phone took a code of this person after `since`. */
export async function tookCodeSince(
  reads: Reads,
  { knownDevices: t }: Tables,
  { identityHmac, phoneHmac }: { identityHmac: string; phoneHmac: string },
  since: Date,
): Promise<boolean> {
  const mark = and(eq(t.identityHmac, identityHmac), eq(t.deviceHash, phoneMark(phoneHmac)));
  return (await reads.$count(t, and(mark, gt(t.lastProvenAt, since)))) > 0;
}

/** Everything by which this person was known before: no device and no phone is trusted any more. */
export async function forgetDevices(
  tx: Writes,
  { knownDevices: t }: Tables,
  identityHmac: string,
): Promise<void> {
  await tx.delete(t).where(eq(t.identityHmac, identityHmac));
}
