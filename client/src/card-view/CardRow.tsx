import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CardRow_CardFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { CardNumber } from '../ui/CardNumber.tsx';
import { StatusTag } from './StatusTag.tsx';
import { useStanding } from './standing.ts';
import { Trip } from './Trip.tsx';

interface Props {
  card: CardRow_CardFragment;
  /** Where the row leads; a guest's row leads nowhere. */
  to?: string;
  heading?: 'h2' | 'h3';
}

/** A card in a list: the trip before the number, and the whole row one target. A row that leads nowhere says all it knows. */
export function CardRow({ card, to, heading: Heading = 'h3' }: Props) {
  const { t } = useTranslation('card');
  const { day, shortDay } = useDates();
  const standing = useStanding()(card);
  const full = !to || card.progress.daysLeft !== null || card.progress.expectedOn !== null;
  const trip = <Trip card={card} />;

  return (
    <article className="cardrow">
      <Heading>{to ? <Link to={to}>{trip}</Link> : trip}</Heading>
      <StatusTag status={card.status} />
      <p className="next">{standing}</p>
      <dl className="meta">
        <div>
          <dt className="visually-hidden">{t('number')}</dt>
          <dd>
            <CardNumber number={card.number} />
          </dd>
        </div>
        {card.comment && full && (
          <div className="comment">
            <dt>{t('comment')}</dt>
            <dd>{card.comment}</dd>
          </div>
        )}
        {card.progress.expectedOn && !card.progress.late && (
          <div>
            <dt>{t('expectedOn')}</dt>
            <dd>{shortDay(card.progress.expectedOn)}</dd>
          </div>
        )}
        <div>
          <dt>{t('applicationDate')}</dt>
          <dd>{day(card.applicationDate)}</dd>
        </div>
        {full && (
          <div>
            <dt>{t('expectedExitDate')}</dt>
            <dd>{shortDay(card.expectedExitDate)}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}
