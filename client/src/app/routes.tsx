import { type ComponentType, lazy } from 'react';
import { type RouteObject, useRoutes } from 'react-router';
import { Layout } from './Layout.tsx';
import { NotFound } from './NotFound.tsx';
import { PATHS } from './paths.ts';
import { SessionEnded, SignedOut } from './SessionEnded.tsx';
import { SignedInOnly } from './SignedInOnly.tsx';

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
  page(PATHS.signIn, async () => (await import('../features/account/SignInPage.tsx')).SignInPage),
  page(PATHS.firstUse, async () => (await import('../features/account/FirstUsePage.tsx')).FirstUsePage),
  page(
    PATHS.forgottenPassword,
    async () => (await import('../features/account/ForgottenPasswordPage.tsx')).ForgottenPasswordPage,
  ),
  {
    Component: SignedInOnly,
    children: [
      page(PATHS.cards, async () => (await import('../features/cards/CardsPage.tsx')).CardsPage),
      page(PATHS.card, async () => (await import('../features/cards/CardPage.tsx')).CardPage),
      page(PATHS.documents, async () => (await import('../features/cards/DocumentsPage.tsx')).DocumentsPage),
      page(PATHS.account, async () => (await import('../features/account/AccountPage.tsx')).AccountPage),
      page(PATHS.sessions, async () => (await import('../features/account/SessionsPage.tsx')).SessionsPage),
      page(
        PATHS.changePassword,
        async () => (await import('../features/account/ChangePasswordPage.tsx')).ChangePasswordPage,
      ),
      page(
        PATHS.accessLog,
        async () => (await import('../features/access-log/AccessLogPage.tsx')).AccessLogPage,
      ),
      page(
        PATHS.ownLookups,
        async () => (await import('../features/access-log/OwnLookupsPage.tsx')).OwnLookupsPage,
      ),
    ],
  },
  { path: PATHS.sessionEnded, Component: SessionEnded },
  { path: PATHS.signedOut, Component: SignedOut },
  { path: '*', Component: NotFound },
];

export function Pages() {
  return useRoutes([{ Component: Layout, children: pages }]);
}

function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, Component: lazy(async () => ({ default: await load() })) };
}
