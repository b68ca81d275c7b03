import type { ApolloClient } from '@apollo/client';
import { matchRoutes, useRoutes } from 'react-router';
import { NotFound } from './NotFound.tsx';
import { page } from './page.ts';
import type { OwnPlace } from './paths.ts';
import { PATHS } from './paths.ts';

/** Every page of a signed-in person, one line each, as in `routes.tsx`. A guest does not load even this table. */
const pages = [
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
    ['cards', 'device', 'upload', 'wishes', 'share'],
    async () => (await import('../features/cards/CardPage.tsx')).CardPage,
    async (client, { id }) => (await import('../features/cards/CardPage.tsx')).keepEarlyCard(client, id),
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
    PATHS.messageSettings,
    ['message-settings'],
    async () => (await import('../features/message-settings/MessageSettingsPage.tsx')).MessageSettingsPage,
  ),
  page(
    PATHS.sessions,
    ['account'],
    async () => (await import('../features/account/SessionsPage.tsx')).SessionsPage,
  ),
  page(PATHS.device, ['device'], async () => (await import('../features/device/DevicePage.tsx')).DevicePage),
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
    PATHS.myData,
    ['my-data', 'retention', 'grant', 'share', 'access-log'],
    async () => (await import('../features/my-data/MyDataPage.tsx')).MyDataPage,
  ),
  page(
    PATHS.closeAccount,
    ['account-security', 'account'],
    async () => (await import('../features/account-security/CloseAccountPage.tsx')).CloseAccountPage,
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
  page(
    PATHS.messages,
    ['messages', 'grant'],
    async () => (await import('../features/messages/MessagesPage.tsx')).MessagesPage,
  ),
  page(
    PATHS.newOrganisation,
    ['organisations', 'grant', 'upload'],
    async () => (await import('../features/organisations/RegisterPage.tsx')).RegisterPage,
  ),
  page(
    PATHS.organisation,
    ['organisations', 'grant', 'upload'],
    async () => (await import('../features/organisations/OrganisationPage.tsx')).OrganisationPage,
  ),
  page(
    PATHS.seats,
    ['organisations', 'grant'],
    async () => (await import('../features/organisations/SeatsPage.tsx')).SeatsPage,
  ),
  page(
    PATHS.roster,
    ['organisations', 'grant', 'bulk'],
    async () => (await import('../features/organisations/RosterPage.tsx')).RosterPage,
  ),
  page(
    PATHS.batches,
    ['batches', 'organisations'],
    async () => (await import('../features/batches/BatchesPage.tsx')).BatchesPage,
  ),
  page(
    PATHS.batch,
    ['batches', 'organisations'],
    async () => (await import('../features/batches/BatchPage.tsx')).BatchPage,
  ),
  page(
    PATHS.bulk,
    ['bulk', 'organisations'],
    async () => (await import('../features/bulk/BulkPage.tsx')).BulkPage,
  ),
  page(
    PATHS.bulkJob,
    ['bulk', 'organisations'],
    async () => (await import('../features/bulk/BulkJobPage.tsx')).BulkJobPage,
  ),
  page(
    PATHS.desk,
    ['desk', 'card-desk', 'cards'],
    async () => (await import('../features/card-desk/DeskPage.tsx')).DeskPage,
  ),
  page(
    PATHS.deskCard,
    ['desk', 'card-desk', 'cards', 'grant'],
    async () => (await import('../features/card-desk/DeskCardPage.tsx')).DeskCardPage,
  ),
  page(
    PATHS.deskCorrections,
    ['desk', 'card-desk', 'cards', 'grant'],
    async () => (await import('../features/card-desk/CorrectionsPage.tsx')).CorrectionsPage,
  ),
  page(
    PATHS.deskGrants,
    ['desk', 'grant'],
    async () => (await import('../features/grant-desk/DeskGrantsPage.tsx')).DeskGrantsPage,
  ),
  page(
    PATHS.deskGrant,
    ['desk', 'grant'],
    async () => (await import('../features/grant-desk/DeskGrantPage.tsx')).DeskGrantPage,
  ),
  page(
    PATHS.deskOrganisations,
    ['desk', 'grant'],
    async () => (await import('../features/grant-desk/DeskOrganisationsPage.tsx')).DeskOrganisationsPage,
  ),
  page(
    PATHS.deskOrganisation,
    ['desk', 'grant'],
    async () => (await import('../features/grant-desk/DeskOrganisationPage.tsx')).DeskOrganisationPage,
  ),
  page(
    PATHS.deskCounter,
    ['desk', 'counter-desk', 'cards', 'grant', 'upload', 'wishes'],
    async () => (await import('../features/counter-desk/CounterPage.tsx')).CounterPage,
  ),
  page(
    PATHS.deskPaper,
    ['desk', 'counter-desk', 'cards', 'grant', 'upload', 'wishes'],
    async () => (await import('../features/counter-desk/PaperPage.tsx')).PaperPage,
  ),
  page(
    PATHS.proof,
    ['proof', 'grant'],
    async () => (await import('../features/proof/ProofPage.tsx')).ProofPage,
  ),
  page(
    PATHS.changePassword,
    ['account'],
    async () => (await import('../features/account/ChangePasswordPage.tsx')).ChangePasswordPage,
  ),
];

const named = () => matchRoutes(pages, location)?.at(-1);

/** The page that the address names; one that cannot be loaded says so when it is shown. */
export async function loadFirstPage(): Promise<void> {
  await named()
    ?.route.load()
    .catch(() => undefined);
}

/** What was asked for that page, for somebody signed in. */
export async function keepFirstAnswer(client: ApolloClient): Promise<void> {
  const match = named();
  await match?.route.keepEarly?.(client, match.params);
}

/** The pages below a place; the table above this one has matched the place itself. */
export function OwnPages({ place }: { place: OwnPlace }) {
  return useRoutes([
    ...pages
      .filter(({ path }) => path === place || path.startsWith(`${place}/`))
      .map(({ path, Component }) => ({ path: path.slice(place.length) || '/', Component })),
    { path: '*', Component: NotFound },
  ]);
}
