import i18next from 'i18next';
import type { InputField } from '../../graphql/documents.ts';
import { INPUT_IDS, problemErrors } from '../../identity/fields.ts';
import { throttledWords } from '../../identity/throttled-words.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

/** The answers that say "not like this", of all steps of signing in and proving oneself. */
export type NoAnswer =
  | { __typename: 'InvalidInput'; problems: readonly { field: InputField; reason: string }[] }
  | { __typename: 'CodeInvalid'; triesLeft: number }
  | { __typename: 'SignInRefused' }
  | { __typename: 'FaceNotRecognised'; triesLeft: number }
  | { __typename: 'Throttled'; retryAfterSeconds: number }
  | { __typename: 'VerifierUnavailable'; retryAfterSeconds: number };

/** The answer in words, at the input it is about; what is about none of them stands at `at`. */
export function answerErrors(answer: NoAnswer, at: string): FieldError[] {
  switch (answer.__typename) {
    case 'InvalidInput':
      return problemErrors(answer.problems);
    case 'CodeInvalid':
      return [{ id: INPUT_IDS.CODE, text: codeWords(answer.triesLeft) }];
    case 'SignInRefused':
      return [{ id: at, text: i18next.t('account:refused') }];
    case 'FaceNotRecognised':
      return [{ id: at, text: faceWords(answer.triesLeft) }];
    case 'Throttled':
      return [{ id: at, text: throttledWords(answer.retryAfterSeconds) }];
    case 'VerifierUnavailable': {
      const count = Math.max(1, Math.ceil(answer.retryAfterSeconds / 60));
      return [{ id: at, text: i18next.t('account:unavailable', { count }) }];
    }
  }
}

function codeWords(count: number): string {
  return count > 0 ? i18next.t('identity:codeWrong', { count }) : i18next.t('identity:codeDead');
}

function faceWords(count: number): string {
  return count > 0 ? i18next.t('account:face.failed', { count }) : i18next.t('account:face.failedLast');
}
