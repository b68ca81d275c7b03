import type { OfficerRole } from '@exit-card/shared/officer';
import { PATHS } from './paths.ts';

/** Any of these roles opens this desk. */
export const DESKS = {
  cards: ['REVIEWER', 'APPROVER'],
  grants: ['GRANT_VERIFIER'],
  counter: ['INTAKE'],
} as const satisfies Record<string, OfficerRole[]>;
export type DeskName = keyof typeof DESKS;

interface DeskPlace {
  to: string;
  /** Key of the word in the text of the desk. */
  word: 'cards' | 'corrections' | 'grants' | 'organisations' | 'counter';
  desk: DeskName;
}

/** The first that an officer may open is where their work begins. */
const PLACES: readonly DeskPlace[] = [
  { to: PATHS.desk, word: 'cards', desk: 'cards' },
  { to: PATHS.deskCorrections, word: 'corrections', desk: 'cards' },
  { to: PATHS.deskGrants, word: 'grants', desk: 'grants' },
  { to: PATHS.deskOrganisations, word: 'organisations', desk: 'grants' },
  { to: PATHS.deskCounter, word: 'counter', desk: 'counter' },
];

export function deskPlaces(roles: readonly OfficerRole[]): readonly DeskPlace[] {
  return PLACES.filter(({ desk }) => worksAt(roles, desk));
}

export function worksAt(roles: readonly OfficerRole[], desk: DeskName): boolean {
  return DESKS[desk].some((role) => roles.includes(role));
}

/** The place under which an address stands; a case stands under its queue. */
export function deskPlaceAt(pathname: string): string | undefined {
  return PLACES.toReversed().find(({ to }) => pathname === to || pathname.startsWith(`${to}/`))?.to;
}
