import { ExpediteState } from '@exit-card/shared/card';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Done } from '../cards/act.ts';
import type { ActionName } from '../cards/actions.ts';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { preparedRead } from '../db/prepared-read.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';

type ExpediteRow = Tables['expediteRequests']['$inferSelect'];
export type ExpediteInClear = Omit<ExpediteRow, 'explanationCipher'> & {
  readonly explanation: string | null;
};

/** The requests for each of these cards, oldest first; one statement. */
export function expeditesOf(
  reads: Reads,
  tables: Tables,
  cardIds: readonly string[],
): Promise<ExpediteRow[]> {
  return requestsOf(reads, tables, { ids: cardIds });
}

/** As `expeditesOf`, with the words that were given. */
export async function expeditesInClear(
  reads: Reads,
  tables: Tables,
  vault: Vault,
  cardIds: readonly string[],
): Promise<ExpediteInClear[]> {
  const rows = await expeditesOf(reads, tables, cardIds);
  return rows.map(({ explanationCipher, ...row }) => ({
    ...row,
    explanation:
      explanationCipher && vault.decrypt('expedite_requests.explanation_cipher', row.id, explanationCipher),
  }));
}

const requestsOf = preparedRead((reads, { expediteRequests: r }) =>
  reads
    .select()
    .from(r)
    .where(inList(r.cardId, sql.placeholder('ids')))
    .orderBy(asc(r.cardId), asc(r.requestedAt), asc(r.id))
    .prepare('expedites_of_cards'),
);

const SETTLES = {
  grantExpedite: ExpediteState.GRANTED,
  declineExpedite: ExpediteState.DECLINED,
} as const satisfies Partial<Record<ActionName, ExpediteState>>;

/** Keeps the requests in step with the history: part of storing what was done with a card, so nobody else calls this. */
export async function keepExpedite(
  tx: Writes,
  { expediteRequests: r }: Tables,
  { card, change }: Done,
): Promise<void> {
  const { action } = change;
  if (!(action in SETTLES)) return;
  await tx
    .update(r)
    .set({
      state: SETTLES[action as keyof typeof SETTLES],
      decidedAt: change.at,
      decidedBy: change.actorApplicantId,
      decisionNote: change.publicComment,
    })
    .where(and(eq(r.cardId, card.id), eq(r.state, ExpediteState.REQUESTED)));
}
