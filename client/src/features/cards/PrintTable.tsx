import { useTranslation } from 'react-i18next';
import { useTripName } from '../../card-view/Trip.tsx';
import type { CardsToPrintQuery } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';

type Card = NonNullable<CardsToPrintQuery['viewer']>['cards']['edges'][number]['node'];

/** One row a card: the trip, the number, the dates, the status. Days are not counted down: paper does not count. */
export function PrintTable({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation(['cards', 'card', 'status']);
  const { day } = useDates();
  const tripName = useTripName();
  const until = useUntil();
  const heads = {
    trip: t('toPrint.trip'),
    number: t('card:number'),
    applied: t('card:applicationDate'),
    exit: t('card:expectedExitDate'),
    status: t('card:status'),
  };

  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {Object.entries(heads).map(([key, head]) => (
              <th key={key} scope="col" {...ROLES.columnheader}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          {cards.map((card) => (
            <tr key={card.number} {...ROLES.row}>
              <th scope="row" {...ROLES.rowheader}>
                {tripName(card)}
              </th>
              <td {...ROLES.cell} data-l={heads.number}>
                <CardNumber number={card.number} />
              </td>
              <td {...ROLES.cell} data-l={heads.applied}>
                <time dateTime={card.applicationDate}>{day(card.applicationDate)}</time>
              </td>
              <td {...ROLES.cell} data-l={heads.exit}>
                <time dateTime={card.expectedExitDate}>{day(card.expectedExitDate)}</time>
              </td>
              <td {...ROLES.cell} data-l={heads.status}>
                {t(`status:${card.status}.name`)}
                {until(card) && <small>{until(card)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The date that belongs to the status, where it has one. */
function useUntil() {
  const { t } = useTranslation(['cards', 'card']);
  const { day } = useDates();
  return ({ status, validUntil, supplementDueOn, ...card }: Card): string | undefined => {
    if (status === 'COMPLETED' && card.__typename === 'Card' && card.exitedOn)
      return t('toPrint.dated', { what: t('exitedOn'), day: day(card.exitedOn) });
    if (supplementDueOn)
      return t('toPrint.dated', { what: t('card:supplementDueOn'), day: day(supplementDueOn) });
    if (validUntil) return t('toPrint.dated', { what: t('card:validUntil'), day: day(validUntil) });
    return undefined;
  };
}
