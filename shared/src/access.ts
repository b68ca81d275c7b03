/** What was done with a person's data; the words for it are the page's. */
export const AccessAction = {
  LOOK_UP: 'LOOK_UP',
  SIGN_IN: 'SIGN_IN',
  VERIFY_IDENTITY: 'VERIFY_IDENTITY',
  SET_PASSWORD: 'SET_PASSWORD',
  REVEAL_IDENTITY: 'REVEAL_IDENTITY',
  READ_CARD: 'READ_CARD',
  WRITE_CARD: 'WRITE_CARD',
} as const;
export type AccessAction = (typeof AccessAction)[keyof typeof AccessAction];

export const AccessOutcome = { ALLOWED: 'ALLOWED', DENIED: 'DENIED' } as const;
export type AccessOutcome = (typeof AccessOutcome)[keyof typeof AccessOutcome];
