import type { Case } from '../cards/card.ts';
import type { Services } from '../services.ts';
import { type NamedShare, type ShareViewRow, sharesOf, viewsOf } from './share.store.ts';
import { type Share, shareSeen } from './share.ts';

/**
 * The shares of each of these cards, newest first, as their principal or who acts under the grant sees them; read once for
 * all of them, in two statements, and only when they are asked for.
 */
export function sharesWhenAsked(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  cases: readonly Case[],
  grantIdOf: (cardId: string) => string | null,
): (cardId: string) => Promise<readonly Share[]> {
  let kept: Promise<{ shares: NamedShare[]; views: ShareViewRow[] }> | undefined;
  const read = async () => {
    const { read: reads, tables } = database;
    const ids = cases.map(({ card }) => card.id);
    const shares = await sharesOf(reads, tables, ids, clock.now());
    return {
      shares,
      views: await viewsOf(
        reads,
        tables,
        shares.map(({ id }) => id),
      ),
    };
  };
  return async (cardId) => {
    kept ??= read();
    const { shares, views } = await kept;
    const ofCard = shares.filter((share) => share.cardId === cardId);
    return ofCard.map((share) => shareSeen(share, views, grantIdOf(cardId), clock.now()));
  };
}
