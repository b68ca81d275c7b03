import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectionRow_RowFragment } from '../../graphql/documents.ts';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { CorrectionRow } from './CorrectionRow.tsx';

interface Props {
  corrections: readonly CorrectionRow_RowFragment[];
  total: number;
  rows: RefObject<HTMLTableSectionElement | null>;
}

export function CorrectionTable({ corrections, total, rows }: Props) {
  const { t } = useTranslation('card-desk');
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{t('corrections.caption', { count: total })}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {[
              t('queue.due'),
              t('queue.number'),
              t('queue.applicant'),
              t('corrections.fields'),
              t('queue.status'),
              t('corrections.asked'),
              t('queue.action'),
            ].map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup} ref={rows}>
          {corrections.map((correction) => (
            <CorrectionRow key={correction.id} correction={correction} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
