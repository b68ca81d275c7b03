import { useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useAfter } from '../ui/use-after.ts';
import { coming } from './coming.tsx';
import { keptMark } from './kept-cards.ts';
import { OfflinePlace } from './OfflinePlace.tsx';
import { signInPath } from './return-path.ts';
import { useSession } from './viewer.ts';

/** On a network this slow the kept cards are shown until the answer is there. */
const SLOW_MS = 8000;

export const ownPages = coming([], async () => {
  const { OwnPages, loadFirstPage } = await import('./own-routes.tsx');
  await loadFirstPage();
  return OwnPages;
});

/** Pages of a signed-in person; anybody else is led to the sign-in page and back. Without a network they are what this device keeps. */
export function SignedInOnly() {
  const { session, isUnreachable, ask } = useSession();
  const { pathname, search } = useLocation();
  const isSlow = useAfter(SLOW_MS);
  const [isHere, setHere] = useState(ownPages.isHere);
  // While it is asked who is signed in.
  useEffect(() => {
    const load = ownPages.load().catch(() => undefined);
    void load.then(() => setHere(true));
  }, []);
  if (session && isHere) return <Outlet />;
  if (session === null) return <Navigate to={signInPath(pathname + search)} replace />;
  if (session || (!isUnreachable && !(isSlow && keptMark(Date.now())))) return <Skeleton />;
  return <OfflinePlace onRetry={ask} />;
}
