import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { RegisteredPerson } from './claimed-person.store.ts';
import { blockersAmong, employeesAmong, peopleByIdNumber } from './claimed-person.store.ts';
import type { PairGrant } from './grants-of-pairs.store.ts';
import { grantsOfPairs } from './grants-of-pairs.store.ts';

/** What is known of the people whom an organisation names, by the blind index of the ID number. */
export interface EmployeesMeant {
  /** Those for whom it handed in a card and who take its requests; nobody else is asked anything. */
  readonly people: ReadonlyMap<string, RegisteredPerson>;
  /** The organisation's grants for these numbers, asked for or holding. */
  readonly pairs: readonly PairGrant[];
}

/** As `employeesMeant`, for people whom a list of applications names: a card need not be there before. Three statements. */
export async function applicantsMeant(
  reads: Reads,
  tables: Tables,
  orgId: string,
  hmacs: readonly string[],
  now: Date,
): Promise<EmployeesMeant> {
  const registered = await peopleByIdNumber(reads, tables, hmacs);
  const blockers = await blockersAmong(
    reads,
    tables,
    { orgId },
    registered.map(({ id }) => id),
  );
  const asked = registered.filter(({ id }) => !blockers.has(id));
  return {
    people: new Map(asked.map((person) => [person.idNumberHmac, person])),
    pairs: await grantsOfPairs(reads, tables, 'EMPLOYER', { orgId }, hmacs, now),
  };
}

/** Four statements, however many people. */
export async function employeesMeant(
  reads: Reads,
  tables: Tables,
  orgId: string,
  hmacs: readonly string[],
  now: Date,
): Promise<EmployeesMeant> {
  const registered = await peopleByIdNumber(reads, tables, hmacs);
  const ids = registered.map(({ id }) => id);
  const employees = await employeesAmong(reads, tables, orgId, ids);
  const blockers = await blockersAmong(reads, tables, { orgId }, ids);
  const asked = registered.filter(({ id }) => employees.has(id) && !blockers.has(id));
  return {
    people: new Map(asked.map((person) => [person.idNumberHmac, person])),
    pairs: await grantsOfPairs(reads, tables, 'EMPLOYER', { orgId }, hmacs, now),
  };
}
