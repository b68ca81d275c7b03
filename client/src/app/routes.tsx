import { matchRoutes, useRoutes } from 'react-router';
import { Layout } from './Layout.tsx';
import { NotFound } from './NotFound.tsx';
import { page } from './page.ts';
import { OWN_PLACES, PATHS } from './paths.ts';
import { SessionEnded, SignedOut } from './SessionEnded.tsx';
import { ownPages, SignedInOnly } from './SignedInOnly.tsx';

const OwnPages = ownPages.Component;

/** Every page of the site but the personal ones (`own-routes.tsx`), one line each; a page is loaded, with the words of the areas it names, when it is first opened. */
const pages = [
  page(
    PATHS.home,
    ['home', 'services', 'grant'],
    async () => (await import('../features/home/HomePage.tsx')).HomePage,
  ),
  page(
    PATHS.services,
    ['services'],
    async () => (await import('../features/services/ServicesPage.tsx')).ServicesPage,
  ),
  page(
    PATHS.exitEntryDocuments,
    ['services'],
    async () => (await import('../features/services/ExitEntryDocumentsPage.tsx')).ExitEntryDocumentsPage,
  ),
  page(
    `${PATHS.lookUp}/*`,
    ['look-up'],
    async () => (await import('../features/look-up/LookUpSteps.tsx')).LookUpSteps,
  ),
  page(PATHS.guide, ['guide'], async () => (await import('../features/guide/GuidePage.tsx')).GuidePage),
  page(
    PATHS.guideStatuses,
    ['guide'],
    async () => (await import('../features/guide/StatusesPage.tsx')).StatusesPage,
  ),
  page(
    PATHS.guideDocuments,
    ['guide'],
    async () => (await import('../features/guide/DocumentsPage.tsx')).DocumentsPage,
  ),
  page(
    PATHS.guideExpedite,
    ['guide'],
    async () => (await import('../features/guide/ExpeditePage.tsx')).ExpeditePage,
  ),
  page(
    PATHS.guideSafety,
    ['guide'],
    async () => (await import('../features/guide/SafetyPage.tsx')).SafetyPage,
  ),
  page(PATHS.guideTimes, ['guide'], async () => (await import('../features/guide/TimesPage.tsx')).TimesPage),
  page(
    PATHS.offices,
    ['offices'],
    async () => (await import('../features/offices/OfficesPage.tsx')).OfficesPage,
  ),
  page(
    PATHS.verify,
    ['verify', 'proof'],
    async () => (await import('../features/verify/VerifyPage.tsx')).VerifyPage,
  ),
  page(
    PATHS.about,
    ['about', 'privacy', 'accessibility'],
    async () => (await import('../features/about/AboutPage.tsx')).AboutPage,
  ),
  page(
    PATHS.verifyCard,
    ['share', 'cards'],
    async () => (await import('../features/shared-card/VerifyCardPage.tsx')).VerifyCardPage,
  ),
  page(
    PATHS.privacy,
    ['privacy', 'retention', 'about', 'accessibility'],
    async () => (await import('../features/about/PrivacyPage.tsx')).PrivacyPage,
  ),
  page(
    PATHS.accessibility,
    ['accessibility', 'about', 'privacy'],
    async () => (await import('../features/about/AccessibilityPage.tsx')).AccessibilityPage,
  ),
  page(
    PATHS.accountClosed,
    ['account-security', 'account'],
    async () => (await import('../features/account-security/AccountClosedPage.tsx')).AccountClosedPage,
  ),
  page(
    PATHS.signIn,
    ['account'],
    async () => (await import('../features/account/SignInPage.tsx')).SignInPage,
  ),
  page(
    PATHS.firstUse,
    ['account'],
    async () => (await import('../features/account/FirstUsePage.tsx')).FirstUsePage,
  ),
  page(
    PATHS.forgottenPassword,
    ['account'],
    async () => (await import('../features/account/ForgottenPasswordPage.tsx')).ForgottenPasswordPage,
  ),
];

const routes = [
  ...pages,
  {
    Component: SignedInOnly,
    children: OWN_PLACES.map((place) => ({ path: `${place}/*`, element: <OwnPages place={place} /> })),
  },
  { path: PATHS.sessionEnded, Component: SessionEnded },
  { path: PATHS.signedOut, Component: SignedOut },
  { path: '*', Component: NotFound },
];

/** The page that the address names, unless it is a personal one. */
export async function loadFirstPage(): Promise<void> {
  await matchRoutes(pages, location)?.at(-1)?.route.load();
}

export function Pages() {
  return useRoutes([{ Component: Layout, children: routes }]);
}
