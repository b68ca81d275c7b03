import i18next from 'i18next';
import { type CodeRefusal, codeRefusalErrors } from '../identity/code-refusal.ts';
import type { FieldError } from '../ui/ErrorSummary.tsx';

/** The answers that say "not like this", of all steps of signing in and proving oneself. */
export type NoAnswer =
  | CodeRefusal
  | { __typename: 'SignInRefused' }
  | { __typename: 'FaceNotRecognised'; triesLeft: number }
  | { __typename: 'VerifierUnavailable'; retryAfterSeconds: number };

/** The answer in words, at the input it is about; what is about none of them stands at `at`. */
export function answerErrors(answer: NoAnswer, at: string): FieldError[] {
  switch (answer.__typename) {
    case 'SignInRefused':
      return [{ id: at, text: i18next.t('account:refused') }];
    case 'FaceNotRecognised':
      return [{ id: at, text: faceWords(answer.triesLeft) }];
    case 'VerifierUnavailable': {
      const count = Math.max(1, Math.ceil(answer.retryAfterSeconds / 60));
      return [{ id: at, text: i18next.t('account:unavailable', { count }) }];
    }
    default:
      return codeRefusalErrors(answer, at);
  }
}

function faceWords(count: number): string {
  return count > 0 ? i18next.t('account:face.failed', { count }) : i18next.t('account:face.failedLast');
}
