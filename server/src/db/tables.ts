import { AccessAction, AccessActor, AccessOutcome } from '@exit-card/shared/access';
import { AssuranceLevel, CodePurpose, Sex } from '@exit-card/shared/applicant';
import { BatchCode } from '@exit-card/shared/batch';
import { BulkCode, BulkState } from '@exit-card/shared/bulk';
import type { ReasonCode } from '@exit-card/shared/card';
import {
  ActorKind,
  CardStatus,
  Channel,
  CorrectionState,
  ExpediteReason,
  ExpediteState,
  ExtensionState,
  Purpose,
  SubmissionKind,
  SupplementState,
} from '@exit-card/shared/card';
import {
  EvidenceType,
  type GrantCheck,
  GrantEndReason,
  GrantKind,
  type GrantScope,
  GrantState,
  OrganisationStatus,
  RegisterCheck,
  ResourceRule,
  SeatRole,
} from '@exit-card/shared/delegation';
import { FilePurpose, FileRefusal, FileState } from '@exit-card/shared/file';
import type { HolidayYear } from '@exit-card/shared/holidays';
import type { AccountLook } from '@exit-card/shared/look';
import { type ChannelChoices, MessageChannel, NotificationKind } from '@exit-card/shared/notification';
import type { OfficerRole } from '@exit-card/shared/officer';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { ShareField } from '@exit-card/shared/share';
import type { SupplementItem } from '../cards/card.ts';
import type { FieldChange } from '../cards/correction.ts';
import type { Columns } from './columns.ts';

