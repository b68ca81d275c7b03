import { and, eq, inArray } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { Party } from './effective.ts';

/** Somebody in the register whom a requester may have meant. */
export interface RegisteredPerson extends Party {
  readonly id: string;
  readonly nameKey: string;
  readonly idNumberHmac: string;
}

/** People by the blind index of their ID number. */
export async function peopleByIdNumber(
  reads: Reads,
  { applicants: a }: Tables,
  hmacs: readonly string[],
): Promise<RegisteredPerson[]> {
  return reads
    .select({
      id: a.id,
      nameKey: a.nameKey,
      idNumberHmac: a.idNumberHmac,
      birthDate: a.birthDate,
      deceasedOn: a.deceasedOn,
    })
    .from(a)
    .where(inList(a.idNumberHmac, hmacs));
}

/** The one person whom name and number fit; undefined for a wrong name and for a number that nobody has. */
export async function findMeant(
  reads: Reads,
  tables: Tables,
  { nameKey, hmac }: { readonly nameKey: string; readonly hmac: string },
): Promise<RegisteredPerson | undefined> {
  const [person] = await peopleByIdNumber(reads, tables, [hmac]);
  return person?.nameKey === nameKey ? person : undefined;
}

/** Of these people, those for whom the organisation handed in a card. */
export async function employeesAmong(
  reads: Reads,
  { cards }: Tables,
  orgId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reads
    .selectDistinct({ id: cards.principalId })
    .from(cards)
    .where(and(eq(cards.submittedByOrgId, orgId), inList(cards.principalId, ids)));
  return new Set(rows.map(({ id }) => id));
}

/** Of these people, those who take no more requests from the person or organisation. */
export async function blockersAmong(
  reads: Reads,
  { requesterBlocks: b }: Tables,
  requester: { readonly applicantId: string } | { readonly orgId: string },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const blocked =
    'orgId' in requester
      ? eq(b.blockedOrgId, requester.orgId)
      : eq(b.blockedApplicantId, requester.applicantId);
  const rows = await reads
    .selectDistinct({ id: b.principalId })
    .from(b)
    .where(and(blocked, inList(b.principalId, ids)));
  return new Set(rows.map(({ id }) => id));
}

/** Ids of those of the numbered cards that belong to the person. */
export async function cardIdsOf(
  reads: Reads,
  { cards }: Tables,
  principalId: string,
  numbers: readonly string[],
): Promise<string[]> {
  const rows = await reads
    .select({ id: cards.id })
    .from(cards)
    .where(and(eq(cards.principalId, principalId), inArray(cards.cardNumber, [...numbers])));
  return rows.map(({ id }) => id);
}
