import { useTranslation } from 'react-i18next';
import type { GrantCheck } from '../../graphql/documents.ts';

interface Props {
  checks: readonly GrantCheck[];
  ticked: ReadonlySet<GrantCheck>;
  onTick: (check: GrantCheck, on: boolean) => void;
  /** What the first of two verifiers ticked; it says so and ticks nothing. */
  byFirst?: readonly GrantCheck[];
}

export const CHECKS_ID = 'checks';

/** What is checked before accepting, item by item. */
export function CheckList({ checks, ticked, onTick, byFirst = [] }: Props) {
  const { t } = useTranslation('desk');
  return (
    <section className="stack">
      <fieldset id={CHECKS_ID} tabIndex={-1} className="stack">
        <legend>
          <h2>{t('case.checkList')}</h2>
        </legend>
        <p className="note">{t('case.checkNote')}</p>
        <ul className="choice">
          {checks.map((check) => (
            <li key={check}>
              <label>
                <input
                  type="checkbox"
                  checked={ticked.has(check)}
                  onChange={(event) => onTick(check, event.target.checked)}
                />
                <span>
                  {t(`case.checks.${check}`)}
                  {byFirst.includes(check) && <small>{t('case.tickedFirst')}</small>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </section>
  );
}
