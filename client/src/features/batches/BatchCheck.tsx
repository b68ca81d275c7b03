import type { BatchRow } from '@exit-card/shared/batch-rows';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { rowProblemWords } from './row-problem-words.ts';

const SHOWN = 20;

/** How many lines go through as they are, and which come back and why. */
export function BatchCheck({ rows }: { rows: readonly BatchRow[] }) {
  const { t } = useTranslation('batches');
  const bad = rows.filter((row) => !row.ok || row.repeats);
  return (
    <section className="stack" aria-labelledby="batch-check">
      <h3 className="h-s" id="batch-check">
        {t('check.title')}
      </h3>
      <p className="row">
        <span className="state done">
          <Icon name="check" />
          {t('check.good', { count: rows.length - bad.length })}
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
          <ul>
            {bad.slice(0, SHOWN).map((row) => (
              <li key={row.line}>
                {t('lineNumber', { line: row.line })}
                {t('check.colon')}
                {row.ok ? t('codes.DUPLICATE_ROW') : rowProblemWords(row.problem)}
              </li>
            ))}
          </ul>
          {bad.length > SHOWN && <p className="note">{t('check.more', { count: bad.length - SHOWN })}</p>}
          <p className="note">{t('check.goOn')}</p>
        </>
      )}
    </section>
  );
}
