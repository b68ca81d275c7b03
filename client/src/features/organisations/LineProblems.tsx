import { useTranslation } from 'react-i18next';
import type { LineProblem } from './employee-lines.ts';

/** More are told after these are changed. */
const SHOWN = 10;

export function LineProblems({ problems }: { problems: readonly LineProblem[] }) {
  const { t } = useTranslation('organisations');
  if (problems.length === 0) return null;
  const rest = problems.length - SHOWN;
  return (
    <ul className="msg">
      {problems.slice(0, SHOWN).map(({ line, text }) => (
        <li key={line}>{t('ask.line', { line, problem: text })}</li>
      ))}
      {rest > 0 && <li>{t('ask.moreLines', { count: rest })}</li>}
    </ul>
  );
}
