import { and, eq, inArray } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Attempt } from './attempts.store.ts';
import { identitiesOf, nthNewest } from './attempts.store.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter, secondsUntil } from './moments.ts';

const { sends, day, hour } = LIMITS;

interface Window {
  count: number;
  seconds: number;
}
const PER_PHONE: Window[] = [
  { count: 1, seconds: sends.pause },
  { count: sends.perPhoneAnHour, seconds: hour },
  { count: sends.perPhoneADay, seconds: day },
];
const PER_IDENTITY: Window[] = [{ count: sends.perIdentityADay, seconds: day }];

/** Seconds until a code may be asked for; 0 when it may be now. Counts requests, whether or not a message went out. */
export async function sendWait(
  tx: Writes,
  tables: Tables,
  request: Attempt,
  isKnownDevice: boolean,
  now: Date,
): Promise<number> {
  const t = tables.lookUpAttempts;
  const requests = inArray(t.outcome, ['SENT', 'REFUSED']);
  const ofIdentity = [
    eq(t.identityHmac, request.identityHmac),
    isKnownDevice ? eq(t.deviceHash, request.deviceHash) : undefined,
  ];
  // At sign-in any sign of the phone's other use would tell that there is an account.
  if (isToTheAccount(request.kind)) {
    const alike = [requests, eq(t.kind, request.kind), ...ofIdentity];
    return longestWait(tx, tables, alike, PER_PHONE, now);
  }
  // The owner's own, to whatever address or phone the owner names.
  if (request.kind === 'PROVE_MAIL' || request.kind === 'CHANGE_PHONE') {
    const alike = and(requests, eq(t.kind, request.kind));
    const byPerson = await longestWait(tx, tables, [alike, ...ofIdentity], PER_PHONE, now);
    const toAddress = [alike, eq(t.phoneHmac, request.phoneHmac)];
    return Math.max(byPerson, await longestWait(tx, tables, toAddress, PER_PHONE, now));
  }
  const typed = and(requests, inArray(t.kind, ['LOOK_UP', 'FIRST_USE']));
  const ofPhone = [typed, eq(t.phoneHmac, request.phoneHmac)];
  return Math.max(
    await longestWait(tx, tables, ofPhone, PER_PHONE, now),
    await longestWait(tx, tables, [typed, ...ofIdentity], PER_IDENTITY, now),
    await identitiesWait(tx, tables, ofPhone, request.identityHmac, now),
  );
}

/** Whether the phone got as many messages as it may, of all kinds together. Never told: the request is answered as ever. */
export async function isPhoneSated(
  tx: Writes,
  tables: Tables,
  { phoneHmac, deviceHash, kind }: Attempt,
  isKnownDevice: boolean,
  now: Date,
): Promise<boolean> {
  const t = tables.lookUpAttempts;
  const sent = [
    eq(t.outcome, 'SENT'),
    eq(t.phoneHmac, phoneHmac),
    isToTheAccount(kind) && isKnownDevice ? eq(t.deviceHash, deviceHash) : undefined,
  ];
  const [, ...perPhone] = PER_PHONE;
  return (await longestWait(tx, tables, sent, perPhone, now)) > 0;
}

/** These go to a phone that the asker does not name. From a known device strangers cannot use them up. */
function isToTheAccount(kind: Attempt['kind']): boolean {
  return kind === 'SIGN_IN' || kind === 'STEP_UP';
}

type Where = Parameters<typeof nthNewest>[2];

async function longestWait(tx: Writes, tables: Tables, where: Where, windows: Window[], now: Date) {
  let longest = 0;
  for (const { count, seconds } of windows) {
    const at = await nthNewest(tx, tables, where, secondsAfter(now, -seconds), count);
    if (at) longest = Math.max(longest, secondsUntil(now, secondsAfter(at, seconds)));
  }
  return longest;
}

async function identitiesWait(
  tx: Writes,
  tables: Tables,
  where: Where,
  identityHmac: string,
  now: Date,
): Promise<number> {
  const identities = await identitiesOf(tx, tables, where, secondsAfter(now, -day));
  const isNew = identities.every((identity) => identity.identityHmac !== identityHmac);
  const [oldest] = identities;
  if (!isNew || !oldest || identities.length < LIMITS.identitiesPerPhoneADay) return 0;
  return secondsUntil(now, secondsAfter(oldest.last, day));
}
