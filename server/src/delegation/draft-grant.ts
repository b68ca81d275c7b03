import type { GrantKind, GrantScope } from '@exit-card/shared/delegation';
import { GRANT_LIMITS } from '@exit-card/shared/delegation';
import { addDays, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import type { Vault } from '../db/vault.ts';
import type { ClaimedPerson } from './claimed-person.ts';
import type { Grant } from './grant.ts';

/** What is the same whoever asks and whatever for. */
export interface Wanted {
  readonly kind: GrantKind;
  readonly scopes: readonly GrantScope[];
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly requestedBy: string;
  readonly delegate: { readonly applicantId: string } | { readonly orgId: string };
}

/** A grant as asked for: it has no event yet, and nobody has said who the principal is. */
export function draftGrant(
  id: string,
  wanted: Wanted,
  { name, idNumber }: ClaimedPerson,
  vault: Vault,
  now: Date,
): Grant {
  const { kind, scopes, delegate, validFrom, validTo, requestedBy } = wanted;
  return {
    id,
    kind,
    state: 'REQUESTED',
    principalId: null,
    claimedNameCipher: vault.encrypt('delegation_grants.claimed_name_cipher', id, name),
    claimedIdNumberCipher: vault.encrypt('delegation_grants.claimed_id_number_cipher', id, idNumber),
    claimedIdNumberHmac: vault.blindIndex('id-number', idNumber),
    delegateApplicantId: 'applicantId' in delegate ? delegate.applicantId : null,
    delegateOrgId: 'orgId' in delegate ? delegate.orgId : null,
    scopes: [...scopes],
    resourceRule: kind === 'EMPLOYER' ? 'CARDS_OF_ORG' : 'ALL_CARDS',
    listedCardIds: [],
    validFrom,
    validTo,
    confirmedUntil: null,
    requestedBy,
    requestedAt: now,
    requestExpiresAt: endOfDay(addDays(plainDateAt(now), GRANT_LIMITS.requestDays)),
    verifiedBy: null,
    secondVerifierId: null,
    consentId: null,
    supersedesId: null,
    firstUsedAt: null,
    endedAt: null,
    endReason: null,
    version: 0,
    eventHead: '',
    eventCount: 0,
  };
}
