import type { Services } from '../services.ts';
import type { StoredOffice } from './office.store.ts';
import { findOffice, listOffices } from './office.store.ts';

/** Offline places of one province (two-digit region code), or all. */
export function officesIn({ database }: Services, province: string | null): Promise<StoredOffice[]> {
  return listOffices(database.read, database.tables, province);
}

export function officeById({ database }: Services, id: string): Promise<StoredOffice | undefined> {
  return findOffice(database.read, database.tables, id);
}
