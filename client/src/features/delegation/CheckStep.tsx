import { Trans, useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';

export interface Row<Step> {
  label: string;
  value: string;
  step: Step;
}

interface Props<Step> {
  caption: string;
  rows: readonly Row<Step>[];
  onChange: (step: Step) => void;
  onSend: () => Promise<readonly FieldError[]>;
}

export const CHECK_ID = 'check';

/** Everything that was typed, each with the way back to it, and the one button that sends. */
export function CheckStep<Step extends string>({ caption, rows, onChange, onSend }: Props<Step>) {
  const { t } = useTranslation('delegation');
  return (
    <StepForm title={t('check.title')} caption={caption} send={t('check.send')} onSend={onSend}>
      {() => (
        <div id={CHECK_ID} tabIndex={-1} className="stack">
          <Facts>
            {rows.map(({ label, value, step }) => (
              <Fact
                key={label}
                label={label}
                action={
                  <button type="button" className="link" onClick={() => onChange(step)}>
                    <Trans
                      t={t}
                      i18nKey="check.change"
                      values={{ what: label }}
                      components={{ hidden: <span className="visually-hidden" /> }}
                    />
                  </button>
                }
              >
                {value}
              </Fact>
            ))}
          </Facts>
          <p className="note">{t('check.note')}</p>
        </div>
      )}
    </StepForm>
  );
}
