import { useTranslation } from 'react-i18next';
import type { GrantScope } from '../graphql/documents.ts';

interface Props {
  legend: string;
  /** What may be chosen at most, in this order. */
  offered: readonly GrantScope[];
  chosen: readonly GrantScope[];
  onChange: (chosen: GrantScope[]) => void;
  error?: string | undefined;
}

export const SCOPE_CHOICE_ID = 'scopes';

/** What a grant opens, one tick each, with a sentence that says what it means. */
export function ScopeChoice({ legend, offered, chosen, onChange, error }: Props) {
  const { t } = useTranslation(['grant', 'common']);
  const toggle = (scope: GrantScope, on: boolean) =>
    onChange(offered.filter((one) => (one === scope ? on : chosen.includes(one))));

  return (
    <fieldset
      className={error ? 'field err' : 'field'}
      id={SCOPE_CHOICE_ID}
      tabIndex={-1}
      aria-describedby={error && `${SCOPE_CHOICE_ID}-error`}
    >
      <legend>{legend}</legend>
      {error && (
        <p className="msg" id={`${SCOPE_CHOICE_ID}-error`}>
          <span className="visually-hidden">{t('common:error')}</span>
          {error}
        </p>
      )}
      <ul className="choice">
        {offered.map((scope) => (
          <li key={scope}>
            <label>
              <input
                type="checkbox"
                name={scope}
                checked={chosen.includes(scope)}
                onChange={({ target }) => toggle(scope, target.checked)}
              />
              <span>
                {t(`grant:scopes.${scope}`)}
                <small>{t(`grant:scopeNotes.${scope}`)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