const AccountStatus = { ACTIVE: 'ACTIVE', LOCKED: 'LOCKED', CLOSED: 'CLOSED' } as const;
const SessionKind = { GUEST: 'GUEST', ACCOUNT: 'ACCOUNT' } as const;
const EventKind = { CARD: 'CARD', MESSAGE: 'MESSAGE', GRANT: 'GRANT', ACCOUNT: 'ACCOUNT' } as const;
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
      /** 防伪暗语: words of the person's own choice that stand in every true message. */
      phraseCipher: c.text('phrase_cipher'),
      /** Proven by a code. */
      mailCipher: c.text('mail_cipher'),
      mailHmac: c.text('mail_hmac'),
      /** What is told by which channel beside the site, where it differs from the usual. */
      channels: c.json<ChannelChoices>('channels').notNull().default({}),
      /** How the pages look and speak, the same on every device; empty until it was chosen. */
      look: c.json<AccountLook>('look').notNull().default({}),
      createdAt: c.instant('created_at').notNull(),
      closedAt: c.instant('closed_at'),
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
      /** When this session proved the second factor. */
      secondFactorAt: c.instant('second_factor_at'),
      /** When this session last proved a fresh code, before something that cannot be undone. */
      stepUpAt: c.instant('step_up_at'),
      createdAt: c.instant('created_at').notNull(),
      lastSeenAt: c.instant('last_seen_at').notNull(),
      endedAt: c.instant('ended_at'),
    },
    (t) => [
      c.uniqueIndex('sessions_token_hash').on(t.tokenHash),
      c.index('sessions_account').on(t.accountId),
    ],
  );

  /** 动态口令 of an account (TOTP, RFC 6238); in force once `confirmedAt` is set. */
  const secondFactors = c.table('second_factors', {
    /** Of the account. */
    id: c.id().references(() => accounts.id),
    secretCipher: c.text('secret_cipher').notNull(),
    /** The newest 30-second step that was used: a code is good once. */
    lastStep: c.integer('last_step').notNull().default(0),
    createdAt: c.instant('created_at').notNull(),
    confirmedAt: c.instant('confirmed_at'),
  });

  /** 通行密钥 of an account (WebAuthn), an alternative to the code. The id is the credential's own. */
  const passkeys = c.table(
    'passkeys',
    {
      id: c.id(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      publicKey: c.text('public_key').notNull(),
      /** Of uses; one that falls back is a copy. */
      counter: c.integer('counter').notNull(),
      transports: c.json<string[]>('transports').notNull(),
      deviceName: c.text('device_name').notNull(),
      createdAt: c.instant('created_at').notNull(),
      lastUsedAt: c.instant('last_used_at'),
    },
    (t) => [c.index('passkeys_account').on(t.accountId)],
  );

  /** A question that a passkey answers once; the id is the SHA-256 of what it is for and the challenge. */
  const passkeyChallenges = c.table(
    'passkey_challenges',
    {
      id: c.id(),
      deviceHash: c.text('device_hash').notNull(),
      /** Null for signing in, where nobody has said yet who they are. */
      accountId: c.text('account_id').references(() => accounts.id),
      expiresAt: c.instant('expires_at').notNull(),
    },
    (t) => [c.index('passkey_challenges_expires').on(t.expiresAt)],
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
      roles: c.json<OfficerRole[]>('roles').notNull(),
    },
    (t) => [c.uniqueIndex('officers_applicant').on(t.applicantId)],
  );

  const organisations = c.table(
    'organisations',
    {
      id: c.id(),
      name: c.text('name').notNull(),
      /** 统一社会信用代码. */
      uscc: c.text('uscc').notNull(),
      status: c.oneOf('status', OrganisationStatus).notNull(),
      legalRepApplicantId: c.text('legal_rep_applicant_id').references(() => applicants.id),
      registeredBy: c
        .text('registered_by')
        .notNull()
        .references(() => applicants.id),
      registeredAt: c.instant('registered_at').notNull(),
      decidedBy: c.text('decided_by').references(() => applicants.id),
      decidedAt: c.instant('decided_at'),
      /** What the officer said to the organisation. */
      decisionNote: c.text('decision_note'),
      version: c.integer('version').notNull().default(0),
    },
    (t) => [c.index('organisations_uscc').on(t.uscc), c.index('organisations_status').on(t.status, t.id)],
  );

  /** 经办资格: who acts for an organisation, and until when. A row is never changed but to end it. */
  const orgSeats = c.table(
    'org_seats',
    {
      id: c.id(),
      orgId: c
        .text('org_id')
        .notNull()
        .references(() => organisations.id),
      applicantId: c
        .text('applicant_id')
        .notNull()
        .references(() => applicants.id),
      role: c.oneOf('role', SeatRole).notNull(),
      grantedBy: c
        .text('granted_by')
        .notNull()
        .references(() => applicants.id),
      validFrom: c.instant('valid_from').notNull(),
      /** Exclusive. */
      validTo: c.instant('valid_to').notNull(),
      endedAt: c.instant('ended_at'),
      endReason: c.text('end_reason'),
    },
    (t) => [c.index('org_seats_org').on(t.orgId), c.index('org_seats_applicant').on(t.applicantId)],
  );

  /**
   * A seat as an administrator offers it, to the person as typed; a seat once that person accepts. `applicantId` is null for
   * whom nobody in the register fits, which nobody is told.
   */
  const seatOffers = c.table(
    'seat_offers',
    {
      id: c.id(),
      orgId: c
        .text('org_id')
        .notNull()
        .references(() => organisations.id),
      applicantId: c.text('applicant_id').references(() => applicants.id),
      nameCipher: c.text('name_cipher').notNull(),
      role: c.oneOf('role', SeatRole).notNull(),
      offeredBy: c
        .text('offered_by')
        .notNull()
        .references(() => applicants.id),
      offeredAt: c.instant('offered_at').notNull(),
      /** Exclusive end of the seat, and of the offer. */
      validTo: c.instant('valid_to').notNull(),
      /** When it was accepted, declined or taken back. */
      closedAt: c.instant('closed_at'),
    },
    (t) => [c.index('seat_offers_org').on(t.orgId), c.index('seat_offers_applicant').on(t.applicantId)],
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
      /** The organisation that handed it in, for ORG_BATCH. */
      submittedByOrgId: c.text('submitted_by_org_id').references(() => organisations.id),
      /** The grant under which a delegate handed it in. */
      viaGrantId: c.text('via_grant_id'),
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
      /** The officer who has taken the case, and until when; then it is free again. */
      assigneeId: c.text('assignee_id').references(() => applicants.id),
      assignedUntil: c.instant('assigned_until'),
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
      c.index('cards_org').on(t.submittedByOrgId, t.principalId),
      c.index('cards_due').on(t.dueOn, t.id),
      c.index('cards_archive').on(t.archivedAt, t.closedAt),
    ],
  );

  /** An application that is being filled in. Its id becomes the card's, so that one draft is one card; it goes when it is handed in. */
  const cardDrafts = c.table(
    'card_drafts',
    {
      id: c.id(),
      principalId: c
        .text('principal_id')
        .notNull()
        .references(() => applicants.id),
      writtenBy: c
        .text('written_by')
        .notNull()
        .references(() => applicants.id),
      /** Under which somebody else fills it in. */
      grantId: c.text('grant_id'),
      contentCipher: c.text('content_cipher').notNull(),
      createdAt: c.instant('created_at').notNull(),
      updatedAt: c.instant('updated_at').notNull(),
      version: c.integer('version').notNull(),
    },
    (t) => [
      c.uniqueIndex('card_drafts_pair').on(t.writtenBy, t.principalId),
      c.index('card_drafts_updated').on(t.updatedAt),
    ],
  );

  /** 回执: what was handed in, when and by whom. */
  const submissions = c.table(
    'submissions',
    {
      id: c.id(),
      cardId: c
        .text('card_id')
        .notNull()
        .references(() => cards.id),
      kind: c.oneOf('kind', SubmissionKind).notNull(),
      receiptNumber: c.text('receipt_number').notNull(),
      at: c.instant('at').notNull(),
      byApplicantId: c
        .text('by_applicant_id')
        .notNull()
        .references(() => applicants.id),
      grantId: c.text('grant_id'),
      channel: c.oneOf('channel', Channel).notNull(),
      /** Version of the declaration that was accepted; null for documents. */
      declarationText: c.text('declaration_text'),
      /** Round of the request that it answers; null for an application. */
      round: c.integer('round'),
      /** As they were then; their names stand encrypted with the files. */
      files: c.json<{ id: string; bytes: number; sha256: string }[]>('files').notNull(),
    },
    (t) => [
      c.index('submissions_card').on(t.cardId, t.at),
      c.uniqueIndex('submissions_receipt_number').on(t.receiptNumber),
    ],
  );

  /** 加急: asked for with the application, or recorded by the hotline on an open card. */
  const expediteRequests = c.table(
    'expedite_requests',
    {
      id: c.id(),
      cardId: c
        .text('card_id')
        .notNull()
        .references(() => cards.id),
      reason: c.oneOf('reason', ExpediteReason).notNull(),
      explanationCipher: c.text('explanation_cipher'),
      requestedAt: c.instant('requested_at').notNull(),
      requestedBy: c
        .text('requested_by')
        .notNull()
        .references(() => applicants.id),
      requestedAs: c.oneOf('requested_as', ActorKind).notNull(),
      /** Four office hours later. */
      decideBy: c.instant('decide_by').notNull(),
      state: c.oneOf('state', ExpediteState).notNull(),
      decidedAt: c.instant('decided_at'),
      decidedBy: c.text('decided_by').references(() => applicants.id),
      decisionNote: c.text('decision_note'),
    },
    (t) => [c.index('expedite_requests_card').on(t.cardId, t.requestedAt)],
  );

  const extensionRequests = c.table(
    'extension_requests',
    {
      id: c.id(),
      cardId: c
        .text('card_id')
        .notNull()
        .references(() => cards.id),
      requestedAt: c.instant('requested_at').notNull(),
      requestedBy: c
        .text('requested_by')
        .notNull()
        .references(() => applicants.id),
      reason: c.text('reason').notNull(),
      requestedDays: c.integer('requested_days').notNull(),
      state: c.oneOf('state', ExtensionState).notNull(),
      decidedAt: c.instant('decided_at'),
      decidedBy: c.text('decided_by').references(() => applicants.id),
      decisionNote: c.text('decision_note'),
      oldValidUntil: plainDate('old_valid_until').notNull(),
      newValidUntil: plainDate('new_valid_until'),
    },
    (t) => [c.index('extension_requests_card').on(t.cardId, t.requestedAt)],
  );

  /** 更正: what the owner says is wrong, as it stood and as it should be. A correction that was accepted is a version of the record. */
  const correctionRequests = c.table(
    'correction_requests',
    {
      id: c.id(),
      cardId: c
        .text('card_id')
        .notNull()
        .references(() => cards.id),
      changes: c.json<FieldChange[]>('changes').notNull(),
      reason: c.text('reason').notNull(),
      requestedAt: c.instant('requested_at').notNull(),
      requestedBy: c
        .text('requested_by')
        .notNull()
        .references(() => applicants.id),
      /** Until when it is usually decided; null once it is. */
      dueOn: plainDate('due_on'),
      state: c.oneOf('state', CorrectionState).notNull(),
      decidedAt: c.instant('decided_at'),
      decidedBy: c.text('decided_by').references(() => applicants.id),
      decisionNote: c.text('decision_note'),
    },
    (t) => [
      c.index('correction_requests_card').on(t.cardId, t.requestedAt),
      c.index('correction_requests_due').on(t.state, t.dueOn, t.id),
    ],
  );

  /** 内部备注: what officers tell each other about a case. Never leaves the desk. */
  const caseNotes = c.table(
    'case_notes',
    {
      id: c.id(),
      cardId: c
        .text('card_id')
        .notNull()
        .references(() => cards.id),
      writtenBy: c
        .text('written_by')
        .notNull()
        .references(() => applicants.id),
      at: c.instant('at').notNull(),
      text: c.text('text').notNull(),
    },
    (t) => [c.index('case_notes_card').on(t.cardId, t.at)],
  );

  /** An exit as the border reported it, under the border's own id: the same report again changes nothing. */
  const borderEvents = c.table(
    'border_events',
    {
      id: c.id(),
      cardId: c
        .text('card_id')
        .notNull()
        .references(() => cards.id),
      exitedOn: plainDate('exited_on').notNull(),
      receivedAt: c.instant('received_at').notNull(),
    },
    (t) => [c.index('border_events_card').on(t.cardId)],
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
      /** Under which a delegate acted. */
      grantId: c.text('grant_id'),
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
      /** The officer who took it in. */
      receivedBy: c.text('received_by').references(() => applicants.id),
    },
    (t) => [
      c.index('intake_items_identity').on(t.identityHmac),
      c.index('intake_items_waiting').on(t.recordedCardId, t.receivedAt, t.id),
    ],
  );

  /** A record of agreement, with the version of the text that was shown. */
  const consents = c.table(
    'consents',
    {
      id: c.id(),
      principalId: c
        .text('principal_id')
        .notNull()
        .references(() => applicants.id),
      /** The principal, or the guardian of a child under 14. */
      givenBy: c
        .text('given_by')
        .notNull()
        .references(() => applicants.id),
      purpose: c.text('purpose').notNull(),
      textVersion: c.text('text_version').notNull(),
      /** Given apart from every other agreement (PIPL art. 29). */
      separate: c.boolean('separate').notNull(),
      givenAt: c.instant('given_at').notNull(),
      withdrawnAt: c.instant('withdrawn_at'),
    },
    (t) => [c.index('consents_principal').on(t.principalId)],
  );

  /**
   * 授权: one basis for acting for one principal. Kind, parties, scopes, resource rule and period never change once it is
   * active; whatever else is wanted is another grant that names this one in `supersedesId`.
   */
  const delegationGrants = c.table(
    'delegation_grants',
    {
      id: c.id(),
      kind: c.oneOf('kind', GrantKind).notNull(),
      state: c.oneOf('state', GrantState).notNull(),
      /** Null while nobody in the register has the claimed number and name. */
      principalId: c.text('principal_id').references(() => applicants.id),
      /** Whom the requester named; the only thing that is shown before the grant is active. */
      claimedNameCipher: c.text('claimed_name_cipher').notNull(),
      claimedIdNumberCipher: c.text('claimed_id_number_cipher').notNull(),
      claimedIdNumberHmac: c.text('claimed_id_number_hmac').notNull(),
      /** The person who acts, or the organisation whose seats act: exactly one of the two. */
      delegateApplicantId: c.text('delegate_applicant_id').references(() => applicants.id),
      delegateOrgId: c.text('delegate_org_id').references(() => organisations.id),
      scopes: c.json<GrantScope[]>('scopes').notNull(),
      resourceRule: c.oneOf('resource_rule', ResourceRule).notNull(),
      listedCardIds: c.json<string[]>('listed_card_ids').notNull(),
      validFrom: c.instant('valid_from').notNull(),
      /** Exclusive; what was asked for until the grant is active. */
      validTo: c.instant('valid_to').notNull(),
      /** Exclusive end of an employer's last confirmation; null for the other kinds. */
      confirmedUntil: c.instant('confirmed_until'),
      requestedBy: c
        .text('requested_by')
        .notNull()
        .references(() => applicants.id),
      requestedAt: c.instant('requested_at').notNull(),
      /** Exclusive: then an unfinished request lapses. */
      requestExpiresAt: c.instant('request_expires_at').notNull(),
      verifiedBy: c.text('verified_by').references(() => applicants.id),
      secondVerifierId: c.text('second_verifier_id').references(() => applicants.id),
      consentId: c.text('consent_id').references(() => consents.id),
      supersedesId: c.text('supersedes_id'),
      firstUsedAt: c.instant('first_used_at'),
      endedAt: c.instant('ended_at'),
      endReason: c.oneOf('end_reason', GrantEndReason),
      version: c.integer('version').notNull(),
      /** Head and length of the chain of grant events. */
      eventHead: c.text('event_head').notNull(),
      eventCount: c.integer('event_count').notNull(),
    },
    (t) => [
      c.index('grants_principal').on(t.principalId, t.state),
      c.index('grants_delegate').on(t.delegateApplicantId, t.state),
      c.index('grants_org').on(t.delegateOrgId, t.state, t.principalId),
      c.index('grants_requester').on(t.requestedBy, t.state),
      c.index('grants_claimed').on(t.claimedIdNumberHmac, t.kind),
      c.index('grants_state').on(t.state, t.validTo),
    ],
  );

  /** What a grant rests on; one row per grant. */
  const grantEvidence = c.table(
    'grant_evidence',
    {
      id: c.id(),
      grantId: c
        .text('grant_id')
        .notNull()
        .references(() => delegationGrants.id),
      type: c.oneOf('type', EvidenceType).notNull(),
      /** JSON of the fields that belong to the type, such as those of a deed. */
      fieldsCipher: c.text('fields_cipher'),
      registerCheck: c.oneOf('register_check', RegisterCheck),
      registerCheckedAt: c.instant('register_checked_at'),
      checks: c.json<GrantCheck[]>('checks').notNull(),
    },
    (t) => [c.uniqueIndex('grant_evidence_grant').on(t.grantId)],
  );

  /** What happened to a grant: append-only, one chain per grant. */
  const grantEvents = c.table(
    'grant_events',
    {
      id: c.id(),
      grantId: c
        .text('grant_id')
        .notNull()
        .references(() => delegationGrants.id),
      seq: c.integer('seq').notNull(),
      action: c.text('action').notNull(),
      /** Null for the request. */
      from: c.oneOf('from_state', GrantState),
      to: c.oneOf('to_state', GrantState).notNull(),
      at: c.instant('at').notNull(),
      actorKind: c.oneOf('actor_kind', ActorKind).notNull(),
      /** Null for the clock job. */
      actorApplicantId: c.text('actor_applicant_id').references(() => applicants.id),
      endReason: c.oneOf('end_reason', GrantEndReason),
      /** A code of the action, such as why evidence was refused. */
      reason: c.text('reason'),
      /** What an officer said to the requester. */
      comment: c.text('comment'),
      prevHash: c.text('prev_hash').notNull(),
      hash: c.text('hash').notNull(),
    },
    (t) => [c.uniqueIndex('grant_events_grant_seq').on(t.grantId, t.seq)],
  );

  /** Requesters from whom a principal takes no more requests. */
  const requesterBlocks = c.table(
    'requester_blocks',
    {
      id: c.id(),
      principalId: c
        .text('principal_id')
        .notNull()
        .references(() => applicants.id),
      /** A person or an organisation: exactly one of the two. */
      blockedApplicantId: c.text('blocked_applicant_id').references(() => applicants.id),
      blockedOrgId: c.text('blocked_org_id').references(() => organisations.id),
      blockedAt: c.instant('blocked_at').notNull(),
    },
    (t) => [c.index('requester_blocks_principal').on(t.principalId)],
  );

  /** Files stand encrypted outside the database, under the id; the row comes first and the bytes with the ticket. */
  const files = c.table(
    'files',
    {
      id: c.id(),
      purpose: c.oneOf('purpose', FilePurpose).notNull(),
      /** Id of the grant, organisation, card or request that it belongs to. */
      subjectId: c.text('subject_id').notNull(),
      /** The item of a request for documents that it answers. */
      item: c.text('item'),
      uploadedBy: c
        .text('uploaded_by')
        .notNull()
        .references(() => applicants.id),
      nameCipher: c.text('name_cipher').notNull(),
      /** SHA-256 of the ticket; used up when the bytes arrived. */
      ticketHash: c.text('ticket_hash').notNull(),
      ticketExpiresAt: c.instant('ticket_expires_at').notNull(),
      state: c.oneOf('state', FileState).notNull(),
      refusal: c.oneOf('refusal', FileRefusal),
      mime: c.text('mime'),
      bytes: c.integer('bytes'),
      sha256: c.text('sha256'),
      createdAt: c.instant('created_at').notNull(),
      uploadedAt: c.instant('uploaded_at'),
      /** Removed by its owner before it was handed in; the bytes are gone. */
      removedAt: c.instant('removed_at'),
    },
    (t) => [
      c.index('files_subject').on(t.purpose, t.subjectId),
      c.index('files_state').on(t.state, t.createdAt),
    ],
  );

  /** A check of many ID numbers by an organisation. */
  const bulkJobs = c.table(
    'bulk_jobs',
    {
      id: c.id(),
      orgId: c
        .text('org_id')
        .notNull()
        .references(() => organisations.id),
      requestedBy: c
        .text('requested_by')
        .notNull()
        .references(() => applicants.id),
      title: c.text('title').notNull(),
      /** Why the organisation asks; every employee sees it. */
      purpose: c.text('purpose').notNull(),
      state: c.oneOf('state', BulkState).notNull(),
      total: c.integer('total').notNull(),
      done: c.integer('done').notNull().default(0),
      /** Rows by what was said of them; stays when the rows are erased. */
      counts: c.json<Partial<Record<BulkCode, number>>>('counts').notNull().default({}),
      createdAt: c.instant('created_at').notNull(),
      finishedAt: c.instant('finished_at'),
      /** Until then one worker has it. */
      claimedUntil: c.instant('claimed_until'),
    },
    (t) => [c.index('bulk_jobs_org').on(t.orgId, t.id), c.index('bulk_jobs_state').on(t.state, t.createdAt)],
  );

  const bulkRows = c.table(
    'bulk_rows',
    {
      id: c.id(),
      jobId: c
        .text('job_id')
        .notNull()
        .references(() => bulkJobs.id),
      /** Line of the list, from 1. */
      line: c.integer('line').notNull(),
      inputCipher: c.text('input_cipher').notNull(),
      /** Null until it was looked up. */
      code: c.oneOf('code', BulkCode),
      /** A code that says what is wrong with the line, such as EXCEL_DAMAGE. */
      problem: c.text('problem'),
      grantId: c.text('grant_id').references(() => delegationGrants.id),
      cardId: c.text('card_id').references(() => cards.id),
    },
    (t) => [c.uniqueIndex('bulk_rows_job_line').on(t.jobId, t.line)],
  );

  /** A list of applications that an organisation hands in for its employees. */
  const orgBatches = c.table(
    'org_batches',
    {
      id: c.id(),
      orgId: c
        .text('org_id')
        .notNull()
        .references(() => organisations.id),
      submittedBy: c
        .text('submitted_by')
        .notNull()
        .references(() => applicants.id),
      title: c.text('title').notNull(),
      createdAt: c.instant('created_at').notNull(),
      total: c.integer('total').notNull(),
    },
    (t) => [c.index('org_batches_org').on(t.orgId, t.id)],
  );

  const orgBatchRows = c.table(
    'org_batch_rows',
    {
      id: c.id(),
      batchId: c
        .text('batch_id')
        .notNull()
        .references(() => orgBatches.id),
      /** Line of the list, from 1. */
      line: c.integer('line').notNull(),
      /** JSON of the application. */
      inputCipher: c.text('input_cipher').notNull(),
      code: c.oneOf('code', BatchCode).notNull(),
      problem: c.text('problem'),
      /** Under which the card is handed in, once it holds. */
      grantId: c.text('grant_id').references(() => delegationGrants.id),
      cardId: c.text('card_id').references(() => cards.id),
    },
    (t) => [
      c.uniqueIndex('org_batch_rows_line').on(t.batchId, t.line),
      c.index('org_batch_rows_grant').on(t.grantId, t.code),
    ],
  );

  /** What a request with this key came to, so that the same request again comes to the same. Kept for 30 days. */
  const idempotencyKeys = c.table(
    'idempotency_keys',
    {
      /** SHA-256 of person, operation and key. */
      id: c.id(),
      /** SHA-256 of the input: the same key with another input is a conflict. */
      inputHash: c.text('input_hash').notNull(),
      resultId: c.text('result_id').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.index('idempotency_keys_created').on(t.createdAt)],
  );

  /** 消息: what a person is told, in the transaction of what it is about. Rendered by the page from kind and parameters. */
  const notifications = c.table(
    'notifications',
    {
      id: c.id(),
      recipientApplicantId: c
        .text('recipient_applicant_id')
        .notNull()
        .references(() => applicants.id),
      aboutPrincipalId: c.text('about_principal_id').references(() => applicants.id),
      kind: c.oneOf('kind', NotificationKind).notNull(),
      grantId: c.text('grant_id').references(() => delegationGrants.id),
      orgId: c.text('org_id').references(() => organisations.id),
      cardId: c.text('card_id').references(() => cards.id),
      /** Codes and dates for the sentence; no number of a document and no name. */
      params: c.json<Record<string, string>>('params').notNull(),
      createdAt: c.instant('created_at').notNull(),
      readAt: c.instant('read_at'),
      /** `kind:subject:occasion:recipient`: nothing is said twice. */
      dedupeKey: c.text('dedupe_key').notNull(),
    },
    (t) => [
      c.uniqueIndex('notifications_dedupe').on(t.dedupeKey),
      c.index('notifications_recipient').on(t.recipientApplicantId, t.id),
    ],
  );

  /** How many events each person's box has had: writing it first gives them one order, which is the order of commits. */
  const eventBoxes = c.table('event_boxes', {
    id: c.id().references(() => applicants.id),
    count: c.integer('count').notNull(),
  });

  /** What a connected page of a person has to read anew, by ids only. Kept for as long as a session may last. */
  const events = c.table(
    'events',
    {
      id: c.id(),
      applicantId: c
        .text('applicant_id')
        .notNull()
        .references(() => applicants.id),
      /** From 1, without gaps. */
      seq: c.integer('seq').notNull(),
      kind: c.oneOf('kind', EventKind).notNull(),
      cardId: c.text('card_id'),
      /** Under which the person sees the card; null for the own one. */
      grantId: c.text('grant_id'),
      notificationId: c.text('notification_id'),
      at: c.instant('at').notNull(),
    },
    (t) => [c.uniqueIndex('events_applicant_seq').on(t.applicantId, t.seq), c.index('events_at').on(t.at)],
  );

  /** A browser that takes Web Push for an account. The address of the endpoint is as good as a key. */
  const pushSubscriptions = c.table(
    'push_subscriptions',
    {
      id: c.id(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      /** Of the browser's own cookie: a sign-out there ends it. */
      deviceHash: c.text('device_hash').notNull(),
      deviceName: c.text('device_name').notNull(),
      endpointCipher: c.text('endpoint_cipher').notNull(),
      endpointHmac: c.text('endpoint_hmac').notNull(),
      /** JSON of `p256dh` and `auth`. */
      keysCipher: c.text('keys_cipher').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('push_subscriptions_endpoint').on(t.endpointHmac),
      c.index('push_subscriptions_account').on(t.accountId),
    ],
  );

  /** A message of the site on its way by another channel; its few words are made when it goes, and hold nothing of the message. */
  const deliveries = c.table(
    'deliveries',
    {
      id: c.id(),
      notificationId: c
        .text('notification_id')
        .notNull()
        .references(() => notifications.id),
      channel: c.oneOf('channel', MessageChannel).notNull(),
      /** For PUSH; the row goes with it. No foreign key: whoever tells would fail when the browser unsubscribes in that moment. */
      pushSubscriptionId: c.text('push_subscription_id'),
      state: c.oneOf('state', OutboxState).notNull(),
      tries: c.integer('tries').notNull(),
      nextTryAt: c.instant('next_try_at').notNull(),
      createdAt: c.instant('created_at').notNull(),
      sentAt: c.instant('sent_at'),
      /** `notification:channel:subscription`: nothing goes twice. */
      dedupeKey: c.text('dedupe_key').notNull(),
    },
    (t) => [
      c.uniqueIndex('deliveries_dedupe').on(t.dedupeKey),
      c.index('deliveries_due').on(t.state, t.nextTryAt),
    ],
  );

  /** 分享: one institution may see chosen parts of one card, with the code, the principal's name and birth date. */
  const shares = c.table(
    'shares',
    {
      id: c.id(),
      cardId: c
        .text('card_id')
        .notNull()
        .references(() => cards.id),
      principalId: c
        .text('principal_id')
        .notNull()
        .references(() => applicants.id),
      createdBy: c
        .text('created_by')
        .notNull()
        .references(() => applicants.id),
      /** Under which a delegate shared it. */
      grantId: c.text('grant_id').references(() => delegationGrants.id),
      institutionName: c.text('institution_name').notNull(),
      purpose: c.text('purpose').notNull(),
      fields: c.json<ShareField[]>('fields').notNull(),
      /** SHA-256: random enough to be found by nothing but itself. */
      codeHash: c.text('code_hash').notNull(),
      createdAt: c.instant('created_at').notNull(),
      /** Exclusive: the end of a day in China. */
      expiresAt: c.instant('expires_at').notNull(),
      maxViews: c.integer('max_views').notNull(),
      views: c.integer('views').notNull().default(0),
      cancelledAt: c.instant('cancelled_at'),
    },
    (t) => [
      c.uniqueIndex('shares_code').on(t.codeHash),
      c.index('shares_card').on(t.cardId, t.createdAt),
      c.index('shares_principal').on(t.principalId, t.createdAt),
    ],
  );

  const shareViews = c.table(
    'share_views',
    {
      id: c.id(),
      shareId: c
        .text('share_id')
        .notNull()
        .references(() => shares.id),
      at: c.instant('at').notNull(),
      /** In the words of who looked; nobody has checked them. */
      declaredInstitution: c.text('declared_institution').notNull(),
      declaredPerson: c.text('declared_person'),
    },
    (t) => [c.index('share_views_share').on(t.shareId, t.at)],
  );

  /** 电子证明: a dated, signed document of a card. What it says is in the document alone. */
  const proofDocuments = c.table(
    'proof_documents',
    {
      id: c.id(),
      cardId: c
        .text('card_id')
        .notNull()
        .references(() => cards.id),
      issuedTo: c
        .text('issued_to')
        .notNull()
        .references(() => applicants.id),
      grantId: c.text('grant_id').references(() => delegationGrants.id),
      /** Of the key that signed it. */
      keyId: c.text('key_id').notNull(),
      /** SHA-256 of the facts that were signed, by which it is seen whether they are so still. */
      sha256: c.text('sha256').notNull(),
      issuedAt: c.instant('issued_at').notNull(),
      revokedAt: c.instant('revoked_at'),
    },
    (t) => [c.index('proof_documents_card').on(t.cardId, t.issuedAt)],
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
      actorKind: c.oneOf('actor_kind', AccessActor).notNull(),
      actorApplicantId: c.text('actor_applicant_id').references(() => applicants.id),
      /** The organisation whose agent it was. */
      orgId: c.text('org_id').references(() => organisations.id),
      grantId: c.text('grant_id').references(() => delegationGrants.id),
      /** By which an institution looked; then nobody is the actor. */
      shareId: c.text('share_id'),
      officeName: c.text('office_name'),
      action: c.oneOf('action', AccessAction).notNull(),
      cardId: c.text('card_id').references(() => cards.id),
      fieldsRevealed: c.json<string[]>('fields_revealed').notNull(),
      outcome: c.oneOf('outcome', AccessOutcome).notNull(),
      requestId: c.text('request_id').notNull(),
      /** In their own words: why an organisation asked or an officer opened a minor's case, or who an institution said that it is. */
      purpose: c.text('purpose'),
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
      /** Where it goes: a phone number, or a mail address that is being proven. */
      phoneCipher: c.text('phone_cipher').notNull(),
      bodyCipher: c.text('body_cipher'),
      state: c.oneOf('state', OutboxState).notNull(),
      tries: c.integer('tries').notNull(),
      nextTryAt: c.instant('next_try_at').notNull(),
      createdAt: c.instant('created_at').notNull(),
      sentAt: c.instant('sent_at'),
      /** From then on it goes to nobody. Null for a code that an earlier version sent. */
      lastAt: c.instant('last_at'),
    },
    (t) => [c.index('outbox_messages_due').on(t.state, t.nextTryAt)],
  );

  /** Planned maintenance, announced ahead. */
  const maintenanceWindows = c.table('maintenance_windows', {
    id: c.id(),
    startsAt: c.instant('starts_at').notNull(),
    endsAt: c.instant('ends_at').notNull(),
    announcedAt: c.instant('announced_at'),
    cancelledAt: c.instant('cancelled_at'),
  });

  /** Notices of public holidays that came after this version was built; the id is the year. */
  const holidayYears = c.table('holiday_years', {
    id: c.id(),
    notice: c.json<HolidayYear>('notice').notNull(),
    loadedAt: c.instant('loaded_at').notNull(),
  });

  /** Small facts about this installation, such as how far the demo clock was moved. */
  const settings = c.table('settings', { id: c.id(), value: c.text('value').notNull() });

  return {
    applicants,
    passports,
    accounts,
    sessions,
    secondFactors,
    passkeys,
    passkeyChallenges,
    knownDevices,
    oneTimeCodes,
    lookUpAttempts,
    budgets,
    offices,
    officers,
    organisations,
    orgSeats,
    seatOffers,
    cards,
    cardDrafts,
    submissions,
    expediteRequests,
    extensionRequests,
    correctionRequests,
    caseNotes,
    borderEvents,
    statusChanges,
    supplementRequests,
    intakeItems,
    consents,
    delegationGrants,
    grantEvidence,
    grantEvents,
    requesterBlocks,
    files,
    bulkJobs,
    bulkRows,
    orgBatches,
    orgBatchRows,
    idempotencyKeys,
    notifications,
    eventBoxes,
    events,
    pushSubscriptions,
    deliveries,
    shares,
    shareViews,
    proofDocuments,
    accessRecords,
    outboxMessages,
    maintenanceWindows,
    holidayYears,
    settings,
  };
}

export type Tables = ReturnType<typeof defineTables>;
