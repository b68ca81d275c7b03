import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { GroupFrame } from '../../ui/GroupFrame.tsx';
import { CHOICES } from './correction-draft.ts';
import type { CorrectionStepProps } from './correction-step-props.ts';

const FIELDS = 'fields';

/** 哪一项不对？ one or several. */
export function WrongFields({ caption, draft: { chosen }, onTyped, onNext }: CorrectionStepProps) {
  const { t } = useTranslation(['wishes', 'card', 'common']);

  function next() {
    if (chosen.length === 0) return [{ id: FIELDS, text: t('correction.whichFault') }];
    onNext();
    return [];
  }

  return (
    <StepForm
      title={t('correction.which')}
      caption={caption}
      lead={t('correction.whichHint')}
      send={t('common:continue')}
      onSend={next}
    >
      {(errorOf) => (
        <GroupFrame id={FIELDS} legend={t('correction.which')} legendHidden error={errorOf(FIELDS)}>
          <ul className="choice">
            {CHOICES.map((choice) => (
              <li key={choice}>
                <label>
                  <input
                    type="checkbox"
                    name={FIELDS}
                    checked={chosen.includes(choice)}
                    onChange={(event) =>
                      onTyped({
                        chosen: CHOICES.filter((one) =>
                          one === choice ? event.target.checked : chosen.includes(one),
                        ),
                      })
                    }
                  />
                  <span>{t(`card:correctable.${choice}`)}</span>
                </label>
              </li>
            ))}
          </ul>
        </GroupFrame>
      )}
    </StepForm>
  );
}
