import type { EvidenceType, GrantKind, GrantScope } from '@exit-card/shared/delegation';
import { MINOR_AGES } from '@exit-card/shared/delegation';
import { ageOn, plainDateAt } from '@exit-card/shared/plain-date';
import { v7 as newId } from 'uuid';
import type { Caller, Viewer } from '../access/caller.ts';
import { secondsUntil } from '../applicants/moments.ts';
import type { Writes } from '../db/database.ts';
import type { Services } from '../services.ts';
import { actOnGrant } from './act-on-grant.ts';
import { grantSource, viewsFor } from './change-grant.ts';
import type { RegisteredPerson } from './claimed-person.store.ts';
import { blockersAmong, cardIdsOf, findMeant } from './claimed-person.store.ts';
import type { ClaimedPerson } from './claimed-person.ts';
import { draftGrant } from './draft-grant.ts';
import type { EvidenceFields, Grant } from './grant.ts';
import { asDelegate } from './grant-actor.ts';
import { storeGrantDone } from './grant-done.store.ts';
import { insertEvidence } from './grant-evidence.store.ts';
import type { GrantSource } from './grant-file.store.ts';
import { findGrantFile } from './grant-file.store.ts';
import type { GrantRefusal, GrantRefused } from './grant-refusal.ts';
import { grantRefused } from './grant-refusal.ts';
import type { GrantView } from './grant-view.ts';
import { holdRequester, personalFacts, refusalsForgottenAt } from './request-facts.store.ts';

export interface GrantRequested {
  readonly __typename: 'GrantRequested';
  readonly grant: GrantView;
}

/** What a person asks for in their own name. */
export interface PersonalRequest {
  readonly kind: Exclude<GrantKind, 'EMPLOYER'>;
  readonly person: ClaimedPerson;
  readonly scopes: readonly GrantScope[];
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly evidenceType: EvidenceType;
  readonly fields: EvidenceFields | null;
  /** The grant that this one would take the place of. */
  readonly supersedesId: string | null;
}

/**
 * Stores what a person asks for. The answer is the same whether the register knows whom they name, knows the number by
 * another name, or knows neither.
 */
export function requestPersonal(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  request: PersonalRequest,
  now: Date,
): Promise<GrantRequested | GrantRefused> {
  const { database, vault } = services;
  const { tables } = database;
  const source = grantSource(services);
  const { applicantId } = viewer;
  const { kind, person, supersedesId } = request;
  const wanted = { ...request, requestedBy: applicantId, delegate: { applicantId } };
  const draft = draftGrant(newId({ msecs: now.getTime() }), wanted, person, vault, now);
  const hmac = draft.claimedIdNumberHmac;
  return database.write(async (tx) => {
    const delegate = await holdRequester(tx, tables, applicantId);
    const asked = { kind, applicantId, requester: delegate, hmac, claimedBirthDate: person.birthDate };
    const { facts, pairs, refusals } = await personalFacts(tx, tables, asked, now);
    if (supersedesId !== null && !pairs.some(({ id, isOpen }) => id === supersedesId && !isOpen))
      return grantRefused('NOT_ALLOWED_NOW');

    const meant = await whoIsMeant(tx, source, request, hmac, applicantId);
    const grant = { ...draft, supersedesId, ...meant.about };
    const parties = { principal: meant.principal, delegate, organisationStatus: null, evidence: null };
    const actor = asDelegate(applicantId, viewer.assurance);
    const done = actOnGrant({ grant, ...parties }, 'request', actor, facts, { now });
    if (!done.ok) return refusedFor(done.refused, refusals, now);

    await storeGrantDone(
      tx,
      source,
      { grant, ...parties },
      done,
      { actor, requestId: caller.requestId },
      now,
    );
    if (grant.principalId === null) await workAsForSomebody(tx, source, grant.requestedBy, person, now);
    await insertEvidence(tx, source, draft.id, request.evidenceType, request.fields);
    const stored = await findGrantFile(tx, source, draft.id);
    const user = { applicantId, assurance: viewer.assurance, seatedIn: [] };
    const [view] = await viewsFor(tx, source, user, [stored!], now);
    return { __typename: 'GrantRequested', grant: view! };
  });
}

/** Whoever takes no requests of this person's is as if unknown; a guardian's duty is not to be blocked. */
async function whoIsMeant(
  tx: Writes,
  { tables }: GrantSource,
  { kind, person, fields }: PersonalRequest,
  hmac: string,
  applicantId: string,
): Promise<{ principal: RegisteredPerson | null; about: Partial<Grant> }> {
  const found = await findMeant(tx, tables, { nameKey: person.nameKey, hmac });
  const id = found?.id ?? '';
  const blockers = await blockersAmong(tx, tables, { applicantId }, [id]);
  const principal = kind === 'GUARDIAN' || !blockers.has(id) ? (found ?? null) : null;
  const numbers = fields?.listedCardNumbers ?? [];
  const listedCardIds = await cardIdsOf(tx, tables, principal?.id ?? '', numbers);
  const resourceRule = numbers.length > 0 ? 'LISTED_CARDS' : 'ALL_CARDS';
  return { principal, about: { principalId: principal?.id ?? null, listedCardIds, resourceRule } };
}

/** As many writes as it takes to record the request with somebody and to tell them: the time does not say who is known. */
async function workAsForSomebody(
  tx: Writes,
  { tables }: GrantSource,
  requesterId: string,
  { birthDate }: ClaimedPerson,
  now: Date,
): Promise<void> {
  const isTold = ageOn(birthDate, plainDateAt(now)) >= MINOR_AGES.account;
  for (let writes = isTold ? 8 : 3; writes > 0; writes -= 1) await holdRequester(tx, tables, requesterId);
}

function refusedFor(reason: GrantRefusal, refusals: readonly Date[], now: Date): GrantRefused {
  return reason === 'LOCKED_OUT'
    ? grantRefused(reason, secondsUntil(now, refusalsForgottenAt(refusals)))
    : grantRefused(reason);
}
