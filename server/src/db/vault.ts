/** Encrypted columns, as table.column; the value is bound to column and row, so that it cannot be moved elsewhere. */
export type SecretColumn =
  | 'applicants.id_number_cipher'
  | 'applicants.phone_cipher'
  | 'passports.number_cipher'
  | 'accounts.phone_cipher'
  | 'accounts.phrase_cipher'
  | 'accounts.mail_cipher'
  | 'push_subscriptions.endpoint_cipher'
  | 'push_subscriptions.keys_cipher'
  | 'outbox_messages.phone_cipher'
  | 'outbox_messages.body_cipher'
  | 'second_factors.secret_cipher'
  | 'delegation_grants.claimed_name_cipher'
  | 'delegation_grants.claimed_id_number_cipher'
  | 'grant_evidence.fields_cipher'
  | 'files.name_cipher'
  | 'bulk_rows.input_cipher'
  | 'seat_offers.name_cipher'
  | 'card_drafts.content_cipher'
  | 'expedite_requests.explanation_cipher'
  | 'org_batch_rows.input_cipher';

/** What a blind index is made of; each has a key of its own. */
export type IndexedSecret =
  | 'id-number'
  | 'passport-number'
  | 'phone-number'
  | 'one-time-code'
  | 'mail-address'
  | 'push-endpoint'
  | 'network-address'
  | 'share-code'
  | 'share-code-drawn';

/** Encryption at rest (AES-256-GCM) and keyed blind indexes (HMAC-SHA-256) for equality. */
export interface Vault {
  encrypt(column: SecretColumn, rowId: string, plain: string): string;
  /** Throws when the value was edited, moved to another row or column, or its key is not known. */
  decrypt(column: SecretColumn, rowId: string, value: string): string;
  blindIndex(secret: IndexedSecret, plain: string): string;
}
