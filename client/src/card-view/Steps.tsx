import type { CardStatus } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import { courseOf } from './course.ts';

const MARKS = ['submitted', 'reviewed', 'approved', 'left'] as const;

/** 提交 审核 批准 出境 as four marks, with the words beside them. */
export function Steps({ status }: { status: CardStatus }) {
  const { t } = useTranslation('card-view');
  const course = courseOf(status);
  if (!course) return null;

  const { done, moving } = course;
  const next = MARKS[done];
  return (
    <p className="note">
      <StepMarks status={status} />{' '}
      {next && moving
        ? t('steps.now', { step: t(`steps.${next}`), number: done + 1 })
        : t('steps.done', { count: done })}
    </p>
  );
}

/** The four marks alone, for a row that says the rest in its own words. */
export function StepMarks({ status }: { status: CardStatus }) {
  const course = courseOf(status);
  if (!course) return null;
  const { done, moving } = course;
  return (
    <span className="steps" aria-hidden="true">
      {MARKS.map((mark, index) => (
        <s key={mark} className={index < done ? 'on' : index === done && moving ? 'now' : undefined} />
      ))}
    </span>
  );
}
