import { useTranslation } from 'react-i18next';
import { GuideLink } from '../../app/GuideLink.tsx';
import { useStanding } from '../../card-view/standing.ts';
import type { StatusUnchanged_CardFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';

/** What to think of when a card waits: where it stands, the usual time, a notice to answer, the delay of the data, whom to call. */
export function StatusUnchanged({ card }: { card: StatusUnchanged_CardFragment }) {
  const { t } = useTranslation('cards');
  const { day, dayAndTime } = useDates();
  const standing = useStanding();
  const { targetFrom: from, targetTo: to, longestOn, late } = card.progress;
  if (from === null || to === null || longestOn === null) return null;

  return (
    <section className="stack no-print" aria-labelledby="unchanged">
      <h2 id="unchanged">{t('unchanged.title')}</h2>
      <p>
        <strong>{t('unchanged.now', { standing: standing(card) })}</strong>
      </p>
      <ul>
        <li>{t('unchanged.usual', { from, to, day: day(longestOn) })}</li>
        <li>{t('unchanged.notice')}</li>
        <li>{t('unchanged.delay', { time: dayAndTime(card.asOf) })}</li>
        <li>{t(late ? 'unchanged.callNow' : 'unchanged.call', { tail: card.number.slice(-5) })}</li>
      </ul>
      <GuideLink to="q2" />
    </section>
  );
}
