import type { DeskGrantCaseQuery } from '../../graphql/documents.ts';

type Case = DeskGrantCaseQuery['desk']['grantCase'];
type Grant = Extract<Case['grant'], { __typename: 'NotarisedProxyGrant' }>;

const GRANT: Grant = {
  __typename: 'NotarisedProxyGrant',
  id: 'grant-1',
  kind: 'NOTARISED_PROXY',
  delegateName: '罗静',
  state: 'EVIDENCE_REVIEW',
  requestedAt: '2024-03-08T01:00:00.000Z',
  requestExpiresAt: '2024-04-07T01:00:00.000Z',
  openActions: ['ACCEPT_EVIDENCE', 'RETURN_EVIDENCE', 'REJECT'],
  scopes: ['CARD_READ', 'CARD_DETAIL', 'HISTORY_READ'],
  resourceRule: 'ALL_CARDS',
  listedCardNumbers: [],
  validFrom: '2024-03-08T01:00:00.000Z',
  validTo: '2025-03-07T16:00:00.000Z',
  events: [
    {
      __typename: 'GrantEvent',
      id: 'event-1',
      action: 'REQUEST',
      from: null,
      to: 'REQUESTED',
      at: '2024-03-08T01:00:00.000Z',
      actor: 'DELEGATE',
      endReason: null,
      reason: null,
      comment: null,
    },
  ],
  registerCheck: 'OK',
  deed: {
    __typename: 'NotarialDeed',
    deedNumber: '（2024）京演证字第 100 号',
    notaryOffice: '示例公证处',
    notaryName: '方正',
    issuedOn: '2024-03-01',
    matters: '查询出境登记卡',
    powers: '查询',
    periodFrom: '2024-03-01',
    periodTo: null,
  },
  evidence: {
    __typename: 'GrantEvidence',
    type: 'NOTARIAL_DEED',
    files: [file('file-1', '公证书.pdf', 'CLEAN'), file('file-2', '身份证.jpg', 'PENDING')],
  },
};

const CASE: Omit<Case, 'grant'> = {
  __typename: 'DeskGrantCase',
  claimed: person('梁文'),
  requester: person('罗静'),
  registerFits: true,
  principalBirthDate: '1980-05-06',
  principalAge: 43,
  principalDeceased: false,
  requesterAge: 35,
  otherGuardians: 0,
  firstVerifier: null,
  checks: ['IDENTITY_OF_BOTH', 'DEED_GENUINE'],
  ticked: [],
  conflict: null,
};

/** A notarised proxy that waits for its first verifier. */
export function aGrantCase(grant: Partial<Grant> = {}, different: Partial<Omit<Case, 'grant'>> = {}) {
  const whole = { ...GRANT, ...grant };
  return { desk: { __typename: 'Desk', grantCase: { ...CASE, ...different, grant: whole } } };
}

function person(name: string): Case['claimed'] {
  return {
    __typename: 'GrantPerson',
    name,
    maskedIdNumber: '110***********123X',
    maskedPhoneNumber: null,
  };
}

function file(id: string, name: string, state: 'CLEAN' | 'PENDING') {
  return { __typename: 'StoredFile' as const, id, name, bytes: 840_000, state, refusal: null };
}
