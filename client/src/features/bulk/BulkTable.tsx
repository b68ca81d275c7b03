import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkRowsQuery } from '../../graphql/documents.ts';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { BulkRow } from './BulkRow.tsx';

interface Props {
  found: BulkRowsQuery['bulkJob']['rows'];
  rows: RefObject<HTMLTableSectionElement | null>;
}

export function BulkTable({ found, rows }: Props) {
  const { t } = useTranslation('bulk');
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{t('job.caption', { count: found.totalCount })}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['line', 'input', 'code', 'person', 'card'] as const).map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {t(`job.${column}`)}
              </th>
            ))}
            <th scope="col" {...ROLES.columnheader}>
              <span className="visually-hidden">{t('job.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup} ref={rows}>
          {found.edges.map(({ node }) => (
            <BulkRow key={node.line} row={node} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
