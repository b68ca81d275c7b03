import type { BatchColumn } from '@exit-card/shared/batch-rows';
import { useTranslation } from 'react-i18next';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';

const COLUMNS = [
  'name',
  'idNumber',
  'purpose',
  'purposeText',
  'destination',
  'expectedExitDate',
] as const satisfies BatchColumn[];

/** What the list looks like, to be downloaded as a file that spreadsheets open. */
export function Template() {
  const { t } = useTranslation('batches');
  const header = COLUMNS.map((column) => t(`columns.${column}`));
  const example = COLUMNS.map((column) => t(`template.${column}`));
  // The mark makes Excel read it as UTF-8.
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${header.join(',')}\r\n`)}`;
  return (
    <section className="stack" aria-labelledby="template">
      <h3 className="h-s" id="template">
        {t('template.title')}
      </h3>
      <p>{t('template.text')}</p>
      <div className="tablebox">
        <table className="fold" {...ROLES.table}>
          <caption>{t('template.caption')}</caption>
          <thead {...ROLES.rowgroup}>
            <tr {...ROLES.row}>
              {COLUMNS.map((column, i) => (
                <th key={column} scope="col" {...ROLES.columnheader}>
                  {header[i]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...ROLES.rowgroup}>
            <tr {...ROLES.row}>
              {COLUMNS.map((column, i) => (
                <td key={column} {...ROLES.cell} data-l={header[i]}>
                  {example[i]}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p>
        <a href={href} download={t('template.file')}>
          {t('template.download')}
        </a>
      </p>
    </section>
  );
}
