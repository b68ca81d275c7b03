import { and, desc, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Viewer } from '../access/caller.ts';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import type { EvidenceFields, GrantFile } from './grant.ts';
import type { GrantUser } from './grant-actor.ts';

/** A grant with all that decides about it, and the names of those who act. */
export interface NamedGrantFile extends GrantFile {
  /** The person who acts; null for an organisation. */
  readonly delegatePerson: {
    readonly id: string;
    readonly name: string;
    readonly idNumberCipher: string;
  } | null;
  readonly organisation: { readonly id: string; readonly name: string; readonly uscc: string } | null;
}

/** Where grants are kept: what reading one takes. */
export interface GrantSource {
  readonly tables: Tables;
  readonly vault: Vault;
}

/** Newest request first; one statement, however many. Say in `which` whose they are. */
export async function grantFiles(
  reads: Reads,
  { tables, vault }: GrantSource,
  which: SQL | undefined,
  limit = 1000,
): Promise<NamedGrantFile[]> {
  const { applicants, delegationGrants: g, grantEvidence, organisations } = tables;
  const delegates = alias(applicants, 'delegates');
  const rows = await reads
    .select({
      grant: g,
      principal: { birthDate: applicants.birthDate, deceasedOn: applicants.deceasedOn },
      delegate: {
        id: delegates.id,
        name: delegates.nameOriginal,
        idNumberCipher: delegates.idNumberCipher,
        birthDate: delegates.birthDate,
        deceasedOn: delegates.deceasedOn,
      },
      organisation: {
        id: organisations.id,
        name: organisations.name,
        uscc: organisations.uscc,
        status: organisations.status,
      },
      evidence: grantEvidence,
    })
    .from(g)
    .leftJoin(applicants, eq(applicants.id, g.principalId))
    .leftJoin(delegates, eq(delegates.id, g.delegateApplicantId))
    .leftJoin(organisations, eq(organisations.id, g.delegateOrgId))
    .leftJoin(grantEvidence, eq(grantEvidence.grantId, g.id))
    .where(which)
    .orderBy(desc(g.requestedAt), desc(g.id))
    .limit(limit);
  return rows.map(({ grant, principal, delegate, organisation, evidence }) => ({
    grant,
    principal,
    delegate,
    delegatePerson: delegate,
    organisationStatus: organisation?.status ?? null,
    organisation,
    evidence: evidence && { ...evidence, ...fieldsOf(vault, evidence) },
  }));
}

/** A grant by its id, whoever asks: for those who were already let through, such as a verifier. */
export async function findGrantFile(
  reads: Reads,
  source: GrantSource,
  id: string,
): Promise<NamedGrantFile | undefined> {
  const [file] = await grantFiles(reads, source, eq(source.tables.delegationGrants.id, id), 1);
  return file;
}

/** As `findGrantFile`, of several. */
export function grantFilesById(
  reads: Reads,
  source: GrantSource,
  ids: readonly string[],
): Promise<NamedGrantFile[]> {
  return grantFiles(reads, source, inList(source.tables.delegationGrants.id, ids));
}

/** A grant of which this person is a party: undefined for any other, and for none. */
export async function findGrantFor(
  reads: Reads,
  source: GrantSource,
  user: GrantUser,
  id: string,
): Promise<NamedGrantFile | undefined> {
  const own = and(eq(source.tables.delegationGrants.id, id), isPartyOf(source.tables, user));
  const [file] = await grantFiles(reads, source, own, 1);
  return file;
}

/** The person with the organisations in which they have a live seat now. */
export async function grantUser(
  reads: Reads,
  { orgSeats }: Tables,
  { applicantId, assurance }: Viewer,
  now: Date,
): Promise<GrantUser> {
  const seats = await reads
    .select({ orgId: orgSeats.orgId })
    .from(orgSeats)
    .where(
      and(
        eq(orgSeats.applicantId, applicantId),
        lte(orgSeats.validFrom, now),
        gt(orgSeats.validTo, now),
        isNull(orgSeats.endedAt),
      ),
    );
  return { applicantId, assurance, seatedIn: seats.map(({ orgId }) => orgId) };
}

function isPartyOf({ delegationGrants: g }: Tables, { applicantId, seatedIn }: GrantUser): SQL | undefined {
  return or(
    eq(g.principalId, applicantId),
    eq(g.delegateApplicantId, applicantId),
    inList(g.delegateOrgId, seatedIn),
  );
}

function fieldsOf(
  vault: Vault,
  { id, fieldsCipher }: Tables['grantEvidence']['$inferSelect'],
): EvidenceFields | { deed: null; listedCardNumbers: [] } {
  if (fieldsCipher === null) return { deed: null, listedCardNumbers: [] };
  return JSON.parse(vault.decrypt('grant_evidence.fields_cipher', id, fieldsCipher)) as EvidenceFields;
}
