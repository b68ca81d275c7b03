import { daysBetween } from '@exit-card/shared/plain-date';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/use-service.ts';
import type { SeatRow_SeatFragment } from '../../graphql/documents.ts';
import { dayOf, lastDayOf, useDates } from '../../text/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { EndSeat } from './EndSeat.tsx';

interface Props {
  seat: SeatRow_SeatFragment;
  isOwn: boolean;
  onDone: (text: string) => void;
}

export function SeatRow({ seat, isOwn, onDone }: Props) {
  const { t } = useTranslation('organisations');
  const { day } = useDates();
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <span className="name">{seat.personName}</span>
        {isOwn && <small>{t('seats.you')}</small>}
      </th>
      <td {...ROLES.cell} data-l={t('seats.role')}>
        {t(`roles.${seat.role}`)}
      </td>
      <td {...ROLES.cell} data-l={t('seats.period')}>
        {t('seats.from', { from: day(dayOf(seat.validFrom)), to: day(lastDayOf(seat.validTo)) })}
      </td>
      <td {...ROLES.cell} data-l={t('seats.state')}>
        <SeatState seat={seat} />
      </td>
      <td {...ROLES.cell} className="act">
        {(seat.isLive || seat.isOffer) && <EndSeat seat={seat} isOwn={isOwn} onDone={onDone} />}
      </td>
    </tr>
  );
}

function SeatState({ seat }: { seat: SeatRow_SeatFragment }) {
  const { t } = useTranslation('organisations');
  const { day } = useDates();
  const count = daysBetween(useToday(), lastDayOf(seat.validTo));
  if (seat.isLive) {
    return (
      <>
        <span className="state done">
          <Icon name="check" />
          {t('seats.live')}
        </span>
        <small>{count > 0 ? t('seats.left', { count }) : t('seats.lastDay')}</small>
      </>
    );
  }
  if (seat.isOffer) {
    return (
      <span className="state todo">
        <Icon name="clock" />
        {t('seats.offered')}
      </span>
    );
  }
  return (
    <>
      <span className="state">
        <Icon name="over" />
        {t('seats.over')}
      </span>
      <small>
        {seat.endedAt && day(dayOf(seat.endedAt))} {endWords(seat.endReason)}
      </small>
    </>
  );
}

function endWords(reason: string | null): string {
  const known = reason !== null && i18next.exists(`organisations:seats.reasons.${reason}`);
  return known ? i18next.t(`organisations:seats.reasons.${reason as 'EXPIRED'}`) : '';
}
