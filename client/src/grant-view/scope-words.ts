import { useTranslation } from 'react-i18next';
import type { GrantScope } from '../graphql/documents.ts';

/** What the published guide calls 查询. */
export const USUAL = ['CARD_READ', 'CARD_DETAIL', 'HISTORY_READ'] as const satisfies GrantScope[];

/** What a grant opens, in one line: “查看、提交补充材料”. */
export function useScopeWords() {
  const { t } = useTranslation(['grant', 'common']);
  return (scopes: readonly GrantScope[]): string => {
    const whole = USUAL.every((scope) => scopes.includes(scope));
    const rest = whole ? scopes.filter((scope) => !USUAL.some((usual) => usual === scope)) : scopes;
    const words = rest.map((scope) => t(`grant:scopes.${scope}`));
    return [...(whole ? [t('grant:view')] : []), ...words].join(t('common:listJoin'));
  };
}
