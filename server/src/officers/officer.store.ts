import type { OfficerRole } from '@exit-card/shared/officer';
import { eq, sql } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
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
