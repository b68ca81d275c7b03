import { useTranslation } from 'react-i18next';
import type { Applied_CardFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';

/** What happens with the application now, and by when. Once it was reviewed, the page of the card knows more. */
export function WhatNext({ card }: { card: Applied_CardFragment }) {
  const { t } = useTranslation('apply');
  const { dayWithWeekday, dayWithWeekdayAndTime } = useDates();
  const { targetFrom: from, targetTo: to, expectedOn, provisional, expediteDecideBy } = card.progress;
  return (
    <section className="stack" aria-labelledby="next">
      <h2 id="next">{t('done.next')}</h2>
      {card.status === 'PENDING' ? (
        <ol>
          {expediteDecideBy && (
            <li>{t('done.expedite', { time: dayWithWeekdayAndTime(expediteDecideBy) })}</li>
          )}
          {expectedOn !== null && from !== null && to !== null && (
            <li>
              {t(from === to ? 'done.reviewIn' : 'done.review', {
                from,
                to,
                day: dayWithWeekday(expectedOn),
              })}
              {provisional && t('date.provisional')}
            </li>
          )}
          <li>{t('done.approval')}</li>
          <li>{t('done.valid')}</li>
        </ol>
      ) : (
        <p>{t('done.later')}</p>
      )}
      <p>{t('done.told')}</p>
    </section>
  );
}
