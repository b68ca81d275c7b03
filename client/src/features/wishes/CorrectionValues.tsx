import { OPEN_STATUSES } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { chosenDestination, DestinationChoice } from '../../application-fields/DestinationChoice.tsx';
import { ExitDateField } from '../../application-fields/ExitDateField.tsx';
import { faultsIn } from '../../application-fields/faults-in.ts';
import { PurposeChoice, purposeContent } from '../../application-fields/PurposeChoice.tsx';
import { dateText } from '../../application-fields/typed-date.ts';
import { useFieldWords } from '../../card-view/field-words.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { type Choice, changesIn } from './correction-draft.ts';
import type { CorrectionStepProps } from './correction-step-props.ts';
import type { Wish } from './WishFrame.tsx';

const VALUES = 'values';

/** 应该是什么？ the inputs of what was chosen, each with how it stands. */
export function CorrectionValues({
  caption,
  draft: typed,
  onTyped,
  onNext,
  wish,
}: CorrectionStepProps & { wish: Wish }) {
  const { t } = useTranslation(['wishes', 'common']);
  const today = useToday();
  const has = (choice: Choice) => typed.chosen.includes(choice);

  function next(): readonly FieldError[] {
    const { destination, errors: unknown } = chosenDestination(typed);
    const errors = [
      ...(has('PURPOSE') ? faultsIn(purposeContent(typed), today, ['EXIT_PURPOSE', 'PURPOSE_TEXT']) : []),
      ...(has('DESTINATION') ? unknown : []),
      ...(has('DESTINATION') && unknown.length === 0
        ? faultsIn({ destination }, today, ['DESTINATION'])
        : []),
      ...(has('EXPECTED_EXIT_DATE')
        ? faultsIn({ expectedExitDate: dateText(typed.exitDate) }, sinceOf(wish, today), [
            'EXPECTED_EXIT_DATE',
          ])
        : []),
    ];
    if (errors.length > 0) return errors;
    const meant = { destination, search: '' };
    if (changesIn({ ...typed, ...meant }, wish).length === 0)
      return [{ id: VALUES, text: t('refused.NOTHING_CHANGES') }];
    onTyped(meant);
    onNext();
    return [];
  }

  return (
    <StepForm title={t('correction.values')} caption={caption} send={t('common:continue')} onSend={next}>
      {(errorOf) => (
        <div id={VALUES} tabIndex={-1} className="stack-l">
          {has('PURPOSE') && (
            <Corrected choice="PURPOSE" wish={wish}>
              <PurposeChoice typed={typed} onChange={onTyped} errorOf={errorOf} />
            </Corrected>
          )}
          {has('DESTINATION') && (
            <Corrected choice="DESTINATION" wish={wish}>
              <DestinationChoice typed={typed} onChange={onTyped} error={errorOf(INPUT_IDS.DESTINATION)} />
            </Corrected>
          )}
          {has('EXPECTED_EXIT_DATE') && (
            <Corrected choice="EXPECTED_EXIT_DATE" wish={wish}>
              <ExitDateField
                typed={typed.exitDate}
                onChange={(exitDate) => onTyped({ exitDate })}
                error={errorOf(INPUT_IDS.EXPECTED_EXIT_DATE)}
              />
            </Corrected>
          )}
        </div>
      )}
    </StepForm>
  );
}

interface CorrectedProps {
  choice: Choice;
  wish: Wish;
  children: ReactNode;
}

/** One of the inputs under what it is, and how it stands now. */
function Corrected({ choice, wish: { card }, children }: CorrectedProps) {
  const { t } = useTranslation(['wishes', 'card']);
  const fieldWords = useFieldWords();
  const stands = {
    PURPOSE: card.purposeText ?? fieldWords('PURPOSE', card.purpose),
    DESTINATION: fieldWords('DESTINATION', card.destination),
    EXPECTED_EXIT_DATE: fieldWords('EXPECTED_EXIT_DATE', card.expectedExitDate),
  } satisfies Record<Choice, string>;
  return (
    <section className="stack" aria-labelledby={`correct-${choice}`}>
      <h2 className="h-s" id={`correct-${choice}`}>
        {t(`card:correctable.${choice}`)}
      </h2>
      <p className="quiet">{t('correction.now', { value: stands[choice] })}</p>
      {children}
    </section>
  );
}

/** On a closed card the day of exit may lie behind, though never before it was applied for: as the server has it. */
function sinceOf({ card }: Wish, today: PlainDate): PlainDate {
  return OPEN_STATUSES.includes(card.status) ? today : (card.applicationDate as PlainDate);
}
