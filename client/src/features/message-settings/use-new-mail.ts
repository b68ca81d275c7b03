import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { RequestMailCodeDocument, SetMailDocument } from '../../graphql/documents.ts';
import { newCode, type SentCode } from '../../identity/code-challenge.ts';
import { codeRefusalErrors } from '../../identity/code-refusal.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

/** A mail address on its way to be proven: typed, a code sent there, the code typed. */
export function useNewMail(onDone: () => void) {
  const [request] = useMutation(RequestMailCodeDocument);
  const [setMail] = useMutation(SetMailDocument);
  const [address, setAddress] = useState('');
  const [sent, setSent] = useState<SentCode>();

  async function send(at: string): Promise<readonly FieldError[]> {
    const { data } = await request({ variables: { input: { address } } });
    const answer = data?.requestMailCode;
    if (!answer) return [];
    if (answer.__typename !== 'CodeSent') return codeRefusalErrors(answer, at);
    setSent(newCode(answer));
    return [];
  }

  async function prove(code: string): Promise<readonly FieldError[]> {
    const { challengeId = '' } = sent ?? {};
    const { data } = await setMail({ variables: { input: { address, challengeId, code } } });
    const answer = data?.setMail;
    if (!answer) return [];
    if (answer.__typename === 'CodeInvalid')
      setSent((before) => before && { ...before, triesLeft: answer.triesLeft });
    if (answer.__typename !== 'MessageSettingsChanged') return codeRefusalErrors(answer, INPUT_IDS.CODE);
    setSent(undefined);
    setAddress('');
    onDone();
    return [];
  }

  return { address, setAddress, sent, send, prove, stop: () => setSent(undefined) };
}
