import { useTranslation } from 'react-i18next';
import type { ReasonCode } from '../../graphql/documents.ts';
import { GroupFrame } from '../../ui/GroupFrame.tsx';
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
  return (
    <GroupFrame
      id={DRAFT_IDS.reasons}
      legend={t('decision.reasons')}
      hint={t('decision.reasonsHint')}
      error={error}
    >
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
    </GroupFrame>
  );
}
