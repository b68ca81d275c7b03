import { addDays, type PlainDate } from '@exit-card/shared/plain-date';
import type { CardPageQuery } from '../graphql/documents.ts';

type Card = Extract<NonNullable<CardPageQuery['node']>, { __typename: 'Card' }>;

/** The first sample of the published guide, on 11 March 2024 at 10:00. */
const APPROVED: Card = {
  __typename: 'Card',
  id: 'card-1',
  number: 'EX2024030712345',
  status: 'APPROVED',
  purpose: 'TOURISM',
  purposeText: null,
  destination: 'SG',
  applicationDate: '2024-03-07',
  expectedExitDate: '2024-03-15',
  approvedOn: '2024-03-07',
  validUntil: '2024-04-06',
  exitedOn: null,
  comment: null,
  supplementDueOn: null,
  asOf: '2024-03-11T02:00:00.000Z',
  channel: 'WEB',
  supplement: null,
  redactions: [],
  openActions: [],
  receipts: [],
  expediteRequest: null,
  extension: null,
  corrections: [],
  shares: [],
  progress: {
    __typename: 'Progress',
    workingDay: null,
    nextStep: 'LEAVE_IN_TIME',
    targetFrom: null,
    targetTo: null,
    expectedOn: null,
    late: false,
    daysLate: null,
    longestOn: null,
    overdue: false,
    provisional: false,
    daysLeft: 26,
    holidays: [],
    expedite: 'NONE',
    expediteDecideBy: null,
    extensionOpensAt: '2024-03-29T16:00:00.000Z',
    days: [],
  },
  history: [
    change(3, 'APPROVED', 'OFFICER', '2024-03-07T08:05:00.000Z'),
    change(2, 'REVIEWED', 'OFFICER', '2024-03-07T06:20:00.000Z'),
    change(1, 'PENDING', 'SELF', '2024-03-07T01:12:00.000Z'),
  ],
};

/** The second sample. */
const SUPPLEMENT: Partial<Card> = {
  openActions: [
    anAction('SUPPLEMENT', { closesAt: '2024-03-15T16:00:00.000Z' }),
    anAction('REQUEST_MORE_TIME', { closesAt: '2024-03-15T16:00:00.000Z' }),
  ],
  id: 'card-2',
  number: 'EX2024030867890',
  status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
  destination: 'JP',
  applicationDate: '2024-03-08',
  expectedExitDate: '2024-04-10',
  approvedOn: null,
  validUntil: null,
  comment: '请提供详细的行程安排和住宿证明',
  supplementDueOn: '2024-03-15',
  supplement: {
    __typename: 'SupplementRequest',
    id: 'supplement-1',
    reasonCodes: ['EXPLANATION_NEEDED'],
    comment: '请提供详细的行程安排和住宿证明',
    dueOn: '2024-03-15',
    dueAt: '2024-03-15T16:00:00.000Z',
    moreTime: 'NOT_ASKED',
    state: 'OPEN',
    items: [item('ITINERARY', '详细的行程安排'), item('LODGING', '住宿证明')],
  } as NonNullable<Card['supplement']>,
};

export function aCard(different: Partial<Card> = {}, progress: Partial<Card['progress']> = {}): Card {
  return { ...APPROVED, ...different, progress: { ...APPROVED.progress, ...progress } };
}

/** Open now and without an end, unless it says otherwise. */
export function anAction(
  name: Card['openActions'][number]['name'],
  different: Partial<Card['openActions'][number]> = {},
): Card['openActions'][number] {
  return { __typename: 'CardAction', name, opensAt: null, closesAt: null, elsewhere: null, ...different };
}

export function aSupplementCard(different: Partial<Card> = {}): Card {
  return aCard(
    { ...SUPPLEMENT, ...different },
    { daysLeft: 4, extensionOpensAt: null, days: days('2024-03-08', 8) },
  );
}

/** Calendar days from the first on; Saturdays and Sundays are free. */
export function days(first: PlainDate, count: number): Card['progress']['days'] {
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(first, index);
    const free = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    return {
      __typename: 'CalendarDay',
      date,
      kind: free ? 'WEEKEND' : 'WORKDAY',
      holiday: null,
      holidayEn: null,
    };
  });
}

function change(
  seq: 1 | 2 | 3,
  to: Card['status'],
  actor: 'SELF' | 'OFFICER',
  at: string,
): NonNullable<Card['history']>[number] {
  const from = seq === 1 ? null : 'PENDING';
  return {
    __typename: 'StatusChange',
    id: `change-${seq}`,
    from,
    to,
    action: ({ 1: 'SUBMIT', 2: 'REVIEW', 3: 'APPROVE' } as const)[seq],
    at,
    actor,
    comment: null,
    reasonCodes: [],
  };
}

function item(code: string, text: string) {
  return {
    __typename: 'SupplementItem' as const,
    code,
    text,
    required: true,
    satisfied: false,
    ready: false,
    files: [],
  };
}

/** Whose the cards are. */
export const CARD_OWNER = {
  __typename: 'Viewer',
  assurance: 'L3',
  applicant: {
    __typename: 'Applicant',
    id: 'person-1',
    name: '张三',
    maskedIdNumber: '110***********1234',
    maskedPassportNumber: 'E******78',
  },
};
