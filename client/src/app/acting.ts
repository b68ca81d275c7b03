import { matchPath, useLocation } from 'react-router';
import { GRANT } from './nav.ts';
import { PATHS } from './paths.ts';

export type Acting = { grantId: string } | { organisationId: string };

/** For whom a page acts, by its address alone: a link and a reload keep it, and no other page has it. */
export function actingIn({ pathname, search }: { pathname: string; search: string }): Acting | undefined {
  const grantId =
    matchPath(`${PATHS.acting}/:grantId/*`, pathname)?.params.grantId ??
    new URLSearchParams(search).get(GRANT);
  if (grantId) return { grantId };
  const organisationId = matchPath(`${PATHS.organisation}/*`, pathname)?.params.orgId;
  return organisationId && pathname !== PATHS.newOrganisation ? { organisationId } : undefined;
}

export function useActing(): Acting | undefined {
  return actingIn(useLocation());
}
