import type { PlainDate } from './plain-date.ts';
import { plainDateAt } from './plain-date.ts';

/** The machine's day in China; a default for callers that have no clock of their own. The server passes its clock's day. */
export const machineToday = (): PlainDate => plainDateAt(new Date());
