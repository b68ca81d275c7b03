import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../card-view/StatusTag.tsx';
import { useTripName } from '../../card-view/Trip.tsx';
import type { CardQueueRow_RowFragment } from '../../graphql/documents.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { DueState } from './DueState.tsx';
import { useMarks } from './marks.ts';
import { OpenCase } from './OpenCase.tsx';

/** A card of the queue: when it is due before what it is. */
export function CardQueueRow({ card }: { card: CardQueueRow_RowFragment }) {
  const { t } = useTranslation('card-desk');
  const tripName = useTripName();
  const marks = useMarks()(card);
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <DueState of={card} />
      </th>
      <td {...ROLES.cell} data-l={t('queue.number')}>
        <CardNumber number={card.number} />
      </td>
      <td {...ROLES.cell} data-l={t('queue.applicant')}>
        <span className="name">{card.maskedName}</span>
      </td>
      <td {...ROLES.cell} data-l={t('queue.matter')}>
        {tripName(card)}
        {marks.map((mark) => (
          <small key={mark}>
            <strong>{mark}</strong>
          </small>
        ))}
      </td>
      <td {...ROLES.cell} data-l={t('queue.status')}>
        <StatusTag status={card.status} />
      </td>
      <td {...ROLES.cell} className="short" data-l={t('queue.waited')}>
        <Waited day={card.workingDay} />
      </td>
      <td {...ROLES.cell} className="act" data-l={t('queue.action')}>
        <OpenCase id={card.id} number={card.number} wanted={card.wanted} assignment={card.assignment} />
      </td>
    </tr>
  );
}

function Waited({ day }: { day: number | null }) {
  const { t } = useTranslation('card-desk');
  if (day === null) return t('waited.wish');
  return day === 0 ? t('waited.first') : t('waited.day', { day });
}
