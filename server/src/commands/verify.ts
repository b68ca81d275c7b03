import { verifyChains } from '../access/verify-chains.ts';
import type { Database } from '../db/database.ts';
import type { Terminal } from './command.ts';
import { onDatabase } from './on-database.ts';

export const verify = onDatabase(({ database, terminal }) => reportChains(database, terminal));

/** Prints each chain that is broken, then the sum; gives the exit code. */
export async function reportChains(database: Database, terminal: Terminal): Promise<number> {
  const { broken, chains, rows } = await verifyChains(database);
  for (const { chain, parentId, kind, seq } of broken)
    terminal.out(`${kind} row ${seq}, ${chain} ${parentId}`);
  const verdict = broken.length === 0 ? 'all whole' : `${broken.length} BROKEN`;
  terminal.out(`${chains} chains with ${rows} rows: ${verdict}`);
  return broken.length === 0 ? 0 : 1;
}
