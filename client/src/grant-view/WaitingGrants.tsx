import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router';
import { PATHS } from '../app/paths.ts';
import type { WaitingGrants_GrantFragment } from '../graphql/documents.ts';
import { lastDayOf, useDates } from '../text/dates.ts';
import { ActionList } from '../ui/ActionList.tsx';

/** What waits for the viewer: a decision that is asked for, or evidence that is still to be handed in. */
export function WaitingGrants({ grants }: { grants: readonly WaitingGrants_GrantFragment[] }) {
  const { t } = useTranslation('grant');
  const { shortDay } = useDates();
  const actions = grants.flatMap((grant) => {
    const word = grant.openActions.includes('CONSENT')
      ? 'consent'
      : grant.openActions.includes('SUBMIT_EVIDENCE') && 'evidence';
    if (!word) return [];
    const name = grant.viewerIsPrincipal ? grant.delegateName : grant.principal.name;
    return {
      to: generatePath(PATHS.grant, { grantId: grant.id }),
      icon: 'clock' as const,
      text: t(`waiting.${word}`, { name }),
      note: t(`waiting.${word}Note`, { day: shortDay(lastDayOf(grant.requestExpiresAt)) }),
    };
  });
  if (actions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting.title')}</h2>
      <ActionList actions={actions} />
    </section>
  );
}
