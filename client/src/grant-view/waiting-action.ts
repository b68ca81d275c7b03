import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router';
import { PATHS } from '../app/paths.ts';
import type { WaitingGrants_GrantFragment } from '../graphql/documents.ts';
import { lastDayOf, useDates } from '../text/dates.ts';

/** What a grant waits for from the viewer, and the way there; undefined when it waits for nobody or for others. */
export function useWaitingAction() {
  const { t } = useTranslation('grant');
  const { shortDay } = useDates();
  return (grant: WaitingGrants_GrantFragment) => {
    const word = grant.openActions.includes('CONSENT')
      ? 'consent'
      : grant.openActions.includes('SUBMIT_EVIDENCE') && 'evidence';
    if (!word) return undefined;
    const name = grant.viewerIsPrincipal ? grant.delegateName : grant.principal.name;
    return {
      to: generatePath(PATHS.grant, { grantId: grant.id }),
      icon: 'clock' as const,
      text: t(`waiting.${word}`, { name }),
      note: t(`waiting.${word}Note`, { day: shortDay(lastDayOf(grant.requestExpiresAt)) }),
    };
  };
}
