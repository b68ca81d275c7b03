import type { OfficerRole } from '@exit-card/shared/officer';
import type { CardQueueRow_RowFragment, DeskCardCaseQuery } from '../../graphql/documents.ts';

type Case = NonNullable<DeskCardCaseQuery['desk']['cardCase']>;

/** A visit to somebody critically ill, handed in this morning and taken at 09:58; it is 11 March 2024, 10:00. */
const CASE: Case = {
  __typename: 'DeskCardCase',
  id: 'card-1',
  version: 3,
  number: 'EX2024031100052',
  status: 'PENDING',
  purpose: 'FAMILY_VISIT',
  purposeText: null,
  destination: 'CA',
  applicationDate: '2024-03-11',
  expectedExitDate: '2024-03-13',
  approvedOn: null,
  validUntil: null,
  exitedOn: null,
  channel: 'APP',
  asOf: '2024-03-11T02:00:00.000Z',
  dueAt: '2024-03-11T05:00:00.000Z',
  late: false,
  wanted: ['EXPEDITE', 'REVIEW'],
  assignedUntil: '2024-03-11T02:28:00.000Z',
  expedite: 'REQUESTED',
  conflict: null,
  openActions: [
    action('REVIEW'),
    action('REQUEST_DOCUMENTS'),
    action('GRANT_EXPEDITE'),
    action('DECLINE_EXPEDITE'),
  ],
  applicant: {
    __typename: 'CaseApplicant',
    name: '林清和',
    maskedIdNumber: '350***********0026',
    maskedPhoneNumber: '138****8052',
    maskedPassportNumber: 'E******21',
    age: 41,
    minor: false,
  },
  submission: {
    __typename: 'CaseSubmission',
    at: '2024-03-10T23:40:00.000Z',
    actor: 'SELF',
    byName: '林清和',
    organisationName: null,
    grantKind: null,
    receiptNumber: 'HZ20240311-7KQ2M-X4RTB',
  },
  otherCards: [],
  expediteRequests: [
    {
      __typename: 'CaseExpedite',
      id: 'expedite-1',
      reason: 'CRITICAL_ILLNESS',
      explanation: '母亲在温哥华病危，医院通知家属尽快到场。',
      requestedAt: '2024-03-10T23:40:00.000Z',
      requestedAs: 'SELF',
      decideBy: '2024-03-11T05:00:00.000Z',
      state: 'REQUESTED',
      decidedAt: null,
      decidedBy: null,
      decisionNote: null,
    },
  ],
  proofs: [aFile('file-1', '医院证明.pdf', 'CLEAN'), aFile('file-2', '亲属关系证明.jpg', 'PENDING')],
  supplements: [],
  extensions: [],
  corrections: [],
  history: [
    {
      __typename: 'CaseChange',
      id: 'change-1',
      from: null,
      to: 'PENDING',
      action: 'SUBMIT',
      at: '2024-03-10T23:40:00.000Z',
      actor: 'SELF',
      actorName: '林清和',
      comment: null,
      internalNote: null,
      reasonCodes: [],
    },
  ],
  notes: [],
};

export function aCardCase(different: Partial<Case> = {}): Case {
  return { ...CASE, ...different };
}

/** The answer to reading it. */
export function onTheDesk(cardCase: Case | null) {
  return { desk: { __typename: 'Desk', cardCase } };
}

export function action(name: Case['openActions'][number]['name']): Case['openActions'][number] {
  return { __typename: 'CardAction', name };
}

export function aFile(id: string, name: string, state: 'CLEAN' | 'PENDING'): Case['proofs'][number] {
  return { __typename: 'StoredFile', id, name, bytes: 840_000, state, refusal: null };
}

const ROW: CardQueueRow_RowFragment = {
  __typename: 'DeskCardRow',
  id: 'card-1',
  number: 'EX2024030601745',
  maskedName: '吴**',
  purpose: 'TOURISM',
  purposeText: null,
  destination: 'JP',
  status: 'PENDING',
  expedite: 'NONE',
  expediteReason: null,
  minor: false,
  wanted: ['REVIEW'],
  dueOn: '2024-03-11',
  dueAt: '2024-03-11T16:00:00.000Z',
  late: false,
  workingDaysLate: 0,
  workingDay: 3,
  documentsBack: false,
  assignment: null,
};

export function aCardRow(different: Partial<CardQueueRow_RowFragment> = {}): CardQueueRow_RowFragment {
  return { ...ROW, ...different };
}

const COUNTS = { mine: 12, taken: 1, late: 1, dueToday: 3, expedited: 2, documentsBack: 4 };

/** A page of the queue. */
export function aQueue(rows: readonly CardQueueRow_RowFragment[], counts: Partial<typeof COUNTS> = {}) {
  return {
    desk: {
      __typename: 'Desk',
      cardCounts: { __typename: 'DeskCardCounts', ...COUNTS, ...counts },
      cards: {
        __typename: 'DeskCardConnection',
        totalCount: rows.length,
        edges: rows.map((node) => ({ __typename: 'DeskCardEdge', cursor: node.id, node })),
        pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      },
    },
  };
}

/** Who works at the desk; without a role nobody does. */
export function anOfficer(...roles: OfficerRole[]) {
  const officer = roles.length > 0 ? { __typename: 'Officer', officeName: '北京朝阳窗口', roles } : null;
  return { viewer: { __typename: 'Viewer', officer } };
}
