import { useTranslation } from 'react-i18next';
import type { SeatRow_SeatFragment } from '../../graphql/documents.ts';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { SeatRow } from './SeatRow.tsx';

interface Props {
  seats: readonly SeatRow_SeatFragment[];
  ownSeatId: string | undefined;
  /** Told when a seat has ended. */
  onDone: (text: string) => void;
}

/** Live seats first, then offers, then what is over. */
export function SeatTable({ seats, ownSeatId, onDone }: Props) {
  const { t } = useTranslation('organisations');
  const sorted = [...seats].sort((a, b) => rank(a) - rank(b));
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{t('seats.caption', { count: seats.length })}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['person', 'role', 'period', 'state'] as const).map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {t(`seats.${column}`)}
              </th>
            ))}
            <th scope="col" {...ROLES.columnheader}>
              <span className="visually-hidden">{t('seats.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          {sorted.map((seat) => (
            <SeatRow key={seat.id} seat={seat} isOwn={seat.id === ownSeatId} onDone={onDone} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rank({ isLive, isOffer }: SeatRow_SeatFragment): number {
  if (isLive) return 0;
  return isOffer ? 1 : 2;
}
