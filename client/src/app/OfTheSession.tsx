import { KeepLook } from '../live/KeepLook.tsx';
import { Live } from '../live/Live.tsx';
import { KeepCards } from '../offline/KeepCards.tsx';
import { KeepPush } from '../push/KeepPush.tsx';
import { SessionGuard } from './SessionGuard.tsx';
import type { useSession } from './viewer.ts';

interface Props {
  session: NonNullable<ReturnType<typeof useSession>['session']>;
}

/** What stands beside every page as long as somebody is signed in. */
export function OfTheSession({ session }: Props) {
  return (
    <>
      <SessionGuard session={session} />
      <Live key={session.id} />
      <KeepLook />
      <KeepCards />
      <KeepPush />
    </>
  );
}
