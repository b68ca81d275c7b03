import { CorrectionState } from '@exit-card/shared/card';
import { and, asc, eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Done } from '../cards/act.ts';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { preparedRead } from '../db/prepared-read.ts';
import type { Tables } from '../db/tables.ts';

export type CorrectionRow = Tables['correctionRequests']['$inferSelect'];

/** Keeps the requests in step with the history, whatever was done with a card: part of storing it, so nobody else calls this. */
export async function keepCorrection(tx: Writes, tables: Tables, done: Done): Promise<void> {
  const { action } = done.change;
  if (done.correction) await insertCorrection(tx, tables, done, done.correction);
  else if (action === 'correct') await settleCorrection(tx, tables, done, CorrectionState.ACCEPTED);
  else if (action === 'refuseCorrection') await settleCorrection(tx, tables, done, CorrectionState.REFUSED);
}

/** The one that waits for a decision: what `correct` needs to be told. */
export async function findOpenCorrection(
  reads: Reads,
  { correctionRequests: r }: Tables,
  cardId: string,
): Promise<CorrectionRow | undefined> {
  const [row] = await reads
    .select()
    .from(r)
    .where(and(eq(r.cardId, cardId), eq(r.state, CorrectionState.REQUESTED)));
  return row;
}

/** The requests for each of these cards, oldest first; one statement. */
export async function correctionsOf(
  reads: Reads,
  tables: Tables,
  cardIds: readonly string[],
): Promise<CorrectionRow[]> {
  return requestsOf(reads, tables, { ids: cardIds });
}

const requestsOf = preparedRead((reads, { correctionRequests: r }) =>
  reads
    .select()
    .from(r)
    .where(inList(r.cardId, sql.placeholder('ids')))
    .orderBy(asc(r.cardId), asc(r.requestedAt), asc(r.id))
    .prepare('corrections_of_cards'),
);

async function insertCorrection(
  tx: Writes,
  { correctionRequests }: Tables,
  { card, change }: Done,
  { changes, dueOn }: NonNullable<Done['correction']>,
): Promise<void> {
  if (!change.actorApplicantId) throw new Error('Nobody asks for a correction');
  await tx.insert(correctionRequests).values({
    id: newId({ msecs: change.at.getTime() }),
    cardId: card.id,
    changes: [...changes],
    reason: change.publicComment ?? '',
    requestedAt: change.at,
    requestedBy: change.actorApplicantId,
    dueOn,
    state: CorrectionState.REQUESTED,
  });
}

async function settleCorrection(
  tx: Writes,
  { correctionRequests: r }: Tables,
  { card, change }: Done,
  state: Exclude<CorrectionState, 'REQUESTED'>,
): Promise<void> {
  const settled = await tx
    .update(r)
    .set({
      state,
      dueOn: null,
      decidedAt: change.at,
      decidedBy: change.actorApplicantId,
      decisionNote: change.publicComment,
    })
    .where(and(eq(r.cardId, card.id), eq(r.state, CorrectionState.REQUESTED)))
    .returning({ id: r.id });
  if (settled.length !== 1) throw new Error('A correction was settled that nobody asked for');
}
