import { GrantKind, GrantScope, GrantState } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import fc from 'fast-check';
import type { Card } from '../cards/card.ts';
import type { Database } from '../db/database.ts';
import { aDraft, china } from './cases.ts';
import { aGuardianGrant, anEmployerGrant, anOrganisation, aProxyGrant, aSeat } from './planted-grants.ts';

/** Moments at which something of the random world begins or ends; around them the rules must agree to the millisecond. */
const TURNS = [
  '2022-02-28 00:00', // the 18th birthday of who was born on 29 February 2004
  '2024-03-11 00:00',
  '2024-03-12 00:00',
  '2024-06-09 00:00', // 90 days after 11 March
].map(china);

export const MOMENTS = TURNS.flatMap((turn) => [-1, 0, 1].map((ms) => new Date(turn.getTime() + ms)));

const PEOPLE: Record<string, [birthDate: PlainDate, deceasedOn: PlainDate | null]> = {
  adult: ['1982-05-16', null],
  'another adult': ['1990-02-28', null],
  'of age on 11 March': ['2006-03-11', null],
  'of age on 12 March': ['2006-03-12', null],
  'born on a leap day': ['2004-02-29', null],
  deceased: ['1956-08-09', '2024-03-01'],
};
export const PERSON_IDS = Object.keys(PEOPLE);

const ORGS = { verified: 'VERIFIED', suspended: 'SUSPENDED', closed: 'CLOSED' } as const;
export const ORG_IDS = Object.keys(ORGS);

const person = fc.constantFrom(...PERSON_IDS);
const organisation = fc.constantFrom(...ORG_IDS);
const turn = fc.constantFrom(...TURNS);

const grant = fc.record({
  kind: fc.constantFrom(...Object.values(GrantKind)),
  state: fc.oneof(
    { weight: 3, arbitrary: fc.constant(GrantState.ACTIVE) },
    fc.constantFrom(...Object.values(GrantState)),
  ),
  principalId: person,
  delegateApplicantId: person,
  delegateOrgId: organisation,
  validFrom: turn,
  validTo: turn,
  confirmedUntil: turn,
  requestExpiresAt: turn,
  scopes: fc.subarray(Object.values(GrantScope)),
  isListed: fc.boolean(),
});

const seat = fc.record({
  applicantId: person,
  orgId: organisation,
  validFrom: turn,
  validTo: turn,
  endedAt: fc.option(turn, { freq: 4 }),
});

export const anyWorld = fc.record({
  grants: fc.array(grant, { minLength: 30, maxLength: 60, size: 'max' }),
  seats: fc.array(seat, { minLength: 6, maxLength: 12 }),
});
export type RandomWorld = typeof anyWorld extends fc.Arbitrary<infer World> ? World : never;

/** Stores the world; gives the cards, of which everybody has one of each kind. */
export async function plantWorld(database: Database, { grants, seats }: RandomWorld): Promise<Card[]> {
  const { write, tables } = database;
  await write((tx) =>
    tx.insert(tables.applicants).values(
      Object.entries(PEOPLE).map(([id, [birthDate, deceasedOn]]) => ({
        ...{ id, birthDate, deceasedOn, nameOriginal: id, nameKey: id },
        ...{ idNumberCipher: '', idNumberHmac: id, phoneCipher: '', phoneHmac: id, sex: 'MALE' as const },
      })),
    ),
  );
  for (const [id, status] of Object.entries(ORGS))
    await anOrganisation(database, { id, status, registeredBy: 'adult' });
  for (const given of seats) await aSeat(database, given);
  const cards = PERSON_IDS.flatMap((principalId) => cardsOf(principalId));
  await write((tx) => tx.insert(tables.cards).values(cards));
  for (const { isListed, kind, delegateApplicantId, delegateOrgId, confirmedUntil, ...given } of grants) {
    const { principalId } = given;
    const between = { ...given, delegateApplicantId };
    if (kind === 'EMPLOYER') await anEmployerGrant(database, { ...given, delegateOrgId, confirmedUntil });
    else if (kind === 'GUARDIAN') await aGuardianGrant(database, between);
    else if (isListed)
      await aProxyGrant(database, {
        ...between,
        resourceRule: 'LISTED_CARDS',
        listedCardIds: [`private of ${principalId}`],
      });
    else await aProxyGrant(database, between);
  }
  return cards;
}

function cardsOf(principalId: string): Card[] {
  const closedAt = china('2024-03-11 00:00');
  const kinds: Record<string, Partial<Card>> = {
    private: {},
    'by verified': { submittedByOrgId: 'verified' },
    'by suspended': { submittedByOrgId: 'suspended' },
    'closed, by verified': { submittedByOrgId: 'verified', closedAt },
    'ended, by verified': { submittedByOrgId: 'verified', endsAt: closedAt },
  };
  return Object.entries(kinds).map(([kind, values]) => {
    const id = `${kind} of ${principalId}`;
    return aDraft({ ...values, id, cardNumber: id, principalId, submittedByApplicantId: principalId }).card;
  });
}
