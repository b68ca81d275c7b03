import { ActorKind } from './card.ts';

/** In which capacity somebody did something with a person's data, or looked at it: an institution only looks, by a share. */
export const AccessActor = { ...ActorKind, INSTITUTION: 'INSTITUTION' } as const;
export type AccessActor = (typeof AccessActor)[keyof typeof AccessActor];

/** What was done with a person's data; the words for it are the page's. */
export const AccessAction = {
  LOOK_UP: 'LOOK_UP',
  SIGN_IN: 'SIGN_IN',
  VERIFY_IDENTITY: 'VERIFY_IDENTITY',
  SET_PASSWORD: 'SET_PASSWORD',
  SET_SECOND_FACTOR: 'SET_SECOND_FACTOR',
  SET_PASSKEY: 'SET_PASSKEY',
  CHANGE_PHONE: 'CHANGE_PHONE',
  WITHDRAW_CONSENT: 'WITHDRAW_CONSENT',
  CLOSE_ACCOUNT: 'CLOSE_ACCOUNT',
  CHANGE_MESSAGE_SETTINGS: 'CHANGE_MESSAGE_SETTINGS',
  REVEAL_IDENTITY: 'REVEAL_IDENTITY',
  LIST_CARDS: 'LIST_CARDS',
  READ_CARD: 'READ_CARD',
  WRITE_CARD: 'WRITE_CARD',
  BULK_CHECK: 'BULK_CHECK',
  EXPORT: 'EXPORT',
  READ_EVIDENCE: 'READ_EVIDENCE',
  ISSUE_PROOF: 'ISSUE_PROOF',
  REVOKE_PROOF: 'REVOKE_PROOF',
  CHANGE_GRANT: 'CHANGE_GRANT',
  CREATE_SHARE: 'CREATE_SHARE',
  CANCEL_SHARE: 'CANCEL_SHARE',
  VIEW_SHARE: 'VIEW_SHARE',
} as const;
export type AccessAction = (typeof AccessAction)[keyof typeof AccessAction];

export const AccessOutcome = { ALLOWED: 'ALLOWED', DENIED: 'DENIED' } as const;
export type AccessOutcome = (typeof AccessOutcome)[keyof typeof AccessOutcome];
