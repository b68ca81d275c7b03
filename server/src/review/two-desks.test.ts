import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { openCardDesk } from '../testing/card-desk.ts';
import { onBothEngines } from '../testing/engines.ts';

const server = path.resolve(import.meta.dirname, '../..');

/** Takes every case, from the moment on at which it is told to, and reviews those that it got. */
const officer = `
  import { once } from 'node:events';
  import { openDatabase } from './dist/db/open-database.js';
  import { decideInWords } from './dist/review/decide-on-card.js';
  import { takeCase } from './dist/review/take-case.js';
  import { viewerAs, withSecondFactor } from './dist/testing/planted-cards.js';
  import { callerAt, openWorld } from './dist/testing/world.js';
  const { location, applicantId, cardIds } = JSON.parse(process.argv[1]);
  const database = await openDatabase(location);
  const { services } = await openWorld(async () => ({ ...database, location, raw: async () => undefined }));
  const viewer = withSecondFactor(viewerAs(applicantId, 'L3'));
  const caller = callerAt('desk');
  process.stderr.write('ready');
  await once(process.stdin, 'data');
  const outcomes = {};
  for (const cardId of cardIds) {
    const taking = await takeCase(services, caller, viewer, { cardId }).catch((fault) => ({ __typename: fault.code }));
    outcomes[taking.__typename] = (outcomes[taking.__typename] ?? 0) + 1;
    if (taking.__typename !== 'CaseTaken') continue;
    const seen = { cardId, seenVersion: taking.case.version };
    const { __typename } = await decideInWords(services, caller, viewer, seen, 'review');
    outcomes[__typename] = (outcomes[__typename] ?? 0) + 1;
  }
  process.stdout.write(JSON.stringify(outcomes));
  await database.close();
  process.exit();
`;

onBothEngines((open) => {
  it('K2: of two officers at two servers each case is one’s, and is reviewed once', async () => {
    const { database, card, reviewer, secondReviewer } = await openCardDesk(open);
    const cardIds: string[] = [];
    for (let i = 0; i < 24; i += 1) cardIds.push(await card({}, ['submit', '2024-03-08 09:00']));

    const options = ['--input-type=module', '-e', officer];
    const children = [reviewer, secondReviewer].map(({ applicantId }) =>
      spawn(
        process.execPath,
        [...options, JSON.stringify({ location: database.location, applicantId, cardIds })],
        { cwd: server, stdio: 'pipe' },
      ),
    );
    await Promise.all(children.map((child) => once(child.stderr, 'data')));
    const outputs = children.map((child) => {
      let output = '';
      child.stdout.on('data', (chunk) => {
        output += String(chunk);
      });
      child.stdin.write('go');
      return once(child, 'close').then(() => JSON.parse(output) as Record<string, number>);
    });
    const outcomes = await Promise.all(outputs);
    const sum = (name: string) => outcomes.reduce((count, outcome) => count + (outcome[name] ?? 0), 0);
    expect([sum('CaseTaken'), sum('CaseDecided')]).toEqual([24, 24]);
    // The other finds it taken, or reviewed and so not on the desk any more.
    expect(sum('CaseTakenByOther') + sum('NOT_FOUND') + sum('CONFLICT')).toBe(24);

    const { statusChanges: s } = database.tables;
    const reviews = await database.read.select().from(s).where(eq(s.action, 'review'));
    expect(new Set(reviews.map(({ cardId }) => cardId)).size).toBe(24);
    expect(reviews).toHaveLength(24);
    expect(await verifyChains(database)).toMatchObject({ broken: [] });
  }, 120_000);
});
