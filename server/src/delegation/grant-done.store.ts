import { CONSENT_TEXT } from '@exit-card/shared/delegation';
import { and, eq, ne } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { recordAccess } from '../access/access-record.store.ts';
import type { Writes } from '../db/database.ts';
import { grantChanged } from '../live/grant-changed.store.ts';
import type { GrantDone } from './act-on-grant.ts';
import { actOnGrant } from './act-on-grant.ts';
import { insertGrant, saveGrant } from './grant.store.ts';
import type { Grant, GrantFile } from './grant.ts';
import type { GrantActor } from './grant-actor.ts';
import { GRANT_SYSTEM } from './grant-actor.ts';
import type { GrantSource } from './grant-file.store.ts';
import { findGrantFile } from './grant-file.store.ts';
import { tellParties } from './grant-notices.store.ts';

/** Who did it, and in which request: what the access log says. */
export interface DoneBy {
  readonly actor: GrantActor;
  readonly requestId: string;
  /** For an officer. */
  readonly officeName?: string;
}

/**
 * Stores what an action made of a grant with everything that belongs to it: event, consent, the grant that takes over
 * or is taken over, messages, access record. Throws CONFLICT when somebody else was faster.
 */
export async function storeGrantDone(
  tx: Writes,
  source: GrantSource,
  before: GrantFile,
  done: GrantDone,
  by: DoneBy,
  now: Date,
): Promise<Grant> {
  const { tables } = source;
  await storeConsent(tx, source, done, now);
  const isNew = before.grant.eventCount === 0;
  const grant = await (isNew ? insertGrant(tx, tables, done) : saveGrant(tx, tables, before.grant, done));
  if (done.also.checks)
    await tx
      .update(tables.grantEvidence)
      .set({ checks: [...done.also.checks] })
      .where(eq(tables.grantEvidence.grantId, grant.id));
  if (done.also.successor) await startSuccessor(tx, source, before, done.also.successor, by, now);
  if (grant.state === 'ACTIVE' && before.grant.state !== 'ACTIVE' && grant.supersedesId !== null && !isNew)
    await supersede(tx, source, grant, grant.supersedesId, by, now);
  await grantChanged(tx, tables, grant, now);
  await tellParties(tx, tables, { ...before, grant }, done.event, now);
  await recordChange(tx, source, grant, by, now);
  return grant;
}

async function storeConsent(
  tx: Writes,
  { tables: { consents } }: GrantSource,
  { grant, also: { consent, consentWithdrawn } }: GrantDone,
  now: Date,
): Promise<void> {
  if (consentWithdrawn && grant.consentId !== null)
    await tx.update(consents).set({ withdrawnAt: now }).where(eq(consents.id, grant.consentId));
  if (!consent) return;
  const { grantId: id, principalId, givenBy, textVersion, givenAt } = consent;
  const row = { id, principalId, givenBy, purpose: grant.kind, givenAt, separate: true };
  // Where somebody was faster the row is there already; saving the grant then says CONFLICT.
  await tx
    .insert(consents)
    .values({ ...row, textVersion: textVersion ?? CONSENT_TEXT })
    .onConflictDoNothing({ target: consents.id });
}

async function startSuccessor(
  tx: Writes,
  source: GrantSource,
  before: GrantFile,
  grant: Grant,
  by: DoneBy,
  now: Date,
): Promise<void> {
  const file = { ...before, grant };
  const done = actOnGrant(file, 'activate', by.actor, {}, { now });
  if (!done.ok) throw new Error(`The grant that takes over: ${done.refused}`);
  await storeGrantDone(tx, source, file, done, by, now);
  await copyEvidence(tx, source, before.grant.id, grant.id);
}

/** Ends the grant that the new one takes over, or what it was narrowed to while the new one was asked for. */
async function supersede(
  tx: Writes,
  source: GrantSource,
  grant: Grant,
  oldId: string,
  by: DoneBy,
  now: Date,
): Promise<void> {
  const old = await findGrantFile(tx, source, oldId);
  const done = old && actOnGrant(old, 'supersede', GRANT_SYSTEM, {}, { now });
  if (done?.ok) {
    const bySystem = { actor: GRANT_SYSTEM, requestId: by.requestId };
    await storeGrantDone(tx, source, old!, done, bySystem, now);
    return;
  }
  const { delegationGrants: g } = source.tables;
  const others = await tx
    .select({ id: g.id })
    .from(g)
    .where(and(eq(g.supersedesId, oldId), eq(g.principalId, grant.principalId!), ne(g.id, grant.id)));
  for (const { id } of others) await supersede(tx, source, grant, id, by, now);
}

/** The proof goes on with the grant that takes over; its fields are bound to the new row. */
async function copyEvidence(
  tx: Writes,
  { tables: { grantEvidence }, vault }: GrantSource,
  fromId: string,
  toId: string,
): Promise<void> {
  const [old] = await tx.select().from(grantEvidence).where(eq(grantEvidence.grantId, fromId));
  if (!old) return;
  const id = newId();
  const column = 'grant_evidence.fields_cipher';
  const fieldsCipher =
    old.fieldsCipher && vault.encrypt(column, id, vault.decrypt(column, old.id, old.fieldsCipher));
  await tx.insert(grantEvidence).values({ ...old, id, grantId: toId, fieldsCipher });
}

/** What the clock job only writes down is nobody's doing, and in no log. */
async function recordChange(
  tx: Writes,
  { tables }: GrantSource,
  { id, principalId, delegateOrgId }: Grant,
  { actor, requestId, officeName = '' }: DoneBy,
  now: Date,
): Promise<void> {
  if (principalId === null || actor.kind === 'SYSTEM') return;
  await recordAccess(tx, tables, {
    principalId,
    at: now,
    actorKind: actor.kind,
    actorApplicantId: actor.applicantId,
    orgId: actor.kind === 'DELEGATE' ? delegateOrgId : null,
    grantId: id,
    officeName: officeName || null,
    action: 'CHANGE_GRANT',
    cardId: null,
    fieldsRevealed: [],
    outcome: 'ALLOWED',
    requestId,
  });
}
