import { daysBetween, type PlainDate } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import type { Verdict_CardFragment } from '../graphql/documents.ts';
import { dayOf, useDates } from '../text/dates.ts';
import { DayStrip } from './DayStrip.tsx';
import { SpanBar } from './SpanBar.tsx';
import { Steps } from './Steps.tsx';
import { ValidityBar } from './ValidityBar.tsx';

/** More days than this do not fit a phone one by one. */
const STRIP_DAYS = 10;

export function VerdictPicture({ card }: { card: Verdict_CardFragment }) {
  const today = dayOf(card.asOf);
  const { days, late } = card.progress;
  const strip = days.length > 0 && days.length <= STRIP_DAYS && !late;

  switch (card.status) {
    case 'PENDING':
    case 'REVIEWED':
      return (
        <>
          {strip && <DayStrip days={days} today={today} last="expected" />}
          <Steps status={card.status} />
        </>
      );
    case 'APPROVED':
    case 'EXPIRED':
      return <ValidityBar card={card} />;
    case 'ADDITIONAL_DOCUMENTS_REQUIRED':
      return strip ? <DayStrip days={days} today={today} last="due" /> : <LongDeadline card={card} />;
    case 'COMPLETED':
    case 'REJECTED':
    case 'WITHDRAWN':
    case 'LAPSED':
      return <Steps status={card.status} />;
  }
}

function LongDeadline({ card }: { card: Verdict_CardFragment }) {
  const { t } = useTranslation('card-view');
  const { shortDay } = useDates();
  const [first, last] = [card.progress.days[0], card.progress.days.at(-1)];
  if (!first || !last) return null;

  const start = first.date as PlainDate;
  const days = daysBetween(start, last.date as PlainDate);
  const today = daysBetween(start, dayOf(card.asOf));
  const words = { days, today, from: shortDay(first.date), to: shortDay(last.date) };
  return (
    <SpanBar
      days={days}
      today={today}
      from={t('span.dueFrom', words)}
      to={t('span.dueTo', words)}
      label={t('span.dueWhole', words)}
    />
  );
}
