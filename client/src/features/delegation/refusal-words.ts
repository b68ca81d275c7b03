import { useTranslation } from 'react-i18next';
import type { GrantRefusal } from '../../graphql/documents.ts';
import { throttledWords } from '../../identity/throttled-words.ts';

/** Why a grant was not changed or not asked for, and how long to wait where that helps. */
export function useRefusalWords() {
  const { t } = useTranslation(['delegation', 'common']);
  return ({ reason, retryAfterSeconds }: { reason: GrantRefusal; retryAfterSeconds: number | null }) =>
    [t(`refusals.${reason}`), retryAfterSeconds !== null && throttledWords(retryAfterSeconds)]
      .filter(Boolean)
      .join('。');
}
