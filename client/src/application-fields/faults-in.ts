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

/** What the server would say to these answers of one step, of which `asked` must be there; left out: all. */
export function faultsIn(
  typed: TypedApplication,
  today: PlainDate,
  asked?: readonly InputField[],
): FieldError[] {
  const parsed = parseApplication(typed, today);
  if (!parsed.ok) return problemErrors(parsed.problems);
  const missing = missingIn({ ...NO_APPLICATION, ...parsed.fields });
  return problemErrors(asked ? missing.filter(({ field }) => asked.includes(field)) : missing);
}
