import { type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccessTable_RecordsFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Icon } from '../../ui/Icon.tsx';

type AccessRecord = AccessTable_RecordsFragment['edges'][number]['node'];

/** Said again because a table that is laid out as cards loses its own roles. */
const ROLES = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

interface Props {
  records: AccessTable_RecordsFragment;
  rows: RefObject<HTMLTableSectionElement | null>;
}

/** Who did what and when. */
export function AccessTable({ records, rows }: Props) {
  const { t } = useTranslation('access-log');
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{t('caption', { count: records.totalCount })}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['when', 'who', 'what', 'about', 'outcome'] as const).map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup} ref={rows}>
          {records.edges.map(({ node }) => (
            <Row key={node.id} record={node} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ record }: { record: AccessRecord }) {
  const { t } = useTranslation('access-log');
  const { dayAndTime } = useDates();
  const allowed = record.outcome === 'ALLOWED';
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <time dateTime={record.at}>{dayAndTime(record.at)}</time>
      </th>
      <td {...ROLES.cell} data-l={t('who')}>
        {t(`actors.${record.actor}`)}
        {record.officeName && <small>{record.officeName}</small>}
      </td>
      <td {...ROLES.cell} data-l={t('what')}>
        {t(`actions.${record.action}`)}
      </td>
      <td {...ROLES.cell} data-l={t('about')}>
        {record.cardNumber ? t('tail', { tail: record.cardNumber.slice(-5) }) : t('nothing')}
      </td>
      <td {...ROLES.cell} data-l={t('outcome')}>
        <span className={allowed ? 'state done' : 'state bad'}>
          <Icon name={allowed ? 'check' : 'cross'} />
          {t(`outcomes.${record.outcome}`)}
        </span>
      </td>
    </tr>
  );
}
