import { useState } from 'react';
import type { FieldError } from '../ui/ErrorSummary.tsx';
import { type CodeChallenge, newCode, type SentCode } from './code-challenge.ts';
import { type CodeRefusal, codeRefusalErrors } from './code-refusal.ts';
import { INPUT_IDS } from './fields.ts';

type Asked = ({ __typename: 'CodeSent' } & CodeChallenge) | CodeRefusal | undefined;

/** The newest code that was asked for, and how often it may still be tried. */
export function useSentCode() {
  const [sent, setSent] = useState<SentCode>();

  /** The answer to the wish for a code; a refusal in words, at `at`. */
  function take(answer: Asked, at: string): FieldError[] {
    if (!answer) return [];
    if (answer.__typename !== 'CodeSent') return codeRefusalErrors(answer, at);
    setSent(newCode(answer));
    return [];
  }

  function countTry(triesLeft: number) {
    setSent((code) => code && { ...code, triesLeft });
  }

  /** The refusal of a typed code, in words. */
  function refuse(answer: CodeRefusal): FieldError[] {
    if (answer.__typename === 'CodeInvalid') countTry(answer.triesLeft);
    return codeRefusalErrors(answer, INPUT_IDS.CODE);
  }

  return { sent, take, countTry, refuse, forget: () => setSent(undefined) };
}
