import { useTranslation } from 'react-i18next';
import type { StatusUnchanged_CardFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';

/** What to think of when a card waits: the usual time, a notice to answer, the delay of the data, whom to call. */
export function StatusUnchanged({ card }: { card: StatusUnchanged_CardFragment }) {
  const { t } = useTranslation('cards');
  const { dayAndTime } = useDates();
  const { targetFrom: from, targetTo: to } = card.progress;
  if (from === null || to === null) return null;

  return (
    <section className="stack no-print" aria-labelledby="unchanged">
      <h2 id="unchanged">{t('unchanged.title')}</h2>
      <ul>
        <li>{t('unchanged.usual', { from, to })}</li>
        <li>{t('unchanged.notice')}</li>
        <li>{t('unchanged.delay', { time: dayAndTime(card.asOf) })}</li>
        <li>{t('unchanged.call', { tail: card.number.slice(-5) })}</li>
      </ul>
    </section>
  );
}
