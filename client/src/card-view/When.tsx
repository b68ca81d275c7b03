import { useTranslation } from 'react-i18next';
import type { Verdict_CardFragment } from '../graphql/documents.ts';
import { dayOf, useDates } from '../text/dates.ts';
import { Dated } from './Dated.tsx';
import { Expected } from './Expected.tsx';

/** The dates that matter in this status. A status without one says nothing. */
export function When({ card }: { card: Verdict_CardFragment }) {
  const { t } = useTranslation('card-view');
  const { day } = useDates();
  const own = card.__typename === 'Card' ? card : undefined;

  switch (card.status) {
    case 'PENDING':
    case 'REVIEWED':
      return <Expected card={card} />;
    case 'APPROVED':
      return (
        <p>
          <Dated
            text={card.progress.nextStep === 'WAIT_FOR_EXTENSION' ? 'held' : 'valid'}
            date={card.validUntil}
          />
          <Planned card={card} />
        </p>
      );
    case 'COMPLETED':
      return own?.exitedOn ? <p>{t('when.left', { day: day(own.exitedOn) })}</p> : null;
    case 'ADDITIONAL_DOCUMENTS_REQUIRED':
      return (
        <p>
          <Dated text="due" date={card.supplementDueOn} />
        </p>
      );
    case 'EXPIRED':
      return (
        <p>
          <Dated text="expired" date={card.validUntil} />
        </p>
      );
    case 'REJECTED':
      return card.comment ? <p>{t('when.reason', { reason: card.comment })}</p> : null;
    case 'WITHDRAWN': {
      const last = own?.history?.[0];
      return last ? <p>{t('when.withdrawn', { day: day(dayOf(last.at)) })}</p> : null;
    }
    case 'LAPSED':
      return (
        <p>
          <Dated text="lapsed" date={card.supplementDueOn} />
        </p>
      );
  }
}

function Planned({ card }: { card: Verdict_CardFragment }) {
  const { t } = useTranslation('card-view');
  const { shortDay } = useDates();
  const { expectedExitDate, validUntil, asOf } = card;
  const place =
    expectedExitDate < dayOf(asOf)
      ? 'plannedBefore'
      : validUntil && expectedExitDate > validUntil
        ? 'plannedAfter'
        : 'plannedInside';
  return t(`when.${place}`, { day: shortDay(expectedExitDate) });
}
