import type { Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { Fault } from '../fault.ts';
import type { StoredSeat } from './seat.store.ts';
import { findSeat } from './seat.store.ts';

/** The live seat of whoever looks at what an organisation sees. Throws STEP_UP_REQUIRED, or NOT_FOUND without a seat. */
export async function demandSeat(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  orgId: string,
  now: Date,
): Promise<StoredSeat> {
  demandSecondFactor(viewer);
  const seat = await findSeat(reads, tables, viewer, orgId, now);
  if (!seat) throw new Fault('NOT_FOUND');
  return seat;
}
