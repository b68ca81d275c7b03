import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Fact, Facts } from '../ui/Facts.tsx';
import { StepForm } from './StepForm.tsx';
import type { Send } from './use-send.ts';

export interface Row<Step> {
  label: string;
  value: ReactNode;
  /** Where it is changed; left out for what cannot be. */
  step?: Step;
}

interface Props<Step> {
  title: string;
  caption: string;
  rows: readonly Row<Step>[];
  onChange: (step: Step) => void;
  /** The verb on the button. */
  send: string;
  onSend: Send;
  note: string;
}

/** The place of what is wrong with the whole. */
export const CHECK_ID = 'check';

/** Everything that was typed, each with the way back to it, and the one button that sends. */
export function CheckStep<Step extends string>({ rows, onChange, note, ...form }: Props<Step>) {
  const { t } = useTranslation();
  return (
    <StepForm {...form}>
      {() => (
        <div id={CHECK_ID} tabIndex={-1} className="stack">
          <Facts>
            {rows.map(({ label, value, step }) => (
              <Fact
                key={label}
                label={label}
                action={
                  step && (
                    <button type="button" className="link" onClick={() => onChange(step)}>
                      <Trans
                        t={t}
                        i18nKey="change"
                        values={{ what: label }}
                        components={{ hidden: <span className="visually-hidden" /> }}
                      />
                    </button>
                  )
                }
              >
                {value}
              </Fact>
            ))}
          </Facts>
          <p className="note">{note}</p>
        </div>
      )}
    </StepForm>
  );
}
