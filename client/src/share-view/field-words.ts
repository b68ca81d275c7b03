import { useTranslation } from 'react-i18next';
import type { ShareField } from '../graphql/documents.ts';

/** What a share shows as a list in words: the status always first. */
export function useFieldList(): (fields: readonly ShareField[]) => string {
  const { t } = useTranslation(['share', 'common']);
  return (fields) => [t('status'), ...fields.map((field) => t(`fields.${field}`))].join(t('common:listJoin'));
}
