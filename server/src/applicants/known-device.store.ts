import { and, eq } from 'drizzle-orm';
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
