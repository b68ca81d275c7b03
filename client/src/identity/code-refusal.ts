import i18next from 'i18next';
import type { InputField } from '../graphql/documents.ts';
import type { FieldError } from '../ui/ErrorSummary.tsx';
import { INPUT_IDS, problemErrors } from './fields.ts';
import { throttledWords } from './throttled-words.ts';

/** What the server says of a code, or of the wish for one, instead of "yes". */
export type CodeRefusal =
  | { __typename: 'InvalidInput'; problems: readonly { field: InputField; reason: string }[] }
  | { __typename: 'CodeInvalid'; triesLeft: number }
  | { __typename: 'Throttled'; retryAfterSeconds: number };

/** The refusal in words, at the input it is about; what is about none of them stands at `at`. */
export function codeRefusalErrors(answer: CodeRefusal, at: string): FieldError[] {
  switch (answer.__typename) {
    case 'InvalidInput':
      return problemErrors(answer.problems);
    case 'CodeInvalid':
      return [{ id: INPUT_IDS.CODE, text: codeWords(answer.triesLeft) }];
    case 'Throttled':
      return [{ id: at, text: throttledWords(answer.retryAfterSeconds) }];
  }
}

function codeWords(count: number): string {
  return count > 0 ? i18next.t('identity:codeWrong', { count }) : i18next.t('identity:codeDead');
}
