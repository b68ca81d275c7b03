import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantRow_GrantFragment } from '../../graphql/documents.ts';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { GrantRow } from './GrantRow.tsx';

interface Props {
  grants: readonly GrantRow_GrantFragment[];
  total: number;
  rows: RefObject<HTMLTableSectionElement | null>;
}

export function GrantTable({ grants, total, rows }: Props) {
  const { t } = useTranslation('desk');
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{t('queue.caption', { count: total })}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['received', 'kind', 'state', 'waits', 'until', 'action'] as const).map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {t(`queue.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup} ref={rows}>
          {grants.map((grant) => (
            <GrantRow key={grant.id} grant={grant} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
