import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { accessSentence } from '../../access-view/access-sentence.ts';
import type { AccessTable_RecordsFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { AccessBasis } from './AccessBasis.tsx';

type AccessRecord = AccessTable_RecordsFragment['edges'][number]['node'];

interface Props {
  records: AccessTable_RecordsFragment;
  rows: RefObject<HTMLTableSectionElement | null>;
}

/** Who did what, when, and by what right. */
export function AccessTable({ records, rows }: Props) {
  const { t } = useTranslation('access-log');
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{t('caption', { count: records.totalCount })}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['when', 'what', 'basisColumn', 'outcome'] as const).map((column) => (
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
      <td {...ROLES.cell} data-l={t('what')}>
        {accessSentence(record)}
        {record.purpose && (
          <small>
            {t(record.actor === 'INSTITUTION' ? 'declared' : 'purpose', { purpose: record.purpose })}
          </small>
        )}
      </td>
      <td {...ROLES.cell} className="short" data-l={t('basisColumn')}>
        <AccessBasis record={record} />
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
