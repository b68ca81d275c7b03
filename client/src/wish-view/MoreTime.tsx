import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../app/card-path.ts';
import type { MoreTime_CardFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { Hotline } from '../ui/Hotline.tsx';

interface Props {
  card: MoreTime_CardFragment;
  grantId: string | undefined;
}

/** 来不及？: asks once for a later deadline, or says what became of that. */
export function MoreTime({ card, grantId }: Props) {
  const { t } = useTranslation(['wishes', 'cards']);
  const { until } = useDates();
  const request = card.supplement;
  if (request?.state !== 'OPEN') return null;
  const isOpen = card.openActions.some(({ name }) => name === 'REQUEST_MORE_TIME');
  const words = () => {
    switch (request.moreTime) {
      case 'ASKED':
        return t(grantId ? 'moreTime.askedHeld' : 'moreTime.ASKED');
      case 'GRANTED':
      case 'REFUSED':
        return t(`moreTime.${request.moreTime}`, { until: until(request.dueAt) });
      case 'NOT_ASKED':
        return t(isOpen ? 'moreTime.once' : 'moreTime.other');
    }
  };

  return (
    <section className="stack" aria-labelledby="more-time">
      <h2 className="h-s" id="more-time">
        {t('moreTime.title')}
      </h2>
      <p>{words()}</p>
      {isOpen && (
        <p>
          <Link to={cardPath('moreTime', card.id, grantId)}>{t('moreTime.ask')}</Link>
        </p>
      )}
      {request.moreTime === 'NOT_ASKED' && !isOpen && (
        <Hotline note={t('cards:callHint', { tail: card.number.slice(-5) })} />
      )}
    </section>
  );
}
