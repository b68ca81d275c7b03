import { useTranslation } from 'react-i18next';
import type { ReasonCode } from '../../graphql/documents.ts';
import { REASONS } from './decision.ts';
import { DRAFT_IDS } from './draft-errors.ts';

interface Props {
  decision: keyof typeof REASONS;
  chosen: readonly ReasonCode[];
  error: string | undefined;
  onChosen: (chosen: readonly ReasonCode[]) => void;
}

/** Why, out of a closed list; several may be true. */
export function ReasonChoice({ decision, chosen, error, onChosen }: Props) {
  const { t } = useTranslation(['card-desk', 'cards']);
  const id = DRAFT_IDS.reasons;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={error ? 'field err' : 'field'}
      aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
    >
      <legend>{t('decision.reasons')}</legend>
      <p className="hint" id={`${id}-hint`}>
        {t('decision.reasonsHint')}
      </p>
      {error && (
        <p className="msg" id={`${id}-error`}>
          {error}
        </p>
      )}
      <ul className="choice slim">
        {REASONS[decision].map((code) => (
          <li key={code}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(code)}
                onChange={({ target }) =>
                  onChosen(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
                }
              />
              <span className="sentence">{t(`cards:reasons.${code}`)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
