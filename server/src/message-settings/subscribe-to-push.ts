import { createPublicKey } from 'node:crypto';
import type { Caller, Viewer } from '../access/caller.ts';
import { holdAccount } from '../applicants/account.store.ts';
import type { InvalidInput } from '../applicants/answer.ts';
import { invalidInput } from '../applicants/answer.ts';
import { Fault } from '../fault.ts';
import {
  removeOldest,
  removeSubscriptions,
  replaceSubscription,
} from '../notifications/push-subscription.store.ts';
import type { Services } from '../services.ts';
import { changeSettings } from './change-settings.ts';
import { type MessageSettingsChanged, settingsChanged } from './message-settings.ts';

export interface NewSubscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Of one person: a browser is told from another by a cookie of its own, so that a script could be any number of them. */
const MOST_BROWSERS = 10;

/**
 * Messages are pushed to this browser from now on, in the place of what it had; beyond ten the oldest of the person's end. Refused for an address that is no known operator's,
 * for keys that are none, and on a public computer. Throws NOT_FOUND where nothing is pushed at all.
 */
export async function subscribeToPush(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { endpoint, p256dh, auth }: NewSubscription,
): Promise<MessageSettingsChanged | InvalidInput> {
  const { database, vault, clock, pushSender } = services;
  const { tables } = database;
  if (!pushSender) throw new Fault('NOT_FOUND');
  const refused = (reason: string) => invalidInput([{ field: 'PUSH_SUBSCRIPTION', reason }]);
  if (viewer.session.publicComputer) return refused('PUBLIC_COMPUTER');
  if (!pushSender.takes(endpoint)) return refused('ENDPOINT');
  if (!isPoint(p256dh) || !isSecret(auth)) return refused('KEYS');
  const { accountId } = viewer;
  const { deviceHash, deviceName } = caller;
  await database.write(async (tx) => {
    await holdAccount(tx, tables, viewer);
    const target = { endpoint, keys: { p256dh, auth } };
    const owner = { accountId, deviceHash, deviceName };
    await replaceSubscription(tx, tables, vault, target, owner, clock.realNow());
    await removeOldest(tx, tables, accountId, MOST_BROWSERS);
    await changeSettings(tx, services, caller, viewer, {});
  });
  return settingsChanged(viewer);
}

/** Throws NOT_FOUND for what is not the viewer's. */
export async function unsubscribeFromPush(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  id: string,
): Promise<MessageSettingsChanged> {
  const { database } = services;
  const { tables } = database;
  await database.write(async (tx) => {
    const removed = await removeSubscriptions(tx, tables, { id, accountId: viewer.accountId });
    if (removed === 0) throw new Fault('NOT_FOUND');
    await changeSettings(tx, services, caller, viewer, {});
  });
  return settingsChanged(viewer);
}

/** With or without what fills base64 up; anything else in it would be passed over in silence. */
function isSecret(text: string): boolean {
  return text.length <= 24 && Buffer.from(text, 'base64url').length === 16;
}

/** An uncompressed public key of P-256, as browsers make them. */
function isPoint(text: string): boolean {
  const point = Buffer.from(text, 'base64url');
  if (text.length > 88 || point.length !== 65) return false;
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  try {
    createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
    return point[0] === 4;
  } catch {
    return false;
  }
}
