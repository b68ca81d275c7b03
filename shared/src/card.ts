/** The nine statuses of a card: five from the published guide, four that it implies (EXPIRED, REJECTED, WITHDRAWN, LAPSED). */
export const CardStatus = {
  PENDING: 'PENDING',
  REVIEWED: 'REVIEWED',
  APPROVED: 'APPROVED',
  COMPLETED: 'COMPLETED',
  ADDITIONAL_DOCUMENTS_REQUIRED: 'ADDITIONAL_DOCUMENTS_REQUIRED',
  EXPIRED: 'EXPIRED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
  LAPSED: 'LAPSED',
} as const;
export type CardStatus = (typeof CardStatus)[keyof typeof CardStatus];

/** Neither approved nor refused yet. */
export const UNDECIDED_STATUSES: readonly CardStatus[] = [
  'PENDING',
  'ADDITIONAL_DOCUMENTS_REQUIRED',
  'REVIEWED',
];
/** Not at its end. */
export const OPEN_STATUSES: readonly CardStatus[] = [...UNDECIDED_STATUSES, 'APPROVED'];

/** Why the traveller leaves. */
export const Purpose = {
  TOURISM: 'TOURISM',
  FAMILY_VISIT: 'FAMILY_VISIT',
  BUSINESS: 'BUSINESS',
  STUDY: 'STUDY',
  WORK: 'WORK',
  MEDICAL: 'MEDICAL',
  OTHER: 'OTHER',
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

/** Where an application came in; supplements and extensions go back the same way. */
export const Channel = {
  WEB: 'WEB',
  PLATFORM: 'PLATFORM',
  APP: 'APP',
  WINDOW: 'WINDOW',
  ORG_BATCH: 'ORG_BATCH',
} as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

/** In which capacity somebody acted on a card. */
export const ActorKind = {
  SELF: 'SELF',
  DELEGATE: 'DELEGATE',
  OFFICER: 'OFFICER',
  SYSTEM: 'SYSTEM',
} as const;
export type ActorKind = (typeof ActorKind)[keyof typeof ActorKind];

/** Why documents were asked for, or why a card was refused. */
export const ReasonCode = {
  INCOMPLETE: 'INCOMPLETE',
  UNCLEAR: 'UNCLEAR',
  EXPLANATION_NEEDED: 'EXPLANATION_NEEDED',
  NOT_ELIGIBLE: 'NOT_ELIGIBLE',
  UNTRUE_STATEMENT: 'UNTRUE_STATEMENT',
} as const;
export type ReasonCode = (typeof ReasonCode)[keyof typeof ReasonCode];

export const SupplementState = {
  OPEN: 'OPEN',
  SUBMITTED: 'SUBMITTED',
  LAPSED: 'LAPSED',
  CANCELLED: 'CANCELLED',
} as const;
export type SupplementState = (typeof SupplementState)[keyof typeof SupplementState];

/** What became of the wish for more time for documents. */
export const MoreTime = {
  NOT_ASKED: 'NOT_ASKED',
  ASKED: 'ASKED',
  GRANTED: 'GRANTED',
  REFUSED: 'REFUSED',
} as const;
export type MoreTime = (typeof MoreTime)[keyof typeof MoreTime];

export const ExpediteState = {
  NONE: 'NONE',
  REQUESTED: 'REQUESTED',
  GRANTED: 'GRANTED',
  DECLINED: 'DECLINED',
} as const;
export type ExpediteState = (typeof ExpediteState)[keyof typeof ExpediteState];

/** Why a card should go faster. */
export const ExpediteReason = {
  FUNERAL: 'FUNERAL',
  CRITICAL_ILLNESS: 'CRITICAL_ILLNESS',
  URGENT_BUSINESS: 'URGENT_BUSINESS',
  OTHER: 'OTHER',
} as const;
export type ExpediteReason = (typeof ExpediteReason)[keyof typeof ExpediteReason];

/** Silence at the end of the validity is DEEMED_GRANTED (Licensing Law art. 50). */
export const ExtensionState = {
  REQUESTED: 'REQUESTED',
  GRANTED: 'GRANTED',
  DEEMED_GRANTED: 'DEEMED_GRANTED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ExtensionState = (typeof ExtensionState)[keyof typeof ExtensionState];

/** What of a card its owner may ask to have corrected; who they are stands in the register. */
export const CorrectableField = {
  PURPOSE: 'PURPOSE',
  PURPOSE_TEXT: 'PURPOSE_TEXT',
  DESTINATION: 'DESTINATION',
  EXPECTED_EXIT_DATE: 'EXPECTED_EXIT_DATE',
} as const;
export type CorrectableField = (typeof CorrectableField)[keyof typeof CorrectableField];

export const CorrectionState = { REQUESTED: 'REQUESTED', ACCEPTED: 'ACCEPTED', REFUSED: 'REFUSED' } as const;
export type CorrectionState = (typeof CorrectionState)[keyof typeof CorrectionState];

/** What was handed in, for a receipt. */
export const SubmissionKind = { APPLICATION: 'APPLICATION', SUPPLEMENT: 'SUPPLEMENT' } as const;
export type SubmissionKind = (typeof SubmissionKind)[keyof typeof SubmissionKind];

/** Documents that officers ask for again and again; what else is needed is OTHER, in words. */
export const SupplementItemCode = {
  ITINERARY: 'ITINERARY',
  ACCOMMODATION: 'ACCOMMODATION',
  INVITATION: 'INVITATION',
  TICKET: 'TICKET',
  FUNDS: 'FUNDS',
  RELATIONSHIP: 'RELATIONSHIP',
  EMPLOYMENT: 'EMPLOYMENT',
  IDENTITY: 'IDENTITY',
  EXPLANATION: 'EXPLANATION',
  OTHER: 'OTHER',
} as const;
export type SupplementItemCode = (typeof SupplementItemCode)[keyof typeof SupplementItemCode];

/** Version of the truthfulness declaration 如实申报声明; a submission names the one that was shown. */
export const DECLARATION_TEXT = '2024-03-01';

/** Version of the separate consent to the handling of sensitive personal information that an application needs (PIPL art. 29). */
export const CARD_CONSENT_TEXT = '2024-03-01';

/** No second application for a trip: open cards of one person lie more than so many days apart, by their expected days of exit. */
export const SAME_TRIP_DAYS = 3;

/** In characters as a person counts them. */
export const COMMENT_LENGTH = { min: 1, max: 1000 } as const;

/** What a person does next about a card; the page has the words. */
export const NextStep = {
  WAIT_FOR_REVIEW: 'WAIT_FOR_REVIEW',
  WAIT_FOR_APPROVAL: 'WAIT_FOR_APPROVAL',
  CALL_HOTLINE: 'CALL_HOTLINE',
  SUBMIT_DOCUMENTS: 'SUBMIT_DOCUMENTS',
  LEAVE_IN_TIME: 'LEAVE_IN_TIME',
  WAIT_FOR_EXTENSION: 'WAIT_FOR_EXTENSION',
  APPLY_AGAIN: 'APPLY_AGAIN',
  NOTHING: 'NOTHING',
} as const;
export type NextStep = (typeof NextStep)[keyof typeof NextStep];

/** Parts of a card that a grant may leave closed. */
export const CardPart = {
  PURPOSE: 'PURPOSE',
  DESTINATION: 'DESTINATION',
  COMMENT: 'COMMENT',
  SUPPLEMENT: 'SUPPLEMENT',
  RECEIPTS: 'RECEIPTS',
  EXPEDITE: 'EXPEDITE',
  EXTENSION: 'EXTENSION',
  CORRECTIONS: 'CORRECTIONS',
  HISTORY: 'HISTORY',
} as const;
export type CardPart = (typeof CardPart)[keyof typeof CardPart];
