import type { GrantPageQuery } from '../graphql/documents.ts';

type Grant = GrantPageQuery['grant'];
type Guardian = Extract<Grant, { __typename: 'GuardianGrant' }>;
type Employer = Extract<Grant, { __typename: 'EmployerGrant' }>;
type Proxy = Extract<Grant, { __typename: 'NotarisedProxyGrant' }>;

const COMMON = {
  state: 'ACTIVE',
  scopes: ['CARD_READ', 'CARD_DETAIL', 'HISTORY_READ', 'SUPPLEMENT_SUBMIT'],
  resourceRule: 'ALL_CARDS',
  listedCardNumbers: [],
  requestedAt: '2024-02-21T01:10:00.000Z',
  requestExpiresAt: '2024-03-21T16:00:00.000Z',
  validFrom: '2024-02-21T07:40:00.000Z',
  endedAt: null,
  endReason: null,
  firstUsedAt: null,
  supersedesId: null,
  openActions: [],
} satisfies Partial<Guardian>;

/** A mother's grant for her child of 10, as she sees it. */
export function aGuardianGrant(different: Partial<Guardian> = {}): Guardian {
  return {
    ...COMMON,
    __typename: 'GuardianGrant',
    id: 'grant-1',
    kind: 'GUARDIAN',
    validTo: '2031-08-31T16:00:00.000Z',
    agesOutAt: '2031-08-31T16:00:00.000Z',
    delegateName: '宋雅琴',
    viewerIsPrincipal: false,
    principal: { __typename: 'GrantPerson', name: '张小禾' },
    openActions: ['RESIGN'],
    events: [anEvent('REQUEST'), anEvent('SUBMIT_EVIDENCE'), anEvent('ACCEPT_EVIDENCE')],
    evidence: { __typename: 'GrantEvidence', type: 'HUKOU', files: [] },
    ...different,
  };
}

/** What an employer asks of its employee, as the employee sees it. */
export function anEmployerGrant(different: Partial<Employer> = {}): Employer {
  return {
    ...COMMON,
    __typename: 'EmployerGrant',
    id: 'grant-2',
    kind: 'EMPLOYER',
    state: 'AWAITING_CONSENT',
    resourceRule: 'CARDS_OF_ORG',
    validTo: '2025-03-01T16:00:00.000Z',
    delegateName: '北京云帆科技有限公司',
    viewerIsPrincipal: true,
    principal: { __typename: 'GrantPerson', name: '郭晓岚' },
    openActions: ['CONSENT', 'DECLINE'],
    preparedApplications: [],
    events: [anEvent('REQUEST')],
    confirmedUntil: null,
    organisation: {
      __typename: 'GrantOrganisation',
      id: 'org-1',
      name: '北京云帆科技有限公司',
      uscc: '91110108MA01ABCD4X',
    },
    ...different,
  };
}

/** A proxy by a notarial deed, as the principal sees it. */
export function aProxyGrant(different: Partial<Proxy> = {}): Proxy {
  return {
    ...COMMON,
    __typename: 'NotarisedProxyGrant',
    id: 'grant-3',
    kind: 'NOTARISED_PROXY',
    validTo: '2024-06-30T16:00:00.000Z',
    delegateName: '罗佩文',
    viewerIsPrincipal: true,
    principal: { __typename: 'GrantPerson', name: '梁启明' },
    openActions: ['REVOKE', 'NARROW'],
    events: [anEvent('REQUEST')],
    evidence: null,
    deed: null,
    registerCheck: null,
    ...different,
  };
}

export function anEvent(
  action: Grant['events'][number]['action'],
  different: Partial<Grant['events'][number]> = {},
): Grant['events'][number] {
  return {
    __typename: 'GrantEvent',
    id: `event-${action}`,
    action,
    from: null,
    to: 'ACTIVE',
    at: '2024-02-21T01:10:00.000Z',
    actor: 'DELEGATE',
    endReason: null,
    reason: null,
    comment: null,
    ...different,
  };
}
