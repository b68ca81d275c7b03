import { useTranslation } from 'react-i18next';
import type { CardRefusal, CardStatus } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';

interface Refused {
  reason: CardRefusal;
  status?: CardStatus | null;
  opensOn?: string | null;
}

const KNOWN = [
  'TRANSITION_NOT_ALLOWED',
  'OTHER_CHANNEL',
  'ALREADY_ASKED',
  'NOTHING_ASKED',
  'EXPIRED',
  'TOO_EARLY',
  'DAYS_OUT_OF_RANGE',
  'COMMENT_LENGTH',
  'NOTHING_CHANGES',
  'EXIT_DATE_PASSED',
] as const satisfies readonly CardRefusal[];

/** Why nothing was done, and what to do about it; undefined stands for a card that was changed meanwhile. */
export function useRefusalWords() {
  const { t } = useTranslation('wishes');
  const { day } = useDates();
  return (refused: Refused | undefined): string => {
    if (!refused) return t('refused.conflict');
    const { reason, status, opensOn } = refused;
    if (reason === 'TRANSITION_NOT_ALLOWED' && status === 'LAPSED') return t('refused.LAPSED');
    const known = KNOWN.find((one) => one === reason);
    return known ? t(`refused.${known}`, { day: opensOn ? day(opensOn) : '' }) : t('refused.other');
  };
}
