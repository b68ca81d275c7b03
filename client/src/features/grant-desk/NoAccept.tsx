import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import { useConflictWords } from './conflict-words.ts';
import type { Case } from './GrantCase.tsx';

/** Why a case that waits cannot be accepted now. */
export function NoAccept({ of: { grant, conflict, registerFits } }: { of: Case }) {
  const { t } = useTranslation('desk');
  const conflictWords = useConflictWords();
  const waits = grant.state === 'EVIDENCE_REVIEW';
  const open = grant.openActions.some((name) => name === 'ACCEPT_EVIDENCE' || name === 'CONFIRM_EVIDENCE');
  if (!waits || open) return null;
  if (conflict) return <Notice kind="warn" title={conflictWords(conflict)} />;
  const notAsked = grant.__typename === 'NotarisedProxyGrant' && grant.registerCheck === null;
  return <Notice>{t(`case.noAccept.${!registerFits ? 'register' : notAsked ? 'notary' : 'other'}`)}</Notice>;
}
