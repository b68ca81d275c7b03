import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemWords } from '../../text/input-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import type { Asked } from './AskEmployees.tsx';
import type { EmployeeLine } from './employee-lines.ts';
import { grantRefusalWords } from './grant-refusal-words.ts';

interface Props {
  asked: Asked;
  onAgain: () => void;
}

/** The answer for each employee, in the order in which they were typed. */
export function AskedRows({ asked: { lines, rows }, onAgain }: Props) {
  const { t } = useTranslation('organisations');
  const heading = useRef<HTMLHeadingElement>(null);
  const sent = rows.filter(({ grant }) => grant !== null).length;

  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="stack">
      <h3 ref={heading} tabIndex={-1}>
        {t('ask.resultTitle')}
      </h3>
      {sent > 0 && <p>{t('ask.sent', { count: sent })}</p>}
      {sent < rows.length && <p>{t('ask.notSent', { count: rows.length - sent })}</p>}
      <div className="tablebox">
        <table className="fold" {...ROLES.table}>
          <caption>{t('ask.resultCaption')}</caption>
          <thead {...ROLES.rowgroup}>
            <tr {...ROLES.row}>
              {(['person', 'lineColumn', 'answer'] as const).map((column) => (
                <th key={column} scope="col" {...ROLES.columnheader}>
                  {t(`ask.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...ROLES.rowgroup}>
            {rows.map((row, index) => (
              <AskedRow key={row.line} row={row} typed={lines[index]} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="row">
        <Button look="second" onClick={onAgain}>
          {t('ask.again')}
        </Button>
      </p>
    </div>
  );
}

function AskedRow({ row, typed }: { row: Asked['rows'][number]; typed: EmployeeLine | undefined }) {
  const { t } = useTranslation('organisations');
  const wrong = row.problems.map(problemWords);
  if (row.refusal) wrong.push(grantRefusalWords(row.refusal));
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <span className="name">{typed?.name}</span>
      </th>
      <td {...ROLES.cell} data-l={t('ask.lineColumn')}>
        {typed?.line}
      </td>
      <td {...ROLES.cell} data-l={t('ask.answer')}>
        <span className={row.grant ? 'state done' : 'state bad'}>
          <Icon name={row.grant ? 'check' : 'cross'} />
          {row.grant ? t('ask.asked') : wrong.join(t('listJoin', { ns: 'common' }))}
        </span>
      </td>
    </tr>
  );
}
