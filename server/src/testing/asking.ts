import { asc, eq } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import { requestGuardianGrant } from '../delegation/request-guardian-grant.ts';
import { requestProxyGrant } from '../delegation/request-proxy-grant.ts';
import { DEEDS } from '../demo/deeds.ts';
import type { Open } from './engines.ts';
import { aPerson, type Person } from './people.ts';
import { viewerAs } from './planted-cards.ts';
import { callerAt, openWorld, type World } from './world.ts';

export const caller = callerAt('home');
export const CHILD = { name: '张小禾', idNumber: '110105201309010033' };
export const TEENAGER = { name: '宋一诺', idNumber: '110102200603140046' };
export const OLD_MAN = { name: '梁启明', idNumber: '440103195608090016' };
export const EMPLOYEE = { name: '郭晓岚', idNumber: '110101199204110024' };

export interface Asking extends World {
  readonly mother: Person;
  /** The mother, signed in at L3. */
  readonly viewer: Viewer;
  person(given: Partial<Person>): Promise<Person>;
}

export async function openAsking(open: Open): Promise<Asking> {
  const world = await openWorld(open);
  const person = (given: Partial<Person>) => aPerson(world.database, world.services.vault, given);
  const mother = await person({ name: '宋雅琴', idNumber: '110102198205160025' });
  return { ...world, mother, viewer: viewerAs(mother.id, 'L3'), person };
}

export const askFor = (
  { services, viewer }: Asking,
  child: { name: string; idNumber: string },
  by = viewer,
) => requestGuardianGrant(services, caller, by, { child, evidenceType: 'HUKOU', scopes: ['card:read'] });

export const askByDeed = (
  { services, viewer }: Asking,
  principal: { name: string; idNumber: string },
  deed: Partial<typeof DEEDS.liangToLuo.deed> = {},
  listedCardNumbers: string[] = [],
) =>
  requestProxyGrant(services, caller, viewer, {
    principal,
    deed: { ...DEEDS.liangToLuo.deed, ...deed },
    scopes: ['card:read'],
    listedCardNumbers,
  });

export async function asked(request: ReturnType<typeof askFor>): Promise<string> {
  const answer = await request;
  if (answer.__typename !== 'GrantRequested') throw new Error(JSON.stringify(answer));
  return answer.grant.id;
}

export async function storedGrant({ database: { read, tables } }: World, id: string) {
  const [grant] = await read.select().from(tables.delegationGrants).where(eq(tables.delegationGrants.id, id));
  return grant!;
}

export async function toldTo({ database: { read, tables } }: World, { id }: { id: string }) {
  const { notifications: n } = tables;
  const rows = await read.select().from(n).where(eq(n.recipientApplicantId, id)).orderBy(asc(n.id));
  return rows.map(({ kind }) => kind);
}

/** Without the ids, which are made up at each run. */
export const withoutIds = (answer: unknown) =>
  JSON.stringify(answer, (key, value) =>
    /^(id|grantId|actorApplicantId|hash|prevHash)$/.test(key) ? '' : value,
  );
