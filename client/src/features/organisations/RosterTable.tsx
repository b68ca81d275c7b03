import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterRow_EntryFragment } from '../../graphql/documents.ts';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { RosterRow } from './RosterRow.tsx';

interface Props {
  entries: readonly RosterRow_EntryFragment[];
  rows: RefObject<HTMLTableSectionElement | null>;
}

export function RosterTable({ entries, rows }: Props) {
  const { t } = useTranslation('organisations');
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{t('roster.caption')}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['name', 'number', 'status', 'destination', 'exit', 'progressHead'] as const).map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {t(`roster.${column}`)}
              </th>
            ))}
            <th scope="col" {...ROLES.columnheader}>
              <span className="visually-hidden">{t('roster.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup} ref={rows}>
          {entries.map((entry) => (
            <RosterRow key={entry.card.number} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
