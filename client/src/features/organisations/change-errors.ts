import i18next from 'i18next';
import type { InputField, OrganisationRefusal } from '../../graphql/documents.ts';
import { problemErrors } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

type NoChange =
  | { __typename: 'OrganisationRefused'; reason: OrganisationRefusal }
  | { __typename: 'InvalidInput'; problems: readonly { field: InputField; reason: string }[] };

/** Why nothing was changed, at the inputs it is about; what is about none of them stands at `at`. */
export function changeErrors(answer: NoChange, at: string): FieldError[] {
  if (answer.__typename === 'InvalidInput') return problemErrors(answer.problems);
  return [{ id: at, text: changeWords(answer.reason) }];
}

/** Reasons that only a verifier gets, and those that are newer than this page, are told as one. */
function changeWords(reason: OrganisationRefusal): string {
  return i18next.exists(`organisations:changes.${reason}`)
    ? i18next.t(`organisations:changes.${reason as 'NOT_ADMIN'}`)
    : i18next.t('organisations:changes.other');
}
