import { useTranslation } from 'react-i18next';
import type { GrantScope } from '../graphql/documents.ts';
import { GroupFrame } from '../ui/GroupFrame.tsx';

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
  const { t } = useTranslation('grant');
  const toggle = (scope: GrantScope, on: boolean) =>
    onChange(offered.filter((one) => (one === scope ? on : chosen.includes(one))));

  return (
    <GroupFrame id={SCOPE_CHOICE_ID} legend={legend} error={error}>
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
                {t(`scopes.${scope}`)}
                <small>{t(`scopeNotes.${scope}`)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </GroupFrame>
  );
}
