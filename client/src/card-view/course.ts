import type { CardStatus } from '@exit-card/shared/card';

/** How far a card is on 提交 审核 批准 出境, and the edge of its verdict. */
interface Course {
  done: number;
  /** A step is being worked on: nothing moves while documents are awaited, or after the end. */
  moving: boolean;
  edge: 'good' | 'warn' | 'wait' | 'bad' | 'plain';
}

const COURSES = {
  PENDING: { done: 1, moving: true, edge: 'wait' },
  REVIEWED: { done: 2, moving: true, edge: 'wait' },
  APPROVED: { done: 3, moving: true, edge: 'good' },
  COMPLETED: { done: 4, moving: false, edge: 'good' },
  ADDITIONAL_DOCUMENTS_REQUIRED: { done: 1, moving: false, edge: 'warn' },
  EXPIRED: { done: 3, moving: false, edge: 'plain' },
  REJECTED: { done: 2, moving: false, edge: 'bad' },
  WITHDRAWN: { done: 1, moving: false, edge: 'plain' },
  LAPSED: { done: 1, moving: false, edge: 'warn' },
} as const satisfies Record<CardStatus, Course>;

/** Undefined for a status that is newer than this page. */
export function courseOf(status: CardStatus): Course | undefined {
  return Object.hasOwn(COURSES, status) ? COURSES[status] : undefined;
}
