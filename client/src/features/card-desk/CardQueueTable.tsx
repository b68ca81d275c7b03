import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardQueueRow_RowFragment } from '../../graphql/documents.ts';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { CardQueueRow } from './CardQueueRow.tsx';

interface Props {
  cards: readonly CardQueueRow_RowFragment[];
  caption: string;
  rows: RefObject<HTMLTableSectionElement | null>;
}

export function CardQueueTable({ cards, caption, rows }: Props) {
  const { t } = useTranslation('card-desk');
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{caption}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['due', 'number', 'applicant', 'matter', 'status', 'waited', 'action'] as const).map(
              (column) => (
                <th key={column} scope="col" {...ROLES.columnheader}>
                  {t(`queue.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup} ref={rows}>
          {cards.map((card) => (
            <CardQueueRow key={card.id} card={card} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
