/** The one telephone number for every dead end. */
export const HOTLINE = '12367';

/** Fields that a person fills in; an InvalidInput answer names one of them. */
export const InputField = {
  NAME: 'NAME',
  ID_NUMBER: 'ID_NUMBER',
  PASSPORT_NUMBER: 'PASSPORT_NUMBER',
  PHONE_NUMBER: 'PHONE_NUMBER',
  CARD_NUMBER: 'CARD_NUMBER',
  CODE: 'CODE',
  PASSWORD: 'PASSWORD',
  DEVICE_NAME: 'DEVICE_NAME',
  ORGANISATION_NAME: 'ORGANISATION_NAME',
  USCC: 'USCC',
  PURPOSE: 'PURPOSE',
  EXIT_PURPOSE: 'EXIT_PURPOSE',
  PURPOSE_TEXT: 'PURPOSE_TEXT',
  DESTINATION: 'DESTINATION',
  EXPECTED_EXIT_DATE: 'EXPECTED_EXIT_DATE',
  EXPEDITE_REASON: 'EXPEDITE_REASON',
  EXPEDITE_EXPLANATION: 'EXPEDITE_EXPLANATION',
  EXPEDITE_PROOF: 'EXPEDITE_PROOF',
  TITLE: 'TITLE',
  INSTITUTION: 'INSTITUTION',
  SHARE_CODE: 'SHARE_CODE',
  BIRTH_DATE: 'BIRTH_DATE',
  DECLARED_PERSON: 'DECLARED_PERSON',
  PHRASE: 'PHRASE',
  MAIL_ADDRESS: 'MAIL_ADDRESS',
  PUSH_SUBSCRIPTION: 'PUSH_SUBSCRIPTION',
} as const;
export type InputField = (typeof InputField)[keyof typeof InputField];

/** The usual explanations of "no record", in the order in which the page lists them. */
export const NoRecordReason = {
  NOT_SUBMITTED: 'NOT_SUBMITTED',
  DATA_DIFFER: 'DATA_DIFFER',
  NOT_YET_ENTERED: 'NOT_YET_ENTERED',
  ARCHIVED: 'ARCHIVED',
} as const;
export type NoRecordReason = (typeof NoRecordReason)[keyof typeof NoRecordReason];

/** The closed list of `extensions.code` in GraphQL errors. */
export const ErrorCode = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_REQUEST',
  CONFLICT: 'CONFLICT',
  RATE_LIMITED: 'RATE_LIMITED',
  STEP_UP_REQUIRED: 'STEP_UP_REQUIRED',
  QUERY_TOO_COMPLEX: 'QUERY_TOO_COMPLEX',
  UNAVAILABLE: 'UNAVAILABLE',
  INTERNAL: 'INTERNAL',
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];
