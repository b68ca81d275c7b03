import { daysBetween, type PlainDate } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import type { Verdict_CardFragment } from '../graphql/documents.ts';
import { dayOf, useDates } from '../text/dates.ts';
import { SpanBar } from './SpanBar.tsx';

/** From approval to the last valid day: today, the planned exit, the days for an extension. */
export function ValidityBar({ card }: { card: Verdict_CardFragment }) {
  const { t } = useTranslation('card-view');
  const { shortDay } = useDates();
  if (!card.approvedOn || !card.validUntil) return null;

  const start = card.approvedOn as PlainDate;
  const until = card.validUntil as PlainDate;
  const opensOn = card.progress.extensionOpensAt ? dayOf(card.progress.extensionOpensAt) : undefined;
  const days = daysBetween(start, until);
  const today = daysBetween(start, dayOf(card.asOf));
  const words = {
    days,
    approved: shortDay(start),
    until: shortDay(until),
    planned: shortDay(card.expectedExitDate),
    today,
    opens: opensOn ? shortDay(opensOn) : '',
  };

  return (
    <SpanBar
      days={days}
      today={today}
      planned={daysBetween(start, card.expectedExitDate as PlainDate)}
      {...(opensOn && { extension: daysBetween(opensOn, until) })}
      from={t('span.approved', words)}
      to={t('span.until', words)}
      label={[
        t('span.whole', words),
        t(today > days ? 'span.over' : 'span.today', words),
        t('span.planned', words),
        ...(opensOn ? [t('span.extension', words)] : []),
      ].join(t('span.join'))}
    >
      <li>
        <span className="g" />
        {t('span.planned', words)}
      </li>
      {opensOn && (
        <li>
          <span className="e" />
          {t('span.extensionKey', words)}
        </li>
      )}
    </SpanBar>
  );
}
