import { postgresColumns } from './columns.ts';
import { defineTables } from './tables.ts';

// drizzle-kit finds a table only as an export of its own.
export const {
  applicants,
  passports,
  accounts,
  sessions,
  knownDevices,
  oneTimeCodes,
  lookUpAttempts,
  budgets,
  offices,
  officers,
  cards,
  statusChanges,
  supplementRequests,
  intakeItems,
  accessRecords,
  outboxMessages,
  maintenanceWindows,
  settings,
} = defineTables(postgresColumns);
