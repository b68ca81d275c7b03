import { lazy, Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { loadAreas } from '../text/language.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useAfter } from '../ui/use-after.ts';
import { keptMark } from './kept-cards.ts';
import { signInPath } from './return-path.ts';
import { useSession } from './viewer.ts';

/** On a network this slow the kept cards are shown until the answer is there. */
const SLOW_MS = 8000;

export const ownPages = () => import('./own-routes.tsx');

/** Comes with its words, and only where there is no network. */
const OfflinePlace = lazy(async () => {
  const [{ OfflinePlace }] = await Promise.all([
    import('../features/cards/OfflinePlace.tsx'),
    loadAreas(['cards', 'device']),
  ]);
  return { default: OfflinePlace };
});

/** Pages of a signed-in person; anybody else is led to the sign-in page and back. Without a network they are what this device keeps. */
export function SignedInOnly() {
  const { session, isUnreachable, ask } = useSession();
  const { pathname, search } = useLocation();
  const isSlow = useAfter(SLOW_MS);
  // While it is asked who is signed in.
  useEffect(() => void ownPages().catch(() => undefined), []);
  if (session) return <Outlet />;
  if (session === null) return <Navigate to={signInPath(pathname + search)} replace />;
  if (!isUnreachable && !(isSlow && keptMark(Date.now()))) return <Skeleton />;
  return (
    <Suspense fallback={<Skeleton />}>
      <OfflinePlace onRetry={ask} />
    </Suspense>
  );
}
