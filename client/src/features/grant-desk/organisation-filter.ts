import { OrganisationStatus } from '@exit-card/shared/delegation';

export const STATUS_PARAM = 'status';

/** In the order in which the desk has work with them. */
export const ORGANISATION_VIEWS = [
  'PENDING',
  'VERIFIED',
  'SUSPENDED',
  'REFUSED',
  'CLOSED',
] as const satisfies OrganisationStatus[];

export function statusIn(params: URLSearchParams): OrganisationStatus {
  const asked = params.get(STATUS_PARAM);
  return Object.values(OrganisationStatus).find((status) => status === asked) ?? 'PENDING';
}
