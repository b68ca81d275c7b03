import { majorityAt } from '@exit-card/shared/delegation';
import { parseIdNumber } from '@exit-card/shared/id-number';
import { addYears, endOfDay, type PlainDate, plainDateAt } from '@exit-card/shared/plain-date';
import { v7 as newId } from 'uuid';
import type { Writes } from '../db/database.ts';
import type { GrantActed, GrantDone } from '../delegation/act-on-grant.ts';
import { actOnGrant } from '../delegation/act-on-grant.ts';
import { draftGrant } from '../delegation/draft-grant.ts';
import type { GrantFile } from '../delegation/grant.ts';
import { GRANT_SYSTEM, type GrantActor, grantVerifier, partyOf } from '../delegation/grant-actor.ts';
import { storeGrantDone } from '../delegation/grant-done.store.ts';
import { proxyEnd } from '../delegation/grant-effects.ts';
import { findGrantFile, type GrantSource } from '../delegation/grant-file.store.ts';
import type { GrantActionName } from '../delegation/grant-inputs.ts';
import type { GrantStep, GrantStory } from './grants.ts';
import { DEMO_OFFICES } from './offices.ts';
import { ORGANISATIONS } from './organisations.ts';
import { OFFICERS, PEOPLE, type PersonKey } from './people.ts';
import { chinaTime, type Moment } from './story.ts';

/** The story of one grant, the request first; every step goes through the grant table. `begun` hears the grant's id. */
export function momentsOfGrant(
  tx: Writes,
  source: GrantSource,
  story: GrantStory,
  begun: (grantId: string) => Promise<void>,
): Moment[] {
  let id = '';
  const request: Moment = {
    at: chinaTime(story.requestedAt),
    async happen() {
      id = await tellRequest(tx, source, story);
      await begun(id);
    },
  };
  const steps = story.steps.map(
    (step): Moment => ({
      at: chinaTime(step.at),
      happen: () => tellStep(tx, source, id, story, step),
    }),
  );
  return [request, ...steps];
}

async function tellRequest(tx: Writes, source: GrantSource, story: GrantStory): Promise<string> {
  const at = chinaTime(story.requestedAt);
  const file = requested(source, story, at);
  const { birthDate } = birthOf(story.principal);
  const facts = {
    claimedBirthDate: birthDate,
    isSelf: false,
    isOwnGuardian: false,
    openOfPair: 0,
    open: 0,
    refused: 0,
  };
  const request = told(
    story,
    'request',
    actOnGrant(file, 'request', actorOf(file, story.requester), facts, { now: at }),
  );
  const { id } = await storeGrantDone(tx, source, file, request, by(file, story.requester), at);
  await insertEvidence(tx, source, id, story);
  return id;
}

async function tellStep(
  tx: Writes,
  source: GrantSource,
  id: string,
  story: GrantStory,
  { at, action, by: who, input }: GrantStep,
): Promise<void> {
  const now = chinaTime(at);
  const file = await findGrantFile(tx, source, id);
  if (!file) throw new Error(`The grant of ${story.principal} was not stored`);
  const done = told(story, action, actOnGrant(file, action, actorOf(file, who), input as never, { now }));
  await storeGrantDone(tx, source, file, done, by(file, who), now);
}

function requested({ vault }: GrantSource, story: GrantStory, at: Date): GrantFile {
  const { name, idNumber, id: principalId } = PEOPLE[story.principal];
  const { birthDate } = birthOf(story.principal);
  const { kind, scopes, organisation, evidence } = story;
  const requestedBy = PEOPLE[story.requester].id;
  const delegate = organisation ? { orgId: ORGANISATIONS[organisation].id } : { applicantId: requestedBy };
  const wanted = {
    kind,
    scopes,
    delegate,
    requestedBy,
    validFrom: at,
    validTo: usualEnd(story, birthDate, at),
  };
  const draft = draftGrant(
    newId({ msecs: at.getTime() }),
    wanted,
    { name, nameKey: name, idNumber, birthDate },
    vault,
    at,
  );
  return {
    grant: { ...draft, principalId },
    principal: { birthDate, deceasedOn: null },
    delegate: organisation ? null : { birthDate: birthOf(story.requester).birthDate, deceasedOn: null },
    organisationStatus: organisation ? ORGANISATIONS[organisation].status : null,
    evidence: evidence
      ? {
          type: evidence.type,
          deed: evidence.deed ?? null,
          listedCardNumbers: [],
          registerCheck: null,
          checks: [],
        }
      : null,
  };
}

function usualEnd({ kind, evidence }: GrantStory, birthDate: PlainDate, at: Date): Date {
  if (kind === 'GUARDIAN') return majorityAt(birthDate);
  if (kind === 'NOTARISED_PROXY') return proxyEnd(evidence?.deed?.periodTo ?? null, at);
  return endOfDay(addYears(plainDateAt(at), 1));
}

async function insertEvidence(
  tx: Writes,
  { tables: { grantEvidence }, vault }: GrantSource,
  grantId: string,
  { evidence, steps }: GrantStory,
): Promise<void> {
  if (!evidence) return;
  const id = newId();
  const { type, deed } = evidence;
  const accepted = steps.find(({ action }) => action === 'acceptEvidence');
  await tx.insert(grantEvidence).values({
    id,
    grantId,
    type,
    fieldsCipher: deed
      ? vault.encrypt('grant_evidence.fields_cipher', id, JSON.stringify({ deed, listedCardNumbers: [] }))
      : null,
    checks: [],
    ...(deed && accepted && { registerCheck: 'OK', registerCheckedAt: chinaTime(accepted.at) }),
  });
}

function actorOf(file: Pick<GrantFile, 'grant'>, key?: PersonKey): GrantActor {
  if (key === undefined) return GRANT_SYSTEM;
  const { id: applicantId } = PEOPLE[key];
  if (key in OFFICERS) return grantVerifier(applicantId, []);
  const { delegateOrgId } = file.grant;
  const seatedIn = delegateOrgId === null ? [] : [delegateOrgId];
  const actor = partyOf(file, { applicantId, assurance: 'L3', seatedIn });
  if (!actor) throw new Error(`${key} is no party of the grant`);
  return actor;
}

function by(file: Pick<GrantFile, 'grant'>, key?: PersonKey) {
  const duty = Object.entries(OFFICERS).find(([officer]) => officer === key)?.[1];
  return {
    actor: actorOf(file, key),
    requestId: newId(),
    ...(duty && { officeName: DEMO_OFFICES[duty.office].name }),
  };
}

function told({ principal }: GrantStory, action: GrantActionName, done: GrantActed): GrantDone {
  if (!done.ok) throw new Error(`The grant of ${principal}: ${done.refused} ${action}`);
  return done;
}

function birthOf(key: PersonKey) {
  const parsed = parseIdNumber(PEOPLE[key].idNumber);
  if (!parsed.ok) throw new Error(`${key} has no proper number`);
  return parsed;
}
