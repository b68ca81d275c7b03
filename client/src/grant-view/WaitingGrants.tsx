import { useTranslation } from 'react-i18next';
import type { WaitingGrants_GrantFragment } from '../graphql/documents.ts';
import { ActionList } from '../ui/ActionList.tsx';
import { useWaitingAction } from './waiting-action.ts';

/** What waits for the viewer: a decision that is asked for, or evidence that is still to be handed in. */
export function WaitingGrants({ grants }: { grants: readonly WaitingGrants_GrantFragment[] }) {
  const { t } = useTranslation('grant');
  const waitingAction = useWaitingAction();
  const actions = grants.flatMap((grant) => waitingAction(grant) ?? []);
  if (actions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting.title')}</h2>
      <ActionList actions={actions} />
    </section>
  );
}
