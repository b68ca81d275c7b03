import { useTranslation } from 'react-i18next';
import { useEndWords } from '../../grant-view/end-words.ts';
import type { GrantLine_GrantFragment } from '../../graphql/documents.ts';
import { dayOf, lastDayOf, useDates } from '../../text/dates.ts';

/** The one line of a grant: until when, what is next, or how it ended. */
export function useNextWords() {
  const { t } = useTranslation(['delegation', 'grant']);
  const { day } = useDates();
  const endWords = useEndWords();

  return (grant: GrantLine_GrantFragment): string => {
    const side = grant.viewerIsPrincipal ? 'principal' : 'delegate';
    switch (grant.state) {
      case 'REQUESTED':
      case 'EVIDENCE_REVIEW':
      case 'AWAITING_CONSENT':
        return t(`next.${grant.state}.${side}`, { day: day(lastDayOf(grant.requestExpiresAt)) });
      case 'ACTIVE':
        return endWords(grant);
      case 'SUSPENDED':
        return t('next.SUSPENDED');
      case 'ENDED':
      case 'REJECTED':
      case 'CANCELLED':
      case 'LAPSED': {
        const ended = { day: day(dayOf(grant.endedAt ?? grant.validTo)) };
        return grant.endReason
          ? t('next.ended', { ...ended, reason: t(`grant:endReasons.${grant.endReason}`) })
          : t('next.closed', ended);
      }
    }
  };
}
