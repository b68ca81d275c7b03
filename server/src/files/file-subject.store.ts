import type { FilePurpose } from '@exit-card/shared/file';
import { and, eq, sql } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { findOfficer } from '../officers/officer.store.ts';
import { findSeat } from '../organisations/seat.store.ts';
import { isTooClose } from '../review/conflicts.ts';
import { isOnDesk } from '../review/desk-queue.store.ts';
import { partiesOf } from '../review/organisation-decisions.ts';
import { tiesOf } from '../review/ties.store.ts';
import {
  correctionSubject,
  expediteSubject,
  holdCardSubject,
  supplementSubject,
} from './card-subject.store.ts';
import type { FileRelation } from './may-file.ts';

/** The grant, organisation or card that files belong to, as one person stands to it. */
export interface FileSubject {
  readonly relations: readonly FileRelation[];
  /** Evidence comes and goes until the case is handed in; lists come while the organisation may check. */
  readonly isOpen: boolean;
  /** In whose access logs the reading stands: who handed it in, and the principal if the register knows them. */
  readonly aboutIds: readonly string[];
  readonly grantId: string | null;
  readonly orgId: string | null;
  readonly cardId: string | null;
  /** What each file must say it answers; null where files answer nothing in particular. */
  readonly items: readonly string[] | null;
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
  switch (purpose) {
    case 'GRANT_EVIDENCE':
      return grantSubject(reads, tables, viewer, subjectId, now);
    case 'ORGANISATION_EVIDENCE':
    case 'BULK_LIST':
      return organisationSubject(reads, tables, viewer, purpose, subjectId, now);
    case 'EXPEDITE_PROOF':
      return expediteSubject(reads, tables, viewer, subjectId, now);
    case 'SUPPLEMENT':
      return supplementSubject(reads, tables, viewer, subjectId, now);
    case 'CORRECTION':
      return correctionSubject(reads, tables, viewer, subjectId, now);
  }
}

const NO_CARD = { cardId: null, items: null };

async function grantSubject(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  grantId: string,
  now: Date,
): Promise<FileSubject | undefined> {
  const { delegationGrants: g } = tables;
  const [grant] = await reads.select().from(g).where(eq(g.id, grantId));
  if (!grant) return undefined;
  const { principalId, delegateApplicantId, delegateOrgId, requestedBy } = grant;
  const parties = [principalId, delegateApplicantId, delegateOrgId, requestedBy];
  const isOfficersBusiness = (await reads.$count(g, and(eq(g.id, grantId), isOnDesk(tables)))) > 0;
  const officeName = isOfficersBusiness ? await verifiersOffice(reads, tables, viewer, parties, now) : null;
  const relations: FileRelation[] = [
    ...(grant.requestedBy === viewer.applicantId ? (['REQUESTER'] as const) : []),
    ...(officeName !== null ? (['VERIFIER'] as const) : []),
  ];
  const isOpen = grant.state === 'REQUESTED';
  const aboutIds = [principalId, requestedBy].filter((id) => id !== null);
  return { ...NO_CARD, relations, isOpen, aboutIds, grantId, orgId: null, officeName };
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
  const officeName = await verifiersOffice(reads, tables, viewer, partiesOf(organisation), now);
  const isRegistrant = registeredBy === viewer.applicantId;
  const relations: FileRelation[] = [
    ...(isRegistrant && status === 'PENDING' ? (['REGISTRANT'] as const) : []),
    ...(seat?.role === 'ADMIN' ? (['ADMIN'] as const) : []),
    ...(seat ? (['SEAT'] as const) : []),
    ...(officeName !== null ? (['VERIFIER'] as const) : []),
  ];
  const isOpen = status === (purpose === 'BULK_LIST' ? 'VERIFIED' : 'PENDING');
  return { ...NO_CARD, relations, isOpen, aboutIds: [registeredBy], grantId: null, orgId, officeName };
}

/** Null for who is no verifier, and for a verifier who is too close to one of the parties. */
async function verifiersOffice(
  reads: Reads,
  tables: Tables,
  { applicantId }: Viewer,
  parties: readonly (string | null)[],
  now: Date,
): Promise<string | null> {
  const office = await findOfficer(reads, tables, applicantId);
  if (!office?.roles.includes('GRANT_VERIFIER')) return null;
  const ties = await tiesOf(reads, tables, applicantId, now);
  return isTooClose({ applicantId, ties }, parties) ? null : office.officeName;
}

/** Written first, so that two who add a file to the same case count one after the other, on either engine. */
export async function holdSubject(
  tx: Writes,
  tables: Tables,
  purpose: FilePurpose,
  subjectId: string,
): Promise<void> {
  const { delegationGrants: g, organisations: o } = tables;
  if (purpose === 'EXPEDITE_PROOF' || purpose === 'SUPPLEMENT' || purpose === 'CORRECTION')
    await holdCardSubject(tx, tables, purpose, subjectId);
  else if (purpose === 'GRANT_EVIDENCE')
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
