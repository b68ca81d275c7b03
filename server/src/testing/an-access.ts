import type { Access } from '../access/access-record.ts';
import { china } from './cases.ts';

/** What is recorded when this person signs in, or whatever else the test says. */
export function anAccess(principalId: string, change: Partial<Access> = {}): Access {
  return {
    principalId,
    at: china('2024-03-11 10:00'),
    actorKind: 'SELF',
    actorApplicantId: principalId,
    orgId: null,
    grantId: null,
    officeName: null,
    action: 'SIGN_IN',
    cardId: null,
    fieldsRevealed: [],
    outcome: 'ALLOWED',
    requestId: 'r-1',
    ...change,
  };
}
