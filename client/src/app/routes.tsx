import type { RouteObject } from 'react-router';
import { Skeleton } from '../ui/Skeleton.tsx';
import { FaultPage } from './FaultPage.tsx';
import { Layout } from './Layout.tsx';
import { NotFound } from './NotFound.tsx';
import { PATHS } from './paths.ts';
import { SessionEnded, SignedOut } from './SessionEnded.tsx';

/** Every page of the site, one line each; a page is loaded when it is first opened. */
const pages: RouteObject[] = [
  { path: PATHS.sessionEnded, Component: SessionEnded },
  { path: PATHS.signedOut, Component: SignedOut },
  { path: '*', Component: NotFound },
];

export const routes: RouteObject[] = [
  {
    Component: Layout,
    HydrateFallback: Skeleton,
    children: [{ ErrorBoundary: FaultPage, children: pages }],
  },
];
