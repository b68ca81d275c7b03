import i18next from 'i18next';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { CHECKS_ID } from './CheckList.tsx';
import { COMMENT_LENGTH, DECISIONS, type Draft } from './decision.ts';

export const DRAFT_IDS = { name: 'decision', fault: 'fault', comment: 'comment' } as const;

/** What is missing before a decision can be confirmed. */
export function draftErrors({ name, fault, comment }: Draft, unchecked: number): FieldError[] {
  if (!name) return [{ id: DRAFT_IDS.name, text: i18next.t('desk:case.chooseDecision') }];
  const { asks } = DECISIONS[name];
  if (asks === 'CHECKS') {
    const text = i18next.t('desk:case.checksMissing', { count: unchecked });
    return unchecked > 0 ? [{ id: CHECKS_ID, text }] : [];
  }
  const faultMissing = asks === 'FAULT' && !fault;
  return [
    ...(faultMissing ? [{ id: DRAFT_IDS.fault, text: i18next.t('desk:case.chooseFault') }] : []),
    ...commentErrors(comment),
  ];
}

function commentErrors(comment: string): FieldError[] {
  const { length } = [...comment.trim()];
  if (length === 0) return [{ id: DRAFT_IDS.comment, text: i18next.t('desk:case.commentEmpty') }];
  if (length <= COMMENT_LENGTH) return [];
  return [{ id: DRAFT_IDS.comment, text: i18next.t('desk:case.commentTooLong') }];
}
