import { useMutation } from '@apollo/client/react';
import { typedNumber } from '@exit-card/shared/typed-text';
import { useState } from 'react';
import { ChangePhoneDocument, RequestPhoneCodeDocument } from '../../graphql/documents.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import { useSentCode } from '../../identity/use-sent-code.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

/** The new number, the newest code to it, and the change itself. */
export function useNewPhone(onChanged: () => void) {
  const [request] = useMutation(RequestPhoneCodeDocument);
  const [changePhone] = useMutation(ChangePhoneDocument);
  const [typed, setTyped] = useState('');
  const { sent, take, refuse } = useSentCode();
  const [changed, setChanged] = useState(false);

  async function send(phoneNumber: string, at: string): Promise<readonly FieldError[]> {
    const { data } = await request({ variables: { input: { phoneNumber } } });
    if (data?.requestPhoneCode.__typename === 'CodeSent') setTyped(phoneNumber);
    return take(data?.requestPhoneCode, at);
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
    // The step has one field: what is wrong with the number stands there too.
    return refuse(answer).map(({ text }) => ({ id: INPUT_IDS.CODE, text }));
  }

  return { typed, sent, changed, send, change };
}
