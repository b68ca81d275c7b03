/** What an owner may let an institution see of a card; the status and its date always. */
export const ShareField = {
  NAME: 'NAME',
  CARD_NUMBER: 'CARD_NUMBER',
  PURPOSE: 'PURPOSE',
  DESTINATION: 'DESTINATION',
  APPLICATION_DATE: 'APPLICATION_DATE',
  EXPECTED_EXIT_DATE: 'EXPECTED_EXIT_DATE',
  VALIDITY: 'VALIDITY',
  EXIT: 'EXIT',
} as const;
export type ShareField = (typeof ShareField)[keyof typeof ShareField];
