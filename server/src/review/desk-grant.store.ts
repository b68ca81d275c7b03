import { and, eq, gt, ne, sql } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Grant } from '../delegation/grant.ts';
import type { GrantSource, NamedGrantFile } from '../delegation/grant-file.store.ts';
import { grantFiles } from '../delegation/grant-file.store.ts';
import type { NotaryAnswer } from '../delegation/notary-register.ts';
import { Fault } from '../fault.ts';
import { grantChanged } from '../live/grant-changed.store.ts';
import { isOnDesk } from './desk-queue.store.ts';

/** For an officer. Throws NOT_FOUND for a grant that never came to the desk as for none. */
export async function getDeskFile(reads: Reads, source: GrantSource, id: string): Promise<NamedGrantFile> {
  const which = and(eq(source.tables.delegationGrants.id, id), isOnDesk(source.tables));
  const [file] = await grantFiles(reads, source, which, 1);
  if (!file) throw new Fault('NOT_FOUND');
  return file;
}

/** Guardians of the same person besides this one, whose grants hold now. */
export async function countOtherGuardians(
  reads: Reads,
  { delegationGrants: g }: Tables,
  { id, principalId }: Grant,
  now: Date,
): Promise<number> {
  if (principalId === null) return 0;
  const active = and(eq(g.kind, 'GUARDIAN'), eq(g.state, 'ACTIVE'), gt(g.validTo, now));
  return reads.$count(g, and(eq(g.principalId, principalId), active, ne(g.id, id)));
}

/**
 * Keeps what the notaries' register said. Silence takes back nothing that it said before. Throws CONFLICT when the grant
 * was changed since it was read; whoever decides meanwhile on what was known before gets a CONFLICT too.
 */
export async function keepRegisterAnswer(
  tx: Writes,
  tables: Tables,
  grant: Grant,
  { outcome }: NotaryAnswer,
  now: Date,
): Promise<void> {
  const { delegationGrants: g, grantEvidence: e } = tables;
  const { id, version } = grant;
  const held = await tx
    .update(g)
    .set({ version: sql`${g.version} + 1` })
    .where(and(eq(g.id, id), eq(g.version, version)))
    .returning({ id: g.id });
  if (held.length === 0) throw new Fault('CONFLICT');
  const silence = sql`(${e.registerCheck} is null or ${e.registerCheck} = 'UNAVAILABLE')`;
  await tx
    .update(e)
    .set({ registerCheck: outcome, registerCheckedAt: now })
    .where(and(eq(e.grantId, id), outcome === 'UNAVAILABLE' ? silence : undefined));
  await grantChanged(tx, tables, grant, now);
}
