import {
  missingIn,
  NO_APPLICATION,
  parseApplication,
  type TypedApplication,
} from '@exit-card/shared/application';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { InputField } from '../graphql/documents.ts';
import { problemErrors } from '../identity/fields.ts';
import type { FieldError } from '../ui/ErrorSummary.tsx';

/** What the server would say to these answers of one step, of which `asked` must be there. */
export function faultsIn(
  typed: TypedApplication,
  asked: readonly InputField[],
  today: PlainDate,
): FieldError[] {
  const parsed = parseApplication(typed, today);
  if (!parsed.ok) return problemErrors(parsed.problems);
  const missing = missingIn({ ...NO_APPLICATION, ...parsed.fields });
  return problemErrors(missing.filter(({ field }) => asked.includes(field)));
}
