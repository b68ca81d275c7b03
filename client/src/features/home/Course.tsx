import { useTranslation } from 'react-i18next';

const STEPS = {
  PENDING: 'pending',
  REVIEWED: 'reviewed',
  APPROVED: 'approved',
  COMPLETED: 'completed',
} as const;

/** The way of a card from the application to the exit. */
export function Course() {
  const { t } = useTranslation('home');
  const { t: tStatus } = useTranslation('status');
  const steps = Object.entries(STEPS) as [keyof typeof STEPS, (typeof STEPS)[keyof typeof STEPS]][];
  return (
    <section className="stack" aria-labelledby="course">
      <h2 id="course">{t('course.title')}</h2>
      <ol className="course">
        <li>
          <b>{t('course.submitted')}</b>
          <span>{t('course.submittedText')}</span>
        </li>
        {steps.map(([status, text]) => (
          <li key={status}>
            <b>{tStatus(`${status}.name`)}</b>
            <span>{t(`course.${text}`)}</span>
          </li>
        ))}
      </ol>
      <p className="note">{t('course.note')}</p>
    </section>
  );
}
