import { GRANT_LIMITS } from '@exit-card/shared/delegation';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { actOnGrant } from './act-on-grant.ts';
import { grantSource } from './change-grant.ts';
import { GRANT_SYSTEM } from './grant-actor.ts';
import { storeGrantDone } from './grant-done.store.ts';
import type { NamedGrantFile } from './grant-file.store.ts';
import { tell } from './grant-notices.store.ts';
import type { Told } from './grant-notices.ts';
import { endOf } from './grant-state.ts';
import { endingsTold, grantsEndingSoon, unrecordedEnds } from './sweep-grants.store.ts';

const DAY = 24 * 3_600_000;
const BY = { actor: GRANT_SYSTEM, requestId: 'sweep' };

/**
 * Records the ends and lapses that have come and says which are near. What people read is right before it ran; where
 * another process or person was faster the grant is left to them.
 */
export async function sweepGrants(services: Services): Promise<void> {
  const now = services.clock.now();
  const source = grantSource(services);
  const { read } = services.database;
  for (const file of await unrecordedEnds(read, source, now)) await recordEnd(services, file, now);
  await tellEndings(services, now);
}

async function recordEnd(services: Services, file: NamedGrantFile, now: Date): Promise<void> {
  const name = endOf(file, now) ? 'expire' : 'lapse';
  const done = actOnGrant(file, name, GRANT_SYSTEM, {}, { now });
  if (!done.ok) return;
  const source = grantSource(services);
  try {
    await services.database.write((tx) => storeGrantDone(tx, source, file, done, BY, now));
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'CONFLICT')) throw error;
  }
}

interface Ending {
  readonly file: NamedGrantFile;
  readonly occasion: string;
  readonly to: readonly Told[];
}

async function tellEndings(services: Services, now: Date): Promise<void> {
  const { database } = services;
  const { tables } = database;
  const soon = await grantsEndingSoon(database.read, grantSource(services), now);
  const told = await endingsTold(
    database.read,
    tables,
    soon.map(({ grant }) => grant.id),
  );
  const untold = soon
    .flatMap((file) => endingsOf(file, now))
    .filter(({ file, occasion }) => !told.has(`${file.grant.id}:${occasion}`));
  if (untold.length === 0) return;
  await database.write(async (tx) => {
    for (const { file, occasion, to } of untold)
      await tell(tx, tables, file, 'GRANT_ENDING', to, occasion, now);
  });
}

/** Both are told of the end; only an organisation of a confirmation that it owes. */
function endingsOf(file: NamedGrantFile, now: Date): Ending[] {
  const { validTo, confirmedUntil } = file.grant;
  const isNear = (end: Date | null): end is Date =>
    end !== null && now < end && end.getTime() - now.getTime() <= GRANT_LIMITS.endingNoticeDays * DAY;
  if (isNear(validTo)) return [{ file, occasion: 'end', to: ['PRINCIPAL', 'DELEGATE'] }];
  if (!isNear(confirmedUntil)) return [];
  return [{ file, occasion: `confirmation ${confirmedUntil.getTime()}`, to: ['DELEGATE'] }];
}
