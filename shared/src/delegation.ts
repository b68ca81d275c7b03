import type { PlainDate } from './plain-date.ts';
import { addYears, startOfDay } from './plain-date.ts';

/** 授权依据: the three reasons for which one person may look at another's card. There is no fourth. */
export const GrantKind = {
  GUARDIAN: 'GUARDIAN',
  EMPLOYER: 'EMPLOYER',
  NOTARISED_PROXY: 'NOTARISED_PROXY',
} as const;
export type GrantKind = (typeof GrantKind)[keyof typeof GrantKind];

/** 权限: what a grant opens, one by one. The API knows them by the names on the left. */
export const GrantScope = {
  CARD_READ: 'card:read',
  CARD_DETAIL: 'card:detail',
  HISTORY_READ: 'history:read',
  NOTIFY_RECEIVE: 'notify:receive',
  SUPPLEMENT_SUBMIT: 'supplement:submit',
  EXTENSION_REQUEST: 'extension:request',
  CARD_SUBMIT: 'card:submit',
  CARD_WITHDRAW: 'card:withdraw',
  SHARE_CREATE: 'share:create',
  EXPORT: 'export',
} as const;
export type GrantScope = (typeof GrantScope)[keyof typeof GrantScope];

/** 查询 is all that the published guide grants; more only by tick and consent. */
export const USUAL_SCOPES = ['card:read', 'card:detail', 'history:read'] as const satisfies GrantScope[];

/** What each kind may open at most. */
export const KIND_SCOPES = {
  GUARDIAN: Object.values(GrantScope),
  EMPLOYER: [
    ...USUAL_SCOPES,
    'notify:receive',
    'supplement:submit',
    'extension:request',
    'card:submit',
    'export',
  ],
  NOTARISED_PROXY: Object.values(GrantScope),
} as const satisfies Record<GrantKind, readonly GrantScope[]>;

/** Which cards of the principal a grant is about. */
export const ResourceRule = {
  ALL_CARDS: 'ALL_CARDS',
  CARDS_OF_ORG: 'CARDS_OF_ORG',
  LISTED_CARDS: 'LISTED_CARDS',
} as const;
export type ResourceRule = (typeof ResourceRule)[keyof typeof ResourceRule];

export const GrantState = {
  REQUESTED: 'REQUESTED',
  EVIDENCE_REVIEW: 'EVIDENCE_REVIEW',
  AWAITING_CONSENT: 'AWAITING_CONSENT',
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  ENDED: 'ENDED',
  REJECTED: 'REJECTED',
  CANCELLED: 'CANCELLED',
  LAPSED: 'LAPSED',
} as const;
export type GrantState = (typeof GrantState)[keyof typeof GrantState];

/** Why a grant ended. */
export const GrantEndReason = {
  EXPIRED: 'EXPIRED',
  AGED_OUT: 'AGED_OUT',
  REVOKED_BY_PRINCIPAL: 'REVOKED_BY_PRINCIPAL',
  RESIGNED: 'RESIGNED',
  REVOKED_BY_AUTHORITY: 'REVOKED_BY_AUTHORITY',
  ORGANISATION_ENDED: 'ORGANISATION_ENDED',
  NOT_RECONFIRMED: 'NOT_RECONFIRMED',
  SUPERSEDED: 'SUPERSEDED',
  PARTY_DECEASED: 'PARTY_DECEASED',
} as const;
export type GrantEndReason = (typeof GrantEndReason)[keyof typeof GrantEndReason];

/** What proves a grant. */
export const EvidenceType = {
  HUKOU: 'HUKOU',
  BIRTH_CERTIFICATE: 'BIRTH_CERTIFICATE',
  COURT_ORDER: 'COURT_ORDER',
  GUARDIAN_APPOINTMENT: 'GUARDIAN_APPOINTMENT',
  EMPLOYER_LETTER: 'EMPLOYER_LETTER',
  NOTARIAL_DEED: 'NOTARIAL_DEED',
} as const;
export type EvidenceType = (typeof EvidenceType)[keyof typeof EvidenceType];

/** Evidence of guardianship; the other types belong to the other kinds. */
export const GUARDIAN_EVIDENCE = [
  'HUKOU',
  'BIRTH_CERTIFICATE',
  'COURT_ORDER',
  'GUARDIAN_APPOINTMENT',
] as const satisfies EvidenceType[];
export type GuardianEvidenceType = (typeof GUARDIAN_EVIDENCE)[number];

/** What the notaries' register says of a deed; silence is not a mismatch. */
export const RegisterCheck = { OK: 'OK', MISMATCH: 'MISMATCH', UNAVAILABLE: 'UNAVAILABLE' } as const;
export type RegisterCheck = (typeof RegisterCheck)[keyof typeof RegisterCheck];

/** What a verifier ticks before accepting, by kind; each is a question that the desk asks. */
export const CHECK_LIST = {
  GUARDIAN: ['IDENTITY_OF_BOTH', 'DOCUMENT_GENUINE', 'RELATION_SHOWN', 'PRINCIPAL_IS_MINOR', 'NOT_REVOKED'],
  EMPLOYER: ['USCC_VALID', 'LICENCE_GENUINE', 'REPRESENTATIVE_CONFIRMED', 'ADMINISTRATOR_AUTHORISED'],
  NOTARISED_PROXY: [
    'IDENTITY_OF_BOTH',
    'DEED_GENUINE',
    'REGISTER_ANSWER_CONSIDERED',
    'POWERS_COVER_SCOPES',
    'WITHIN_PERIOD',
    'PARTIES_ALIVE',
  ],
} as const satisfies Record<GrantKind, readonly string[]>;
export type GrantCheck = (typeof CHECK_LIST)[GrantKind][number];

export const OrganisationStatus = {
  PENDING: 'PENDING',
  VERIFIED: 'VERIFIED',
  REFUSED: 'REFUSED',
  SUSPENDED: 'SUSPENDED',
  CLOSED: 'CLOSED',
} as const;
export type OrganisationStatus = (typeof OrganisationStatus)[keyof typeof OrganisationStatus];

export const SeatRole = { ADMIN: 'ADMIN', AGENT: 'AGENT' } as const;
export type SeatRole = (typeof SeatRole)[keyof typeof SeatRole];

/** Version of the texts of consent; a record of consent names the one that was shown. */
export const CONSENT_TEXT = '2024-03-01';

/** Periods and limits of grants, in one place. Days are calendar days. */
export const GRANT_LIMITS = {
  /** A request that nobody finished lapses. */
  requestDays: 30,
  openPerRequester: 20,
  /** After so many refusals within the days of a request no more is taken until they are over. */
  refusals: 3,
  /** An organisation confirms each employee anew within so many days. */
  confirmDays: 90,
  /** An organisation's view of a card goes on for so long after the card is closed. */
  afterClosingDays: 90,
  /** A deed without an end, and an employer's grant, end after so many years. */
  years: 1,
  seatDays: { usual: 30, most: 365 },
  /** Who asked for a grant, and its principal, are told so many days before its end. */
  endingNoticeDays: 7,
} as const;

/** Ages that matter: own account and notices, own access log, full capacity. */
export const MINOR_AGES = { account: 14, accessLog: 16, majority: 18 } as const;

/** 00:00 in China of the 18th birthday: the first moment of full age, and the latest end of guardianship. */
export function majorityAt(birthDate: PlainDate): Date {
  return startOfDay(addYears(birthDate, MINOR_AGES.majority));
}
