import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../app/acting.ts';
import { useTripName } from '../card-view/Trip.tsx';
import { useKeepSoon } from '../offline/use-keep-soon.ts';
import { useLeave } from './use-leave.ts';
import { useNews } from './use-news.ts';

/** Beside every page of a signed-in person: what changes is shown, and a status that changed is said politely. */
export function Live() {
  const { t } = useTranslation(['device', 'status']);
  const tripName = useTripName();
  const acting = useActing();
  const keepSoon = useKeepSoon();
  const leave = useLeave();
  const [said, setSaid] = useState('');

  useNews(acting && 'grantId' in acting ? acting.grantId : undefined, {
    onStatus: (card) =>
      setSaid(t('live.status', { trip: tripName(card), status: t(`status:${card.status}.name`) })),
    onCard: keepSoon,
    onSignedOut: leave,
  });

  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
