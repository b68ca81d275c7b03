import { useTranslation } from 'react-i18next';
import { USUAL } from '../../grant-view/scope-words.ts';
import type { GrantScope } from '../../graphql/documents.ts';

/** What this site can do with a grant beyond looking; an employee is asked for nothing that is of no use. */
const MORE = ['NOTIFY_RECEIVE', 'EXPORT'] as const satisfies GrantScope[];

interface Props {
  chosen: readonly GrantScope[];
  onChange: (chosen: readonly GrantScope[]) => void;
}

export function AskScopes({ chosen, onChange }: Props) {
  const { t } = useTranslation(['organisations', 'grant']);
  const toggle = (scope: GrantScope) =>
    onChange(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]);

  return (
    <fieldset className="stack">
      <legend>{t('ask.scopes')}</legend>
      <p>
        {t('ask.usual')}
        {USUAL.map((scope) => t(`grant:scopes.${scope}`)).join(t('listJoin', { ns: 'common' }))}
      </p>
      <p>{t('ask.more')}</p>
      <ul className="choice">
        {MORE.map((scope) => (
          <li key={scope}>
            <label>
              <input
                type="checkbox"
                name="scope"
                value={scope}
                checked={chosen.includes(scope)}
                onChange={() => toggle(scope)}
              />
              <span>{t(`grant:scopes.${scope}`)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
