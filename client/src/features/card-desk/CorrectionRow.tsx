import { endOfDay, type PlainDate } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../card-view/StatusTag.tsx';
import type { CorrectionRow_RowFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { DueState } from './DueState.tsx';
import { OpenCase } from './OpenCase.tsx';

/** What of a card is to be corrected, and when that is due. */
export function CorrectionRow({ correction }: { correction: CorrectionRow_RowFragment }) {
  const { t } = useTranslation(['card-desk', 'card', 'common']);
  const { dayAndTime } = useDates();
  const { cardId, number, maskedName, fields, status, minor, requestedAt, dueOn, late, assignment } =
    correction;
  const due = { dueAt: endOfDay(dueOn as PlainDate).toISOString(), late, workingDaysLate: 0 };
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <DueState of={due} />
      </th>
      <td {...ROLES.cell} data-l={t('queue.number')}>
        <CardNumber number={number} />
      </td>
      <td {...ROLES.cell} data-l={t('queue.applicant')}>
        <span className="name">{maskedName}</span>
        {minor && (
          <small>
            <strong>{t('marks.minor')}</strong>
          </small>
        )}
      </td>
      <td {...ROLES.cell} data-l={t('corrections.fields')}>
        {fields.map((field) => t(`card:correctable.${field}`)).join(t('common:listJoin'))}
      </td>
      <td {...ROLES.cell} data-l={t('queue.status')}>
        <StatusTag status={status} />
      </td>
      <td {...ROLES.cell} data-l={t('corrections.asked')}>
        <time dateTime={requestedAt}>{dayAndTime(requestedAt)}</time>
      </td>
      <td {...ROLES.cell} className="act" data-l={t('queue.action')}>
        <OpenCase id={cardId} number={number} wanted={['CORRECTION']} assignment={assignment} />
      </td>
    </tr>
  );
}
