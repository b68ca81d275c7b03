import type { BatchCode } from '@exit-card/shared/batch';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import type { BatchRow_RowFragment } from '../../graphql/documents.ts';
import { useCountryName } from '../../text/countries.ts';
import { useDates } from '../../text/dates.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { rowProblemWords } from './row-problem-words.ts';

const LOOKS = {
  SUBMITTED: { icon: 'check', look: 'done' },
  AWAITING_CONSENT: { icon: 'clock', look: 'todo' },
  NOT_AGREED: { icon: 'cross', look: 'bad' },
  ASKED_FOR_LESS: { icon: 'clock', look: 'todo' },
  OVERLAPPING_CARD: { icon: 'info', look: '' },
  NOT_TAKEN: { icon: 'cross', look: 'bad' },
  EXIT_DATE_PASSED: { icon: 'cross', look: 'bad' },
  INVALID_FORMAT: { icon: 'cross', look: 'bad' },
  DUPLICATE_ROW: { icon: 'back', look: '' },
} as const satisfies Record<BatchCode, { icon: IconName; look: string }>;

/** One line: who, where and when as it was filled in, and what became of it. */
export function BatchRow({ row }: { row: BatchRow_RowFragment }) {
  const { t } = useTranslation('batches');
  const { shortDay } = useDates();
  const countryName = useCountryName();
  const { line, code, problem, name, maskedIdNumber, destination, expectedExitDate } = row;
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        {t('lineNumber', { line })}
      </th>
      <td {...ROLES.cell} data-l={t('rows.person')}>
        {name ? <span className="name">{name}</span> : '–'}
        {maskedIdNumber && (
          <small>
            <span className="num">{maskedIdNumber}</span>
          </small>
        )}
      </td>
      <td {...ROLES.cell} data-l={t('rows.trip')}>
        {destination && expectedExitDate
          ? t('rows.tripWords', { where: countryName(destination), when: shortDay(expectedExitDate) })
          : '–'}
      </td>
      <td {...ROLES.cell} data-l={t('rows.result')}>
        <span className={`state ${LOOKS[code].look}`}>
          <Icon name={LOOKS[code].icon} />
          {t(`codes.${code}`)}
        </span>
        <small>{problem ? rowProblemWords(problem) : t(`advice.${code}`)}</small>
      </td>
      <td {...ROLES.cell} data-l={t('rows.card')}>
        <CardLink row={row} />
      </td>
    </tr>
  );
}

function CardLink({ row: { cardId, cardNumber, grantId } }: { row: BatchRow_RowFragment }) {
  if (!cardId || !cardNumber || !grantId) return '–';
  return (
    <Link to={cardPath('card', cardId, grantId)}>
      <CardNumber number={cardNumber} />
    </Link>
  );
}
