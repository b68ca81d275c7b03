import { useTranslation } from 'react-i18next';
import type { GrantRefusal } from '../../graphql/documents.ts';

/** Why this officer does not decide this case. */
export function useConflictWords() {
  const { t } = useTranslation('desk');
  return (conflict: GrantRefusal): string => {
    switch (conflict) {
      case 'CONFLICT_OF_INTEREST':
      case 'VERIFIED_BY_YOU':
      case 'YOURSELF':
        return t(`conflicts.${conflict}`);
      default:
        return t('conflicts.other');
    }
  };
}
