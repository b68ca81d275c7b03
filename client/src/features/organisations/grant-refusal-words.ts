import i18next from 'i18next';
import type { GrantRefusal } from '../../graphql/documents.ts';

/** Why an employee could not be asked, in words for the organisation. */
export function grantRefusalWords(reason: GrantRefusal): string {
  return i18next.exists(`organisations:refusals.${reason}`)
    ? i18next.t(`organisations:refusals.${reason as 'NO_SEAT'}`)
    : i18next.t('organisations:refusals.other');
}
