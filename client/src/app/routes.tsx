import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { Skeleton } from '../ui/Skeleton.tsx';
import { FaultPage } from './FaultPage.tsx';
import { Layout } from './Layout.tsx';
import { NotFound } from './NotFound.tsx';
import { PATHS } from './paths.ts';
import { SessionEnded, SignedOut } from './SessionEnded.tsx';

/** Every page of the site, one line each; a page is loaded when it is first opened. */
const pages: RouteObject[] = [
  page(PATHS.home, async () => (await import('../features/home/HomePage.tsx')).HomePage),
  page(PATHS.services, async () => (await import('../features/services/ServicesPage.tsx')).ServicesPage),
  page(
    PATHS.exitEntryDocuments,
    async () => (await import('../features/services/ExitEntryDocumentsPage.tsx')).ExitEntryDocumentsPage,
  ),
  page(`${PATHS.lookUp}/*`, async () => (await import('../features/look-up/LookUpSteps.tsx')).LookUpSteps),
  page(PATHS.help, async () => (await import('../features/help/HelpPage.tsx')).HelpPage),
  page(PATHS.offices, async () => (await import('../features/offices/OfficesPage.tsx')).OfficesPage),
  page(PATHS.about, async () => (await import('../features/about/AboutPage.tsx')).AboutPage),
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

function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: { Component: load } };
}
