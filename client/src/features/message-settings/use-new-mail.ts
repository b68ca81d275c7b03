import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { RequestMailCodeDocument, SetMailDocument } from '../../graphql/documents.ts';
import { useSentCode } from '../../identity/use-sent-code.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

/** A mail address on its way to be proven: typed, a code sent there, the code typed. */
export function useNewMail(onDone: () => void) {
  const [request] = useMutation(RequestMailCodeDocument);
  const [setMail] = useMutation(SetMailDocument);
  const [address, setAddress] = useState('');
  const { sent, take, refuse, forget } = useSentCode();

  async function send(at: string): Promise<readonly FieldError[]> {
    const { data } = await request({ variables: { input: { address } } });
    return take(data?.requestMailCode, at);
  }

  async function prove(code: string): Promise<readonly FieldError[]> {
    const { challengeId = '' } = sent ?? {};
    const { data } = await setMail({ variables: { input: { address, challengeId, code } } });
    const answer = data?.setMail;
    if (!answer) return [];
    if (answer.__typename !== 'MessageSettingsChanged') return refuse(answer);
    forget();
    setAddress('');
    onDone();
    return [];
  }

  return { address, setAddress, sent, send, prove, stop: forget };
}
