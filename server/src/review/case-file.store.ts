import type { GrantKind } from '@exit-card/shared/delegation';
import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm';
import { type ApplicantInClear, applicantsById } from '../applicants/applicant.store.ts';
import { isOnline } from '../cards/archive.store.ts';
import type { Card, Case, SupplementRequest } from '../cards/card.ts';
import { supplementId } from '../cards/card-annex.store.ts';
import { hasEnded } from '../cards/status-at.ts';
import { type CorrectionRow, correctionsOf } from '../corrections/correction.store.ts';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { type ExpediteInClear, expeditesInClear } from '../expedite/expedite.store.ts';
import { type ExtensionRow, extensionsOf } from '../extensions/extension.store.ts';
import { filesOf, type StoredFile } from '../files/stored-file.ts';
import { type SubmissionRow, submissionsOf } from '../submissions/submission.store.ts';
import { type NoteRow, notesOf } from './case-note.store.ts';

/** All that is kept about a card, for the officer who has taken the case. Lists are oldest first unless they say otherwise. */
export interface CaseFile extends Case {
  readonly applicant: ApplicantInClear;
  readonly expedites: readonly ExpediteInClear[];
  readonly extensions: readonly ExtensionRow[];
  readonly corrections: readonly CorrectionRow[];
  /** Every request for documents. */
  readonly requests: readonly SupplementRequest[];
  /** Newest first. */
  readonly submissions: readonly SubmissionRow[];
  readonly notes: readonly NoteRow[];
  /** By what they belong to: the card itself, a request for documents, a correction. */
  readonly files: ReadonlyMap<string, readonly StoredFile[]>;
  /** Other open cards of the person. */
  readonly others: readonly Pick<Card, 'cardNumber' | 'status' | 'endsAt'>[];
  readonly organisationName: string | null;
  readonly grantKind: GrantKind | null;
  /** Of everybody who did something here, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** Thirteen statements, whatever the case holds. Whoever asks has made sure that the officer has taken it. */
export async function caseFile(
  reads: Reads,
  tables: Tables,
  vault: Vault,
  file: Case,
  now: Date,
): Promise<CaseFile> {
  const { card, history } = file;
  const ids = [card.id];
  const applicants = await applicantsById(reads, tables, vault, [card.principalId]);
  const expedites = await expeditesInClear(reads, tables, vault, ids);
  const extensions = await extensionsOf(reads, tables, ids);
  const corrections = await correctionsOf(reads, tables, ids);
  const requests = await requestsFor(reads, tables, card.id);
  const submissions = await submissionsOf(reads, tables, ids);
  const notes = await notesOf(reads, tables, card.id);
  // What is not handed in is nobody's business but who gathers it.
  const handedIn = requests.filter(({ state }) => state === 'SUBMITTED');
  const subjects = [
    card.id,
    ...handedIn.map((request) => supplementId(card.id, request)),
    ...corrections.map(({ id }) => id),
  ];
  const purposes = ['EXPEDITE_PROOF', 'SUPPLEMENT', 'CORRECTION'] as const;
  const people = [
    card.submittedByApplicantId,
    ...history.map(({ actorApplicantId }) => actorApplicantId),
    ...[...expedites, ...extensions, ...corrections].map(({ decidedBy }) => decidedBy),
    ...submissions.map(({ byApplicantId }) => byApplicantId),
    ...notes.map(({ writtenBy }) => writtenBy),
  ];
  return {
    ...file,
    applicant: applicants.get(card.principalId)!,
    expedites,
    extensions,
    corrections,
    requests,
    submissions,
    notes,
    files: await filesOf(reads, tables, vault, purposes, subjects),
    others: await otherOpenCards(reads, tables, card, now),
    organisationName: await organisationName(reads, tables, card.submittedByOrgId),
    grantKind: await grantKind(reads, tables, card.viaGrantId),
    names: await namesOf(reads, tables, people),
  };
}

function requestsFor(
  reads: Reads,
  { supplementRequests: r }: Tables,
  cardId: string,
): Promise<SupplementRequest[]> {
  return reads.select().from(r).where(eq(r.cardId, cardId)).orderBy(asc(r.round));
}

const MOST_OTHERS = 20;

async function otherOpenCards(
  reads: Reads,
  { cards }: Tables,
  { id, principalId }: Card,
  now: Date,
): Promise<CaseFile['others']> {
  const rows = await reads
    .select({ cardNumber: cards.cardNumber, status: cards.status, endsAt: cards.endsAt })
    .from(cards)
    .where(
      and(eq(cards.principalId, principalId), ne(cards.id, id), isNull(cards.closedAt), isOnline(cards, now)),
    )
    .orderBy(desc(cards.applicationDate), desc(cards.id))
    .limit(MOST_OTHERS);
  return rows.filter((card) => !hasEnded(card, now));
}

async function organisationName(
  reads: Reads,
  { organisations: o }: Tables,
  id: string | null,
): Promise<string | null> {
  const [row] = await reads
    .select({ name: o.name })
    .from(o)
    .where(eq(o.id, id ?? ''));
  return row?.name ?? null;
}

async function grantKind(
  reads: Reads,
  { delegationGrants: g }: Tables,
  id: string | null,
): Promise<GrantKind | null> {
  const [row] = await reads
    .select({ kind: g.kind })
    .from(g)
    .where(eq(g.id, id ?? ''));
  return row?.kind ?? null;
}

async function namesOf(
  reads: Reads,
  { applicants }: Tables,
  people: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(people.filter((id) => id !== null))];
  const rows = await reads
    .select({ id: applicants.id, name: applicants.nameOriginal })
    .from(applicants)
    .where(inList(applicants.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
