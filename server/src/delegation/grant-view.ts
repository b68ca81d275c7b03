import type { GrantEndReason, GrantKind, GrantState } from '@exit-card/shared/delegation';
import { maskIdNumber } from '@exit-card/shared/masking';
import type { Vault } from '../db/vault.ts';
import { openGrantActions } from './act-on-grant.ts';
import type { GrantActor } from './grant-actor.ts';
import type { NamedGrantFile } from './grant-file.store.ts';
import type { GrantPerson } from './grant-person.ts';
import { endOf, grantStateAt } from './grant-state.ts';
import type { SealedEvent, SeenGrant } from './grant-view.store.ts';

export type GrantView = ReturnType<typeof grantView>;

const TYPE_NAMES = {
  GUARDIAN: 'GuardianGrant',
  EMPLOYER: 'EmployerGrant',
  NOTARISED_PROXY: 'NotarisedProxyGrant',
} as const satisfies Record<GrantKind, string>;

/** A grant as this actor may see it, in the form of the API. */
export function grantView(
  { file, events, evidenceFiles }: SeenGrant,
  actor: GrantActor,
  vault: Vault,
  now: Date,
) {
  const { grant, evidence, organisation, delegatePerson } = file;
  const viewerIsPrincipal = actor.powers.includes('PRINCIPAL');
  const { id, kind, resourceRule, requestedAt, requestExpiresAt, validFrom, validTo } = grant;
  const { confirmedUntil, firstUsedAt, supersedesId } = grant;
  return {
    __typename: TYPE_NAMES[kind],
    ...{ id, kind, resourceRule, requestedAt, requestExpiresAt, validFrom, validTo },
    ...{ confirmedUntil, firstUsedAt, supersedesId, viewerIsPrincipal },
    ...endingAt(file, now),
    scopes: grant.scopes,
    listedCardNumbers: evidence?.listedCardNumbers ?? [],
    principal: principalOf(file, vault),
    delegateName: delegatePerson?.name ?? organisation?.name ?? '',
    delegate: delegatePerson && delegateOf(delegatePerson, vault),
    organisation,
    events: events.map((event) => eventView(event, viewerIsPrincipal)),
    openActions: openGrantActions(file, actor, now),
    evidence: viewerIsPrincipal || !evidence ? null : { type: evidence.type, files: evidenceFiles },
    deed: evidence?.deed ?? null,
    registerCheck: evidence?.registerCheck ?? null,
    agesOutAt: kind === 'GUARDIAN' ? validTo : null,
  };
}

/** State and end as of now, whether or not the end was recorded yet. */
function endingAt(
  file: NamedGrantFile,
  now: Date,
): { state: GrantState; endedAt: Date | null; endReason: GrantEndReason | null } {
  const { endedAt, endReason, requestExpiresAt } = file.grant;
  const state = grantStateAt(file, now);
  const end = endOf(file, now);
  if (end) return { state, endedAt: end.at, endReason: end.reason };
  return { state, endedAt: endedAt ?? (state === 'LAPSED' ? requestExpiresAt : null), endReason };
}

/** What was typed, and no more: what the register knows of somebody is shown with a card, which leaves a record. */
function principalOf({ grant }: NamedGrantFile, vault: Vault): GrantPerson {
  const { id, claimedNameCipher, claimedIdNumberCipher } = grant;
  return masked(
    vault.decrypt('delegation_grants.claimed_name_cipher', id, claimedNameCipher),
    vault.decrypt('delegation_grants.claimed_id_number_cipher', id, claimedIdNumberCipher),
  );
}

function delegateOf(
  { id, name, idNumberCipher }: NonNullable<NamedGrantFile['delegatePerson']>,
  vault: Vault,
): GrantPerson {
  return masked(name, vault.decrypt('applicants.id_number_cipher', id, idNumberCipher));
}

function masked(name: string, idNumber: string): GrantPerson {
  const maskedIdNumber = maskIdNumber(idNumber);
  return { name, maskedIdNumber, maskedPhoneNumber: null, maskedPassportNumber: null };
}

/** What an officer said is for who handed the evidence in. */
function eventView({ actorKind, reason, comment, ...event }: SealedEvent, viewerIsPrincipal: boolean) {
  return {
    ...event,
    actor: actorKind === 'SELF' ? ('PRINCIPAL' as const) : actorKind,
    reason: viewerIsPrincipal ? null : reason,
    comment: viewerIsPrincipal ? null : comment,
  };
}
