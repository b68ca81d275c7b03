import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../app/acting.ts';
import { PATHS } from '../app/paths.ts';
import { useSignOut } from '../app/viewer.ts';
import { useTripName } from '../card-view/Trip.tsx';
import { CurrentSessionDocument } from '../graphql/documents.ts';
import { useKeepSoon } from '../offline/use-keep-soon.ts';
import { useNews } from './use-news.ts';

/** Beside every page of a signed-in person: what changes is shown, and a status that changed is said politely. */
export function Live() {
  const { t } = useTranslation(['device', 'status']);
  const client = useApolloClient();
  const signOut = useSignOut();
  const tripName = useTripName();
  const acting = useActing();
  const keepSoon = useKeepSoon();
  const [said, setSaid] = useState('');
  const leaving = useRef(false);

  useNews(acting && 'grantId' in acting ? acting.grantId : undefined, {
    onStatus: (card) =>
      setSaid(t('live.status', { trip: tripName(card), status: t(`status:${card.status}.name`) })),
    onCard: keepSoon,
    onSignedOut: () => void leave(),
  });

  /** Another window of this browser may have signed in anew, or be signing out right now. */
  async function leave(): Promise<void> {
    // Every subscription of the socket hears it.
    if (leaving.current) return;
    leaving.current = true;
    const { data } = await client.query({ query: CurrentSessionDocument, fetchPolicy: 'no-cache' });
    if (data?.viewer) client.refetchEventManager?.emit('news', () => undefined);
    else if (location.pathname !== PATHS.signedOut) await signOut(PATHS.sessionEnded);
  }

  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
