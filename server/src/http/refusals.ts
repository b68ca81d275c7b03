import type { Logger } from 'pino';
import { Counter } from 'prom-client';
import { DatabaseBusy } from '../db/errors.ts';

const refusals = new Counter({
  name: 'exit_card_database_refusals_total',
  help: 'Requests that database or file store could not take, by the code of the engine or the system.',
  labelNames: ['code'],
});

/** The system's words for a disk that is full, over its quota, failing or read-only. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS']);

/** True for what database or disk could not take: it is counted, and an alarm is raised where waiting alone will not help. */
export function isRefusal(log: Logger, error: unknown): boolean {
  if (error instanceof DatabaseBusy) return counted(log, error.message.slice(0, 40), error.isAlarm);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return DISK.has(code) && counted(log, code, true);
}

function counted(log: Logger, code: string, isAlarm: boolean): true {
  refusals.inc({ code });
  if (isAlarm) log.error({ code, alarm: true }, 'nothing can be written: disk full or failing');
  return true;
}
