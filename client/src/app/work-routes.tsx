import { useRoutes } from 'react-router';
import { NotFound } from './NotFound.tsx';
import { page } from './page.ts';
import { ORGANISATIONS, PATHS } from './paths.ts';

const ofOrganisations = under(ORGANISATIONS, [
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
]);

const ofDesks = under(PATHS.desk, [
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
]);

export function OrganisationPages() {
  return useRoutes(ofOrganisations);
}

export function DeskPages() {
  return useRoutes(ofDesks);
}

/** A table below another one names its addresses without what that one matched. */
function under(place: string, pages: readonly ReturnType<typeof page>[]) {
  return [
    ...pages.map(({ path, Component }) => ({ path: path.slice(place.length) || '/', Component })),
    { path: '*', Component: NotFound },
  ];
}
