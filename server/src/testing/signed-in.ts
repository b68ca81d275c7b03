import type { Caller } from '../access/caller.ts';
import { checkFace } from '../applicants/check-face.ts';
import { firstUse } from '../applicants/first-use.ts';
import type { OpenedSession } from '../applicants/session.store.ts';
import { viewerOf } from '../applicants/session.ts';
import { setPassword } from '../applicants/set-password.ts';
import type { Person } from './people.ts';
import { callerAt, codeOf, type World } from './world.ts';

/** First use on a device: the person has an account at L2 and is signed in. */
export async function firstUseOf(
  world: World,
  person: Person,
  device = 'home',
  publicComputer = false,
): Promise<OpenedSession> {
  const caller = callerAt(device);
  const who = { idNumber: person.idNumber, phoneNumber: person.phone };
  const challenge = await codeOf(world, caller, { purpose: 'FIRST_USE', ...who });
  const input = { ...who, ...challenge, name: person.name, publicComputer };
  const { answer, opened } = await firstUse(world.services, caller, input);
  if (!opened) throw new Error(`First use: ${answer.__typename}`);
  return opened;
}

/** Goes on to the face check and the password: an account at L3. */
export async function wholeFirstUseOf(
  world: World,
  person: Person,
  password: string,
  device = 'home',
): Promise<OpenedSession> {
  const proven = await firstUseOf(world, person, device);
  const as = (opened: OpenedSession): Caller => callerAt(device, opened.session);
  const { services } = world;
  const seen = await checkFace(services, as(proven), viewerOf(proven.session)!, 'demo:pass');
  const viewer = viewerOf(seen.opened!.session)!;
  const set = await setPassword(services, as(seen.opened!), viewer, { newPassword: password });
  return set.opened!;
}
