import { useMutation } from '@apollo/client/react';
import { typedNumber } from '@exit-card/shared/typed-text';
import { useState } from 'react';
import { ChangePhoneDocument, RequestPhoneCodeDocument } from '../../graphql/documents.ts';
import { newCode, type SentCode } from '../../identity/code-challenge.ts';
import { codeRefusalErrors } from '../../identity/code-refusal.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

/** The new number, the newest code to it, and the change itself. */
export function useNewPhone(onChanged: () => void) {
  const [request] = useMutation(RequestPhoneCodeDocument);
  const [changePhone] = useMutation(ChangePhoneDocument);
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState<SentCode>();
  const [changed, setChanged] = useState(false);

  async function send(phoneNumber: string, at: string): Promise<readonly FieldError[]> {
    const { data } = await request({ variables: { input: { phoneNumber } } });
    const answer = data?.requestPhoneCode;
    if (!answer) return [];
    if (answer.__typename !== 'CodeSent') return codeRefusalErrors(answer, at);
    setTyped(phoneNumber);
    setSent(newCode(answer));
    return [];
  }

  async function change(code: string): Promise<readonly FieldError[]> {
    if (!sent) return [];
    const input = { challengeId: sent.challengeId, code: typedNumber(code), phoneNumber: typed };
    const { data } = await changePhone({ variables: { input } });
    const answer = data?.changePhone;
    if (!answer) return [];
    if (answer.__typename === 'PhoneChanged') {
      setChanged(true);
      onChanged();
      return [];
    }
    if (answer.__typename === 'CodeInvalid') setSent({ ...sent, triesLeft: answer.triesLeft });
    // The step has one field: what is wrong with the number stands there too.
    return codeRefusalErrors(answer, INPUT_IDS.CODE).map(({ text }) => ({ id: INPUT_IDS.CODE, text }));
  }

  return { typed, sent, changed, send, change };
}
