import type { Caller, Viewer } from '../access/caller.ts';
import type { CardView } from '../cards/card-view.ts';
import { delegatedCard } from '../cards/delegated-cards.ts';
import { findOwnCard } from '../cards/own-cards.ts';
import { openGrant } from '../delegation/open-grant.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { boxStream, type Delivered } from './box-stream.ts';
import type { Connection } from './connections.ts';
import { boxCounts } from './event.store.ts';
import { cursorOf } from './event.ts';

/** Who follows something, and over which line. */
export interface Follower {
  readonly services: Services;
  readonly caller: Caller;
  readonly connection: Connection | null;
}

export interface From {
  /** Left out to begin now. */
  readonly after?: string | null;
}

/** The place in the viewer's box that a subscription opened now would begin at. One statement. */
export async function newsCursor({ database }: Services, { applicantId }: Viewer): Promise<string> {
  const counts = await boxCounts(database.read, database.tables, [applicantId]);
  return cursorOf(counts.get(applicantId) ?? 0);
}

/** Changes of the own cards, or of those that a grant opens. Throws NOT_FOUND unless the grant holds, STEP_UP_REQUIRED before the second factor. */
export async function followCards(
  follower: Follower,
  { grantId = null, ...from }: From & { readonly grantId?: string | null },
): Promise<AsyncGenerator<Delivered>> {
  if (grantId !== null) await demandGrant(follower, grantId);
  return follow(follower, ['CARD'], from, grantId);
}

/** Messages that come or are read. */
export function followMessages(follower: Follower, from: From): AsyncGenerator<Delivered> {
  return follow(follower, ['MESSAGE'], from);
}

/** Grants, seats, sessions, drafts and settings. */
export function followAccount(follower: Follower, from: From): AsyncGenerator<Delivered> {
  return follow(follower, ['GRANT', 'ACCOUNT'], from);
}

/** The card of an event as it is now; null when the viewer may see it no more. Through a grant the read is recorded. */
export async function changedCard(
  services: Services,
  caller: Caller,
  { event, viewer }: Delivered,
): Promise<CardView | null> {
  if (event?.cardId == null) return null;
  const { cardId: id, grantId } = event;
  if (grantId === null) return (await findOwnCard(services, viewer, { id })) ?? null;
  return delegatedCard(services, caller, viewer, grantId, { id }).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'NOT_FOUND') return null;
    throw error;
  });
}

function follow(
  { services, connection }: Follower,
  kinds: Parameters<typeof boxStream>[2]['kinds'],
  { after = null }: From,
  grantId: string | null = null,
): AsyncGenerator<Delivered> {
  if (!connection) throw new Fault('BAD_REQUEST');
  return boxStream(services, connection, { kinds, grantId, after });
}

async function demandGrant({ services, caller, connection }: Follower, grantId: string): Promise<void> {
  const { database, clock } = services;
  // As the session is now: it may have risen since the line was opened.
  const viewer = await connection?.viewer(null);
  if (!viewer) throw new Fault('UNAVAILABLE');
  // A refused try under a grant that has ended is recorded, so it must not roll the transaction back.
  const delegate = await database.write((tx) =>
    openGrant(tx, services, caller, viewer, grantId, 'LIST_CARDS', clock.now()),
  );
  if (!delegate) throw new Fault('NOT_FOUND');
}
