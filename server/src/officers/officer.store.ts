import type { OfficerRole } from '@exit-card/shared/officer';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Reads, Writes } from '../db/database.ts';
import { preparedRead } from '../db/prepared-read.ts';
import type { Tables } from '../db/tables.ts';

export interface StoredOfficer {
  readonly officeName: string;
  readonly roles: readonly OfficerRole[];
}

const officerOfApplicant = preparedRead((reads, { officers, offices }) =>
  reads
    .select({ officeName: offices.name, roles: officers.roles })
    .from(officers)
    .innerJoin(offices, eq(offices.id, officers.officeId))
    .where(eq(officers.applicantId, sql.placeholder('applicantId')))
    .prepare('officer_of_applicant'),
);

/** Undefined for who holds no office. Asked at every request: an office that was taken away opens nothing. */
export async function findOfficer(
  reads: Reads,
  tables: Tables,
  applicantId: string,
): Promise<StoredOfficer | undefined> {
  const [officer] = await officerOfApplicant(reads, tables, { applicantId });
  return officer;
}

/** All of them with their names, by office. */
export function listOfficers(reads: Reads, { officers, offices, applicants }: Tables) {
  return reads
    .select({
      id: officers.id,
      name: applicants.nameOriginal,
      officeId: offices.id,
      officeName: offices.name,
      roles: officers.roles,
    })
    .from(officers)
    .innerJoin(offices, eq(offices.id, officers.officeId))
    .innerJoin(applicants, eq(applicants.id, officers.applicantId))
    .orderBy(asc(offices.id), asc(officers.id));
}

/** One office a person: a second appointment takes the place of the first. */
export async function saveOfficer(
  tx: Writes,
  { officers }: Tables,
  { applicantId, officeId, roles }: { applicantId: string; officeId: string; roles: OfficerRole[] },
): Promise<{ id: string }> {
  const [saved] = await tx
    .insert(officers)
    .values({ id: newId(), applicantId, officeId, roles })
    .onConflictDoUpdate({ target: officers.applicantId, set: { officeId, roles } })
    .returning({ id: officers.id });
  return saved!;
}

/** Gives the person whose office it was, if there was one. */
export async function deleteOfficer(
  tx: Writes,
  { officers, applicants }: Tables,
  who: { readonly id: string } | { readonly identityHmac: string },
): Promise<string | undefined> {
  const person = tx
    .select({ id: applicants.id })
    .from(applicants)
    .where(eq(applicants.idNumberHmac, 'id' in who ? '' : who.identityHmac));
  const [gone] = await tx
    .delete(officers)
    .where('id' in who ? eq(officers.id, who.id) : inArray(officers.applicantId, person))
    .returning({ applicantId: officers.applicantId });
  return gone?.applicantId;
}
