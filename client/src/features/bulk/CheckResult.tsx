import type { ListRow } from '@exit-card/shared/list-rows';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { ExcelHelp } from './ExcelHelp.tsx';
import type { ListCheck } from './list-check.ts';
import { useProblemWords } from './problem-words.ts';

const SHOWN = 20;

/** How many lines can be checked, and which come back and why. */
export function CheckResult({ check: { good, bad } }: { check: ListCheck }) {
  const { t } = useTranslation('bulk');
  const shown = bad.slice(0, SHOWN);
  return (
    <section className="stack" aria-labelledby="list-check">
      <h3 id="list-check">{t('check.title')}</h3>
      <p className="row">
        <span className="state done">
          <Icon name="check" />
          {t('check.good', { count: good })}
        </span>
        {bad.length > 0 && (
          <span className="state bad">
            <Icon name="cross" />
            {t('check.bad', { count: bad.length })}
          </span>
        )}
      </p>
      {bad.length > 0 && (
        <>
          <BadRows rows={shown} more={bad.length > SHOWN} />
          <p className="note">{t('check.goOn')}</p>
        </>
      )}
      {bad.some(({ problem }) => problem === 'EXCEL_DAMAGE') && <ExcelHelp />}
    </section>
  );
}

function BadRows({ rows, more }: { rows: readonly ListRow[]; more: boolean }) {
  const { t } = useTranslation('bulk');
  const problemWords = useProblemWords();
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{more ? t('check.captionMore', { shown: rows.length }) : t('check.caption')}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['line', 'input', 'why'] as const).map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {t(`check.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          {rows.map(({ line, cell, problem }) => (
            <tr key={line} {...ROLES.row}>
              <th scope="row" {...ROLES.rowheader}>
                {t('lineNumber', { line })}
              </th>
              <td {...ROLES.cell} data-l={t('check.input')}>
                <span className="num">{cell}</span>
              </td>
              <td {...ROLES.cell} data-l={t('check.why')}>
                {problem ? problemWords(problem) : t('check.duplicate')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
