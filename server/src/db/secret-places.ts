import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tables } from './tables.ts';
import type { IndexedSecret, SecretColumn } from './vault.ts';

/** Where a secret is kept: the columns of its cipher and of its blind index, as `tables.ts` names them. */
export interface SecretPlace {
  readonly table: PgTable & { id: PgColumn };
  readonly cipher: string;
  readonly index?: { readonly column: string; readonly of: IndexedSecret };
}

/** All of them; the compiler lists what is missing. */
export function secretPlaces(tables: Tables): Record<SecretColumn, SecretPlace> {
  const { accounts, applicants, bulkRows, cardDrafts, delegationGrants, expediteRequests, files } = tables;
  const { grantEvidence, orgBatchRows, outboxMessages, passports, pushSubscriptions } = tables;
  const { seatOffers, secondFactors } = tables;
  const phoneIndex = { column: 'phoneHmac', of: 'phone-number' } as const;
  return {
    'applicants.id_number_cipher': {
      table: applicants,
      cipher: 'idNumberCipher',
      index: { column: 'idNumberHmac', of: 'id-number' },
    },
    'applicants.phone_cipher': { table: applicants, cipher: 'phoneCipher', index: phoneIndex },
    'passports.number_cipher': {
      table: passports,
      cipher: 'numberCipher',
      index: { column: 'numberHmac', of: 'passport-number' },
    },
    'accounts.phone_cipher': { table: accounts, cipher: 'phoneCipher', index: phoneIndex },
    'accounts.phrase_cipher': { table: accounts, cipher: 'phraseCipher' },
    'accounts.mail_cipher': {
      table: accounts,
      cipher: 'mailCipher',
      index: { column: 'mailHmac', of: 'mail-address' },
    },
    'push_subscriptions.endpoint_cipher': {
      table: pushSubscriptions,
      cipher: 'endpointCipher',
      index: { column: 'endpointHmac', of: 'push-endpoint' },
    },
    'push_subscriptions.keys_cipher': { table: pushSubscriptions, cipher: 'keysCipher' },
    'outbox_messages.phone_cipher': { table: outboxMessages, cipher: 'phoneCipher' },
    'outbox_messages.body_cipher': { table: outboxMessages, cipher: 'bodyCipher' },
    'second_factors.secret_cipher': { table: secondFactors, cipher: 'secretCipher' },
    'delegation_grants.claimed_name_cipher': { table: delegationGrants, cipher: 'claimedNameCipher' },
    'delegation_grants.claimed_id_number_cipher': {
      table: delegationGrants,
      cipher: 'claimedIdNumberCipher',
      index: { column: 'claimedIdNumberHmac', of: 'id-number' },
    },
    'grant_evidence.fields_cipher': { table: grantEvidence, cipher: 'fieldsCipher' },
    'files.name_cipher': { table: files, cipher: 'nameCipher' },
    'bulk_rows.input_cipher': { table: bulkRows, cipher: 'inputCipher' },
    'seat_offers.name_cipher': { table: seatOffers, cipher: 'nameCipher' },
    'card_drafts.content_cipher': { table: cardDrafts, cipher: 'contentCipher' },
    'expedite_requests.explanation_cipher': { table: expediteRequests, cipher: 'explanationCipher' },
    'org_batch_rows.input_cipher': { table: orgBatchRows, cipher: 'inputCipher' },
  };
}

/** Tables whose blind indexes have no cipher beside them. They only throttle: a new index key empties them. */
export function throttleTables({ budgets, knownDevices, lookUpAttempts, oneTimeCodes }: Tables) {
  return [budgets, knownDevices, lookUpAttempts, oneTimeCodes];
}
