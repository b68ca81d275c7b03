import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { openWorld } from '../testing/world.ts';
import { counterFaceCheck, issueCounterCode } from './counter-check.store.ts';
import { endEverything } from './end-everything.store.ts';

onBothEngines((open) => {
  it('a code from the counter is good once, for one person, for half an hour', async () => {
    const { services, database, clock } = await openWorld(open);
    const { vault } = services;
    const { check } = counterFaceCheck(database, vault, clock);
    const issue = (person: string) => issueCounterCode(database, vault, person, clock.realNow());
    const outcome = async (person: string, code: string) => (await check(person, `counter:${code}`)).outcome;

    const code = await issue('one');
    expect(code).toMatch(/^\d{8}$/);
    expect(await outcome('other', code)).toBe('FAIL');
    const both = await Promise.all([outcome('one', code), outcome('one', code)]);
    expect(both.sort()).toEqual(['FAIL', 'PASS']);

    const first = await issue('one');
    const second = await issue('one');
    expect(await outcome('one', first)).toBe('FAIL');
    clock.advance({ minutes: 30 });
    expect(await outcome('one', second)).toBe('FAIL');

    const kept = await issue('two');
    const { settings } = database.tables;
    expect((await database.read.select().from(settings)).map(({ id }) => id)).toEqual(['counter-code:two']);
    await endEverything(database, clock.realNow());
    expect(await outcome('two', kept)).toBe('FAIL');
    expect(await check('two', 'demo:pass')).toMatchObject({ outcome: 'UNAVAILABLE' });
  });
});
