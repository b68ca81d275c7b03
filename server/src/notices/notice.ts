import type { Services } from '../services.ts';
import { findMaintenance } from './notice.store.ts';

export interface MaintenanceNotice {
  id: string;
  kind: 'MAINTENANCE';
  startsAt: Date;
  endsAt: Date;
}

/** What everybody should know now. */
export async function currentNotices({ database }: Services, now: Date): Promise<MaintenanceNotice[]> {
  const windows = await findMaintenance(database, now);
  return windows.map((window) => ({ ...window, kind: 'MAINTENANCE' }));
}
