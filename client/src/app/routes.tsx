import { lazy } from 'react';
import { type RouteObject, useRoutes } from 'react-router';
import { Layout } from './Layout.tsx';
import { NotFound } from './NotFound.tsx';
import { page } from './page.ts';
import { ORGANISATIONS, PATHS } from './paths.ts';
import { SessionEnded, SignedOut } from './SessionEnded.tsx';
import { SignedInOnly } from './SignedInOnly.tsx';

const ORGANISATION_PAGES = `${ORGANISATIONS}/*`;
const DESK_PAGES = `${PATHS.desk}/*`;

/** Every page of the site, one line each; a page is loaded, with the words of the areas it names, when it is first opened. */
const pages: RouteObject[] = [
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
  page(PATHS.about, ['about'], async () => (await import('../features/about/AboutPage.tsx')).AboutPage),
  page(
    PATHS.verifyCard,
    ['share', 'cards'],
    async () => (await import('../features/shared-card/VerifyCardPage.tsx')).VerifyCardPage,
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
  {
    Component: SignedInOnly,
    children: [
      page(
        PATHS.apply,
        ['apply', 'application-fields', 'grant', 'upload'],
        async () => (await import('../features/apply/ApplyPage.tsx')).ApplyPage,
      ),
      page(
        PATHS.applied,
        ['apply', 'grant'],
        async () => (await import('../features/apply/AppliedPage.tsx')).AppliedPage,
      ),
      page(
        PATHS.cards,
        ['cards', 'device'],
        async () => (await import('../features/cards/CardsPage.tsx')).CardsPage,
      ),
      page(
        PATHS.cardsToPrint,
        ['cards', 'device'],
        async () => (await import('../features/cards/CardsToPrintPage.tsx')).CardsToPrintPage,
      ),
      page(
        PATHS.card,
        ['cards', 'device', 'grant', 'upload', 'wishes', 'share'],
        async () => (await import('../features/cards/CardPage.tsx')).CardPage,
      ),
      page(
        PATHS.supplement,
        ['wishes', 'cards', 'grant', 'application-fields'],
        async () => (await import('../features/wishes/SupplementPage.tsx')).SupplementPage,
      ),
      page(
        PATHS.moreTime,
        ['wishes', 'cards', 'grant', 'application-fields'],
        async () => (await import('../features/wishes/MoreTimePage.tsx')).MoreTimePage,
      ),
      page(
        PATHS.extension,
        ['wishes', 'cards', 'grant', 'application-fields'],
        async () => (await import('../features/wishes/ExtensionPage.tsx')).ExtensionPage,
      ),
      page(
        PATHS.correction,
        ['wishes', 'cards', 'grant', 'application-fields'],
        async () => (await import('../features/wishes/CorrectionPage.tsx')).CorrectionPage,
      ),
      page(
        PATHS.proof,
        ['proof', 'grant'],
        async () => (await import('../features/proof/ProofPage.tsx')).ProofPage,
      ),
      page(
        PATHS.receipt,
        ['wishes', 'cards', 'grant', 'application-fields'],
        async () => (await import('../features/wishes/ReceiptPage.tsx')).ReceiptPage,
      ),
      page(
        PATHS.share,
        ['share', 'cards', 'grant'],
        async () => (await import('../features/share/SharePage.tsx')).SharePage,
      ),
      page(
        PATHS.shares,
        ['share', 'cards'],
        async () => (await import('../features/share/SharesPage.tsx')).SharesPage,
      ),
      page(
        PATHS.documents,
        ['cards', 'device'],
        async () => (await import('../features/cards/DocumentsPage.tsx')).DocumentsPage,
      ),
      page(
        PATHS.account,
        ['account'],
        async () => (await import('../features/account/AccountPage.tsx')).AccountPage,
      ),
      page(
        PATHS.sessions,
        ['account'],
        async () => (await import('../features/account/SessionsPage.tsx')).SessionsPage,
      ),
      page(
        PATHS.device,
        ['device'],
        async () => (await import('../features/device/DevicePage.tsx')).DevicePage,
      ),
      page(
        PATHS.changePassword,
        ['account'],
        async () => (await import('../features/account/ChangePasswordPage.tsx')).ChangePasswordPage,
      ),
      page(
        PATHS.accessLog,
        ['access-log', 'grant'],
        async () => (await import('../features/access-log/AccessLogPage.tsx')).AccessLogPage,
      ),
      page(
        PATHS.ownLookups,
        ['access-log', 'grant'],
        async () => (await import('../features/access-log/OwnLookupsPage.tsx')).OwnLookupsPage,
      ),
      page(
        PATHS.secondFactor,
        ['account'],
        async () => (await import('../features/account/SecondFactorPage.tsx')).SecondFactorPage,
      ),
      page(
        PATHS.changePhone,
        ['account-security', 'account'],
        async () => (await import('../features/account-security/ChangePhonePage.tsx')).ChangePhonePage,
      ),
      page(
        PATHS.passkeys,
        ['account-security', 'account'],
        async () => (await import('../features/account-security/PasskeysPage.tsx')).PasskeysPage,
      ),
      page(
        PATHS.delegation,
        ['delegation', 'grant'],
        async () => (await import('../features/delegation/DelegationPage.tsx')).DelegationPage,
      ),
      page(
        PATHS.ask,
        ['delegation', 'grant'],
        async () => (await import('../features/delegation/AskPage.tsx')).AskPage,
      ),
      page(
        PATHS.askGuardian,
        ['delegation', 'grant'],
        async () => (await import('../features/delegation/AskGuardianPage.tsx')).AskGuardianPage,
      ),
      page(
        PATHS.askProxy,
        ['delegation', 'grant'],
        async () => (await import('../features/delegation/AskProxyPage.tsx')).AskProxyPage,
      ),
      page(
        PATHS.grant,
        ['delegation', 'grant', 'upload'],
        async () => (await import('../features/delegation/GrantPage.tsx')).GrantPage,
      ),
      page(
        PATHS.acting,
        ['delegation', 'grant'],
        async () => (await import('../features/delegation/ActingPage.tsx')).ActingPage,
      ),
      page(
        PATHS.actingCards,
        ['delegation', 'grant', 'cards'],
        async () => (await import('../features/delegation/ActingCardsPage.tsx')).ActingCardsPage,
      ),
      { path: ORGANISATION_PAGES, Component: workPages('OrganisationPages') },
      { path: DESK_PAGES, Component: workPages('DeskPages') },
      page(
        PATHS.messages,
        ['messages', 'grant'],
        async () => (await import('../features/messages/MessagesPage.tsx')).MessagesPage,
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

/** Pages of those who work for an organisation or at a desk: nobody else loads even their table. */
function workPages(name: 'OrganisationPages' | 'DeskPages') {
  return lazy(async () => ({ default: (await import('./work-routes.tsx'))[name] }));
}
