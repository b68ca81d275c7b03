import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { answerErrors } from '../../face-check/answer-errors.ts';
import { type CodePurpose, RequestCodeDocument } from '../../graphql/documents.ts';
import { newCode, type SentCode } from '../../identity/code-challenge.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

interface Receiver {
  idNumber: string;
  phoneNumber?: string;
}

export type Code = ReturnType<typeof useCode>;

/** The newest code asked for, and how often it may still be tried. */
export function useCode(purpose: CodePurpose) {
  const [request] = useMutation(RequestCodeDocument);
  const [sent, setSent] = useState<SentCode>();

  async function send(receiver: Receiver, at: string): Promise<readonly FieldError[]> {
    const { data } = await request({ variables: { input: { purpose, ...receiver } } });
    const answer = data?.requestCode;
    if (!answer) return [];
    if (answer.__typename !== 'CodeSent') return answerErrors(answer, at);
    setSent(newCode(answer));
    return [];
  }

  function countTry(triesLeft: number) {
    setSent((code) => code && { ...code, triesLeft });
  }

  return { sent, send, countTry };
}
