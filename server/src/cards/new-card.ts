import type { Card } from './card.ts';

/** What is known of a card before it is handed in; `submit` gives it its dates and its status. */
export type NewCard = Pick<
  Card,
  | 'id'
  | 'cardNumber'
  | 'principalId'
  | 'channel'
  | 'submittedByApplicantId'
  | 'submittedByOrgId'
  | 'viaGrantId'
  | 'purpose'
  | 'purposeText'
  | 'destination'
  | 'expectedExitDate'
>;

export function newCard(given: NewCard): Card {
  return {
    ...given,
    applicationDate: '1970-01-01',
    status: 'PENDING',
    dueOn: null,
    endsAt: null,
    approvedOn: null,
    validUntil: null,
    exitedOn: null,
    closedAt: null,
    archivedAt: null,
    expedite: 'NONE',
    assigneeId: null,
    assignedUntil: null,
    version: 0,
    historyHead: '',
    historyCount: 0,
  };
}
