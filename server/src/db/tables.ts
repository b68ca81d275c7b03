import { AccessAction, AccessOutcome } from '@exit-card/shared/access';
import { AssuranceLevel, CodePurpose, Sex } from '@exit-card/shared/applicant';
import type { ReasonCode } from '@exit-card/shared/card';
import {
  ActorKind,
  CardStatus,
  Channel,
  ExpediteState,
  Purpose,
  SupplementState,
} from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { SupplementItem } from '../cards/card.ts';
import type { Columns } from './columns.ts';

const AccountStatus = { ACTIVE: 'ACTIVE', LOCKED: 'LOCKED', CLOSED: 'CLOSED' } as const;
const SessionKind = { GUEST: 'GUEST', ACCOUNT: 'ACCOUNT' } as const;
const OutboxState = { WAITING: 'WAITING', SENT: 'SENT', FAILED: 'FAILED', WITHHELD: 'WITHHELD' } as const;
const AttemptOutcome = { PROVEN: 'PROVEN', MISMATCH: 'MISMATCH', REFUSED: 'REFUSED', SENT: 'SENT' } as const;
export type AttemptOutcome = keyof typeof AttemptOutcome;

/** The whole data model on one page. `…Cipher` columns hold encrypted values, `…Hmac` columns their keyed blind index. */
export function defineTables(c: Columns) {
  const plainDate = (name: string) => c.text(name).$type<PlainDate>();

  /** The identity register's embedded default: people exist whether or not they have a card. */
  const applicants = c.table(
    'applicants',
    {
      id: c.id(),
      nameOriginal: c.text('name_original').notNull(),
      nameKey: c.text('name_key').notNull(),
      idNumberCipher: c.text('id_number_cipher').notNull(),
      idNumberHmac: c.text('id_number_hmac').notNull(),
      phoneCipher: c.text('phone_cipher').notNull(),
      phoneHmac: c.text('phone_hmac').notNull(),
      birthDate: plainDate('birth_date').notNull(),
      sex: c.oneOf('sex', Sex).notNull(),
      deceasedOn: plainDate('deceased_on'),
      /** Head and length of this person's chain of access records. */
      accessHead: c.text('access_head').notNull().default(''),
      accessCount: c.integer('access_count').notNull().default(0),
    },
    (t) => [
      c.uniqueIndex('applicants_id_number_hmac').on(t.idNumberHmac),
      c.index('applicants_phone_hmac').on(t.phoneHmac),
    ],
  );

  const passports = c.table(
    'passports',
    {
      id: c.id(),
      applicantId: c
        .text('applicant_id')
        .notNull()
        .references(() => applicants.id),
      numberCipher: c.text('number_cipher').notNull(),
      numberHmac: c.text('number_hmac').notNull(),
      kind: c.text('kind').notNull(),
      validTo: plainDate('valid_to'),
    },
    (t) => [
      c.index('passports_applicant').on(t.applicantId),
      c.uniqueIndex('passports_number_hmac').on(t.numberHmac),
    ],
  );

  const accounts = c.table(
    'accounts',
    {
      id: c.id(),
      applicantId: c
        .text('applicant_id')
        .notNull()
        .references(() => applicants.id),
      phoneCipher: c.text('phone_cipher').notNull(),
      phoneHmac: c.text('phone_hmac').notNull(),
      passwordHash: c.text('password_hash'),
      assurance: c.oneOf('assurance', AssuranceLevel).notNull(),
      status: c.oneOf('status', AccountStatus).notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.uniqueIndex('accounts_applicant').on(t.applicantId)],
  );

  /** GUEST: one proven look-up for ten minutes. ACCOUNT: a signed-in person. Only the SHA-256 of the cookie is kept. */
  const sessions = c.table(
    'sessions',
    {
      id: c.id(),
      tokenHash: c.text('token_hash').notNull(),
      kind: c.oneOf('kind', SessionKind).notNull(),
      applicantId: c
        .text('applicant_id')
        .notNull()
        .references(() => applicants.id),
      accountId: c.text('account_id').references(() => accounts.id),
      /** The card that a guest narrowed the look-up to. */
      cardNumber: c.text('card_number'),
      deviceName: c.text('device_name').notNull(),
      deviceHash: c.text('device_hash').notNull(),
      publicComputer: c.boolean('public_computer').notNull(),
      faceCheckedAt: c.instant('face_checked_at'),
      createdAt: c.instant('created_at').notNull(),
      lastSeenAt: c.instant('last_seen_at').notNull(),
      endedAt: c.instant('ended_at'),
    },
    (t) => [
      c.uniqueIndex('sessions_token_hash').on(t.tokenHash),
      c.index('sessions_account').on(t.accountId),
    ],
  );

  /** Devices that proved a person before; they are not locked out by a stranger's failures. */
  const knownDevices = c.table(
    'known_devices',
    {
      id: c.id(),
      identityHmac: c.text('identity_hmac').notNull(),
      deviceHash: c.text('device_hash').notNull(),
      lastProvenAt: c.instant('last_proven_at').notNull(),
    },
    (t) => [c.uniqueIndex('known_devices_pair').on(t.identityHmac, t.deviceHash)],
  );

  /** One row per code sent, or withheld for a person that is not known; the answer does not tell them apart. */
  const oneTimeCodes = c.table(
    'one_time_codes',
    {
      id: c.id(),
      purpose: c.oneOf('purpose', CodePurpose).notNull(),
      identityHmac: c.text('identity_hmac').notNull(),
      phoneHmac: c.text('phone_hmac').notNull(),
      deviceHash: c.text('device_hash').notNull(),
      codeHmac: c.text('code_hmac').notNull(),
      tries: c.integer('tries').notNull().default(0),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      /** Used, or replaced by a newer code. */
      closedAt: c.instant('closed_at'),
    },
    (t) => [
      c.index('one_time_codes_phone').on(t.phoneHmac, t.createdAt),
      c.index('one_time_codes_identity').on(t.identityHmac, t.createdAt),
    ],
  );

  /** For throttling only, kept 30 days. A proven look-up is an access record. */
  const lookUpAttempts = c.table(
    'look_up_attempts',
    {
      id: c.id(),
      /** What was tried: a code purpose, PASSWORD or FACE. */
      kind: c.text('kind').notNull(),
      at: c.instant('at').notNull(),
      identityHmac: c.text('identity_hmac').notNull(),
      phoneHmac: c.text('phone_hmac').notNull(),
      deviceHash: c.text('device_hash').notNull(),
      outcome: c.oneOf('outcome', AttemptOutcome).notNull(),
    },
    (t) => [
      c.index('look_up_attempts_identity').on(t.identityHmac, t.at),
      c.index('look_up_attempts_phone').on(t.phoneHmac, t.at),
    ],
  );

  /** One row per thing that attempts are counted for; writing it first makes counting and deciding one step on both engines. */
  const budgets = c.table('budgets', {
    id: c.id(),
    spent: c.integer('spent').notNull(),
    lastSpentAt: c.instant('last_spent_at').notNull(),
  });

  /** Places that one can go to. */
  const offices = c.table('offices', {
    id: c.id(),
    name: c.text('name').notNull(),
    nameEn: c.text('name_en').notNull(),
    province: c.text('province').notNull(),
    address: c.text('address').notNull(),
    addressEn: c.text('address_en').notNull(),
    hours: c.text('hours').notNull(),
    hoursEn: c.text('hours_en').notNull(),
    phone: c.text('phone').notNull(),
  });

  const officers = c.table(
    'officers',
    {
      id: c.id(),
      applicantId: c
        .text('applicant_id')
        .notNull()
        .references(() => applicants.id),
      officeId: c
        .text('office_id')
        .notNull()
        .references(() => offices.id),
      roles: c.json<string[]>('roles').notNull(),
    },
    (t) => [c.uniqueIndex('officers_applicant').on(t.applicantId)],
  );

  const cards = c.table(
    'cards',
    {
      id: c.id(),
      cardNumber: c.text('card_number').notNull(),
      principalId: c
        .text('principal_id')
        .notNull()
        .references(() => applicants.id),
      channel: c.oneOf('channel', Channel).notNull(),
      submittedByApplicantId: c
        .text('submitted_by_applicant_id')
        .notNull()
        .references(() => applicants.id),
      applicationDate: plainDate('application_date').notNull(),
      purpose: c.oneOf('purpose', Purpose).notNull(),
      purposeText: c.text('purpose_text'),
      /** ISO 3166-1 alpha-2. */
      destination: c.text('destination').notNull(),
      expectedExitDate: plainDate('expected_exit_date').notNull(),
      /** The stored status; what it is now is `statusAt(card, now)`. */
      status: c.oneOf('status', CardStatus).notNull(),
      /** Day by which the next step is usually done; the desk sorts by it. */
      dueOn: plainDate('due_on'),
      /** The instant at which the stored status ends by itself. */
      endsAt: c.instant('ends_at'),
      approvedOn: plainDate('approved_on'),
      validUntil: plainDate('valid_until'),
      exitedOn: plainDate('exited_on'),
      closedAt: c.instant('closed_at'),
      archivedAt: c.instant('archived_at'),
      expedite: c.oneOf('expedite', ExpediteState).notNull(),
      /** Optimistic lock: every write states the version that it read. */
      version: c.integer('version').notNull(),
      /** Head and length of the chain of status changes. */
      historyHead: c.text('history_head').notNull(),
      historyCount: c.integer('history_count').notNull(),
    },
    (t) => [
      c.uniqueIndex('cards_number').on(t.cardNumber),
      c.index('cards_principal').on(t.principalId, t.applicationDate, t.id),
      c.index('cards_ends_at').on(t.endsAt),
    ],
  );

  /** The status history: append-only, one chain per card. */
  const statusChanges = c.table(
    'status_changes',
    {
      id: c.id(),
      cardId: c
        .text('card_id')
        .notNull()
        .references(() => cards.id),
      seq: c.integer('seq').notNull(),
      from: c.oneOf('from_status', CardStatus),
      to: c.oneOf('to_status', CardStatus).notNull(),
      action: c.text('action').notNull(),
      at: c.instant('at').notNull(),
      actorKind: c.oneOf('actor_kind', ActorKind).notNull(),
      actorApplicantId: c.text('actor_applicant_id').references(() => applicants.id),
      onBehalfOfApplicantId: c
        .text('on_behalf_of_applicant_id')
        .notNull()
        .references(() => applicants.id),
      publicComment: c.text('public_comment'),
      /** Never leaves the officers' side. */
      internalNote: c.text('internal_note'),
      reasonCodes: c.json<ReasonCode[]>('reason_codes').notNull(),
      prevHash: c.text('prev_hash').notNull(),
      hash: c.text('hash').notNull(),
    },
    (t) => [c.uniqueIndex('status_changes_card_seq').on(t.cardId, t.seq)],
  );

  const supplementRequests = c.table(
    'supplement_requests',
    {
      id: c.id(),
      cardId: c
        .text('card_id')
        .notNull()
        .references(() => cards.id),
      round: c.integer('round').notNull(),
      items: c.json<SupplementItem[]>('items').notNull(),
      reasonCodes: c.json<ReasonCode[]>('reason_codes').notNull(),
      comment: c.text('comment').notNull(),
      dueOn: plainDate('due_on').notNull(),
      dueAt: c.instant('due_at').notNull(),
      state: c.oneOf('state', SupplementState).notNull(),
      extendedOnce: c.boolean('extended_once').notNull(),
    },
    (t) => [c.uniqueIndex('supplement_requests_card_round').on(t.cardId, t.round)],
  );

  /** An application that was received but is not entered yet. */
  const intakeItems = c.table(
    'intake_items',
    {
      id: c.id(),
      identityHmac: c.text('identity_hmac').notNull(),
      channel: c.oneOf('channel', Channel).notNull(),
      receivedAt: c.instant('received_at').notNull(),
      recordedCardId: c.text('recorded_card_id').references(() => cards.id),
    },
    (t) => [c.index('intake_items_identity').on(t.identityHmac)],
  );

  /** Who looked at or did something with a person's record: append-only, one chain per principal. */
  const accessRecords = c.table(
    'access_records',
    {
      id: c.id(),
      principalId: c
        .text('principal_id')
        .notNull()
        .references(() => applicants.id),
      seq: c.integer('seq').notNull(),
      at: c.instant('at').notNull(),
      actorKind: c.oneOf('actor_kind', ActorKind).notNull(),
      actorApplicantId: c.text('actor_applicant_id').references(() => applicants.id),
      officeName: c.text('office_name'),
      action: c.oneOf('action', AccessAction).notNull(),
      cardId: c.text('card_id').references(() => cards.id),
      fieldsRevealed: c.json<string[]>('fields_revealed').notNull(),
      outcome: c.oneOf('outcome', AccessOutcome).notNull(),
      requestId: c.text('request_id').notNull(),
      prevHash: c.text('prev_hash').notNull(),
      hash: c.text('hash').notNull(),
    },
    (t) => [c.uniqueIndex('access_records_principal_seq').on(t.principalId, t.seq)],
  );

  /** Messages on their way out. The body is encrypted and erased once it was handed over. */
  const outboxMessages = c.table(
    'outbox_messages',
    {
      id: c.id(),
      phoneCipher: c.text('phone_cipher').notNull(),
      bodyCipher: c.text('body_cipher'),
      state: c.oneOf('state', OutboxState).notNull(),
      tries: c.integer('tries').notNull(),
      nextTryAt: c.instant('next_try_at').notNull(),
      createdAt: c.instant('created_at').notNull(),
      sentAt: c.instant('sent_at'),
    },
    (t) => [c.index('outbox_messages_due').on(t.state, t.nextTryAt)],
  );

  /** Planned maintenance, announced ahead. */
  const maintenanceWindows = c.table('maintenance_windows', {
    id: c.id(),
    startsAt: c.instant('starts_at').notNull(),
    endsAt: c.instant('ends_at').notNull(),
  });

  /** Small facts about this installation, such as how far the demo clock was moved. */
  const settings = c.table('settings', { id: c.id(), value: c.text('value').notNull() });

  return {
    applicants,
    passports,
    accounts,
    sessions,
    knownDevices,
    oneTimeCodes,
    lookUpAttempts,
    budgets,
    offices,
    officers,
    cards,
    statusChanges,
    supplementRequests,
    intakeItems,
    accessRecords,
    outboxMessages,
    maintenanceWindows,
    settings,
  };
}

export type Tables = ReturnType<typeof defineTables>;
