import { type CardStatus, type ExpediteState, UNDECIDED_STATUSES } from '@exit-card/shared/card';
import type { OfficerRole } from '@exit-card/shared/officer';
import type { PlainDate } from '@exit-card/shared/plain-date';

/** What a card may want of an officer. */
export const DeskTask = {
  EXPEDITE: 'EXPEDITE',
  REVIEW: 'REVIEW',
  APPROVE: 'APPROVE',
  MORE_TIME: 'MORE_TIME',
  EXTENSION: 'EXTENSION',
  CORRECTION: 'CORRECTION',
} as const;
export type DeskTask = (typeof DeskTask)[keyof typeof DeskTask];

/** What decides about tasks. */
export interface TaskFacts {
  /** As it is now. */
  readonly status: CardStatus;
  readonly expedite: ExpediteState;
  readonly dueOn: PlainDate | null;
  readonly validUntil: PlainDate | null;
  readonly reviewedByOfficer: boolean;
  readonly correctionAsked: boolean;
}

export interface Task {
  readonly by: readonly OfficerRole[];
  /** Left out: any. */
  readonly status?: readonly CardStatus[];
  readonly expedite?: ExpediteState;
  /** Something is due: the step runs, or the owner waits for an answer to a wish. */
  readonly isDue?: true;
  /** Until the validity is over; then silence has decided. */
  readonly isValid?: true;
  /** Whoever reviewed it leaves this to somebody else. */
  readonly notByReviewer?: true;
  readonly correctionAsked?: true;
}

/** When each is wanted, and of whom; the most urgent first. The queue's condition on rows is made of the same table. */
export const TASKS: Readonly<Record<DeskTask, Task>> = {
  EXPEDITE: { by: ['REVIEWER', 'APPROVER'], status: UNDECIDED_STATUSES, expedite: 'REQUESTED' },
  REVIEW: { by: ['REVIEWER'], status: ['PENDING'] },
  APPROVE: { by: ['APPROVER'], status: ['REVIEWED'], notByReviewer: true },
  MORE_TIME: { by: ['REVIEWER'], status: ['ADDITIONAL_DOCUMENTS_REQUIRED'], isDue: true },
  EXTENSION: { by: ['APPROVER'], status: ['APPROVED'], isDue: true, isValid: true },
  CORRECTION: { by: ['REVIEWER', 'APPROVER'], correctionAsked: true },
};

/** The tasks that an officer of these roles may have at all. */
export function tasksOf(roles: readonly OfficerRole[]): DeskTask[] {
  return Object.values(DeskTask).filter((task) => TASKS[task].by.some((role) => roles.includes(role)));
}

/** What the card wants of an officer of these roles today. */
export function wantedOf(roles: readonly OfficerRole[], facts: TaskFacts, today: PlainDate): DeskTask[] {
  return tasksOf(roles).filter((name) => isWanted(TASKS[name], facts, today));
}

function isWanted(task: Task, facts: TaskFacts, today: PlainDate): boolean {
  return (
    (!task.status || task.status.includes(facts.status)) &&
    (!task.expedite || task.expedite === facts.expedite) &&
    (!task.isDue || facts.dueOn !== null) &&
    (!task.isValid || (facts.validUntil !== null && facts.validUntil >= today)) &&
    (!task.notByReviewer || !facts.reviewedByOfficer) &&
    (!task.correctionAsked || facts.correctionAsked)
  );
}
