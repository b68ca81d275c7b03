import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { DeskOfficer } from './desk-officer.ts';
import type { CardOfficer } from './desk-tasks.store.ts';
import { tiesOf } from './ties.store.ts';

/** The officer with the ties that keep them from a case; one statement. */
export async function cardOfficer(
  reads: Reads,
  tables: Tables,
  officer: DeskOfficer,
  now: Date,
): Promise<CardOfficer> {
  return { ...officer, ties: await tiesOf(reads, tables, officer.applicantId, now) };
}
