import type { FilePurpose } from '@exit-card/shared/file';
import { eq, sql } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { findOfficer } from '../officers/officer.store.ts';
import { findSeat } from '../organisations/seat.store.ts';
import type { FileRelation } from './may-file.ts';

/** The grant or organisation that files belong to, as one person stands to it. */
export interface FileSubject {
  readonly relations: readonly FileRelation[];
  /** Evidence comes and goes until the case is handed in; lists come while the organisation may check. */
  readonly isOpen: boolean;
  /** In whose access log the reading stands; null while the grant names nobody in the register. */
  readonly aboutId: string | null;
  readonly grantId: string | null;
  readonly orgId: string | null;
  /** The viewer's office, for the access record. */
  readonly officeName: string | null;
}

export async function findSubject(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  purpose: FilePurpose,
  subjectId: string,
  now: Date,
): Promise<FileSubject | undefined> {
  return purpose === 'GRANT_EVIDENCE'
    ? grantSubject(reads, tables, viewer, subjectId)
    : organisationSubject(reads, tables, viewer, purpose, subjectId, now);
}

async function grantSubject(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  grantId: string,
): Promise<FileSubject | undefined> {
  const { delegationGrants: g } = tables;
  const [grant] = await reads.select().from(g).where(eq(g.id, grantId));
  if (!grant) return undefined;
  const officeName = await verifiersOffice(reads, tables, viewer);
  const isParty = [grant.principalId, grant.delegateApplicantId].includes(viewer.applicantId);
  const relations: FileRelation[] = [
    ...(grant.requestedBy === viewer.applicantId ? (['REQUESTER'] as const) : []),
    // An officer is no verifier of what is about the officer.
    ...(officeName !== null && !isParty ? (['VERIFIER'] as const) : []),
  ];
  const isOpen = grant.state === 'REQUESTED';
  return { relations, isOpen, aboutId: grant.principalId, grantId, orgId: null, officeName };
}

async function organisationSubject(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  purpose: FilePurpose,
  orgId: string,
  now: Date,
): Promise<FileSubject | undefined> {
  const { organisations: o } = tables;
  const [organisation] = await reads.select().from(o).where(eq(o.id, orgId));
  if (!organisation) return undefined;
  const { registeredBy, status } = organisation;
  const seat = await findSeat(reads, tables, viewer, orgId, now);
  const officeName = await verifiersOffice(reads, tables, viewer);
  const isRegistrant = registeredBy === viewer.applicantId;
  const relations: FileRelation[] = [
    ...(isRegistrant && status === 'PENDING' ? (['REGISTRANT'] as const) : []),
    ...(seat?.role === 'ADMIN' ? (['ADMIN'] as const) : []),
    ...(seat ? (['SEAT'] as const) : []),
    ...(officeName !== null && !isRegistrant && !seat ? (['VERIFIER'] as const) : []),
  ];
  const isOpen = status === (purpose === 'BULK_LIST' ? 'VERIFIED' : 'PENDING');
  return { relations, isOpen, aboutId: registeredBy, grantId: null, orgId, officeName };
}

async function verifiersOffice(reads: Reads, tables: Tables, viewer: Viewer): Promise<string | null> {
  const office = await findOfficer(reads, tables, viewer.applicantId);
  return office?.roles.includes('GRANT_VERIFIER') ? office.officeName : null;
}

/** Written first, so that two who add a file to the same case count one after the other, on either engine. */
export async function holdSubject(
  tx: Writes,
  { delegationGrants: g, organisations: o }: Tables,
  purpose: FilePurpose,
  subjectId: string,
): Promise<void> {
  if (purpose === 'GRANT_EVIDENCE')
    await tx
      .update(g)
      .set({ version: sql`${g.version}` })
      .where(eq(g.id, subjectId));
  else
    await tx
      .update(o)
      .set({ version: sql`${o.version}` })
      .where(eq(o.id, subjectId));
}
