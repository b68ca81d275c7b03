import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { GrantRefusal, OrganisationRefusal } from '../../graphql/documents.ts';

/** Why a decision was not taken, in words for an officer; the rest says to look at the latest. */
export function useRefusalWords() {
  const { t } = useTranslation('desk');
  return (reason: GrantRefusal | OrganisationRefusal): string => {
    const key = `case.refusals.${reason}`;
    return i18next.exists(`desk:${key}`) ? t(key as 'case.refusals.other') : t('case.refusals.other');
  };
}
