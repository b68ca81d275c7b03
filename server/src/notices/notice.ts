import type { Services } from '../services.ts';
import { maintenanceAfter } from './notice.store.ts';

export interface MaintenanceNotice {
  id: string;
  kind: 'MAINTENANCE';
  startsAt: Date;
  endsAt: Date;
  announcedAt: Date | null;
}

/** What everybody should know now. */
export async function currentNotices({ database }: Services, now: Date): Promise<MaintenanceNotice[]> {
  const windows = await maintenanceAfter(database.read, database.tables, now);
  return windows.map((window) => ({ ...window, kind: 'MAINTENANCE' }));
}
