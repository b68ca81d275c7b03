import { Navigate, Outlet, useLocation } from 'react-router';
import { Skeleton } from '../ui/Skeleton.tsx';
import { signInPath } from './return-path.ts';
import { useCurrentSession } from './viewer.ts';

/** Pages of a signed-in person; anybody else is led to the sign-in page and back. */
export function SignedInOnly() {
  const session = useCurrentSession();
  const { pathname, search } = useLocation();
  if (session === undefined) return <Skeleton />;
  return session ? <Outlet /> : <Navigate to={signInPath(pathname + search)} replace />;
}
