import { useState } from 'react';
import { StepForm } from '../app/StepForm.tsx';
import type { FieldError } from '../ui/ErrorSummary.tsx';
import { CodeField } from './CodeField.tsx';
import type { SentCode } from './code-challenge.ts';
import { codeErrors, INPUT_IDS } from './fields.ts';
import { NoMessage } from './NoMessage.tsx';

interface Props {
  caption?: string;
  title: string;
  lead: string;
  send: string;
  code: SentCode;
  /** Gives the code to the server; what is wrong with it, or nothing. */
  onCode: (typed: string) => Promise<readonly FieldError[]>;
  /** Asks for a new code. */
  onResend: () => Promise<readonly FieldError[]>;
}

/** The six digits that were sent, and what to do when they do not come. */
export function CodeStep({ code, onCode, onResend, ...words }: Props) {
  const [typed, setTyped] = useState('');

  async function resend() {
    const errors = await onResend().catch(() => undefined);
    return errors?.length === 0;
  }

  async function check() {
    const errors = codeErrors(typed);
    return errors.length > 0 ? errors : onCode(typed);
  }

  return (
    <>
      <StepForm {...words} onSend={check}>
        {(errorOf) => (
          <CodeField
            value={typed}
            onChange={setTyped}
            error={errorOf(INPUT_IDS.CODE)}
            challenge={code}
            triesLeft={code.triesLeft}
          />
        )}
      </StepForm>
      <NoMessage challenge={code} resend={resend} />
    </>
  );
}
