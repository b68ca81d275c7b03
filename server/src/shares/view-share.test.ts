import { SHARE_CODE_ALPHABET, SHARE_CODE_LENGTH } from '@exit-card/shared/share';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { LIMITS } from '../applicants/limits.ts';
import { countStatements } from '../db/statements.ts';
import { toldTo } from '../testing/asking.ts';
import { onBothEngines } from '../testing/engines.ts';
import { AIRLINE, home, look, openSharing, openTo, type Sharing, shared } from '../testing/sharing.ts';
import { testVault } from '../testing/vault.ts';
import { callerAt } from '../testing/world.ts';
import { cancelShare } from './cancel-share.ts';
import { shareCodeOf } from './share-code.ts';

const NOT_OPENED = { __typename: 'ShareNotOpened', hotline: '12367' };

let drawn = 0;
const aCode = () => shareCodeOf(testVault(), `share ${++drawn}`, 'key-of-test');

onBothEngines((open) => {
  const recordsOf = async ({ database: { read, tables } }: Sharing) =>
    (await read.select().from(tables.accessRecords)).filter(({ action }) => action === 'VIEW_SHARE');

  it('S5.5: shows the status and what was chosen, as it is now, and nothing else', async () => {
    const world = await openSharing(open);
    const { code } = await shared(world, { fields: ['NAME', 'VALIDITY', 'DESTINATION'] });
    expect(await look(world, ` ${code.toLowerCase()} `)).toEqual({
      __typename: 'ShareOpened',
      institutionName: AIRLINE,
      purpose: '值机前核对',
      expiresAt: new Date('2024-03-19T00:00:00+08:00'),
      viewsLeft: 2,
      card: {
        status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
        statusSince: '2024-03-07',
        asOf: world.clock.now(),
        fields: ['NAME', 'DESTINATION', 'VALIDITY'],
        name: '梁启明',
        destination: 'SG',
        ...{ number: null, purpose: null, purposeText: null, applicationDate: null },
        ...{ expectedExitDate: null, approvedOn: null, validUntil: null, exitedOn: null },
      },
    });
    world.clock.advance({ days: 5 });
    expect(await look(world, code)).toMatchObject({
      card: { status: 'LAPSED', statusSince: '2024-03-15', asOf: world.clock.now() },
    });
  });

  it('J4, I8: the owner sees each look, with time and what was said, once in each place', async () => {
    const world = await openSharing(open);
    const { code, share } = await shared(world);
    expect(await look(world, code, { person: '小\u0007李' })).toEqual({
      __typename: 'InvalidInput',
      problems: [{ field: 'DECLARED_PERSON', reason: 'CHARACTERS' }],
    });
    await look(world, code, { institution: '海天\u202e航空', person: '柜台小李' });
    world.clock.advance({ seconds: 1 });
    await look(world, code);
    const records = await recordsOf(world);
    expect(records).toMatchObject([
      {
        principalId: world.principal.id,
        actorKind: 'INSTITUTION',
        actorApplicantId: null,
        shareId: share.id,
        cardId: world.cardId,
        fieldsRevealed: ['STATUS', 'NAME', 'VALIDITY'],
        purpose: '海天航空，柜台小李',
      },
      { purpose: AIRLINE },
    ]);
    const { shareViews } = world.database.tables;
    const views = await world.database.read.select().from(shareViews).orderBy(shareViews.id);
    expect(views).toMatchObject([
      { shareId: share.id, declaredInstitution: '海天航空', declaredPerson: '柜台小李' },
      { declaredInstitution: AIRLINE, declaredPerson: null },
    ]);
    expect(await toldTo(world, world.principal)).toEqual(['SHARE_VIEWED', 'SHARE_VIEWED']);
  });

  it('J3: what cannot be recorded is not shown, not counted and not told', async () => {
    const world = await openSharing(open);
    const { code } = await shared(world);
    await world.database.raw('ALTER TABLE access_records RENAME TO gone');
    await expect(look(world, code)).rejects.toThrow();
    await world.database.raw('ALTER TABLE gone RENAME TO access_records');
    const { shares, shareViews } = world.database.tables;
    expect(await world.database.read.$count(shareViews)).toBe(0);
    expect((await world.database.read.select().from(shares))[0]?.views).toBe(0);
    expect(await toldTo(world, world.principal)).toEqual([]);
  });

  it('G11: unknown, expired, used up, cancelled, somebody else and a dead owner are one answer by the same work', async () => {
    const world = await openSharing(open);
    const { services, owner, clock, database } = world;
    const [used, cancelled, good] = [
      await shared(world, { maxViews: 1 }),
      await shared(world),
      await shared(world),
    ];
    await look(world, used.code);
    await cancelShare(services, home, owner, { shareId: cancelled.share.id });
    let at = 0;
    const observe = async (code: string, typed = {}) => {
      world.cryptoCalls();
      at += 1;
      const caller = callerAt('x'.repeat(at));
      const { result, statements } = await countStatements(() => look(world, code, typed, caller));
      return { result, statements, calls: world.cryptoCalls() };
    };
    const unknown = await observe(aCode());
    expect(unknown.result).toEqual(NOT_OPENED);
    expect(await observe(used.code)).toEqual(unknown);
    expect(await observe(cancelled.code)).toEqual(unknown);
    expect(await observe(good.code, { name: '梁启民' })).toEqual(unknown);
    expect(await observe(good.code, { birthDate: '1990-03-08' })).toEqual(unknown);
    clock.moveTo('2024-03-18T23:59:59.999+08:00');
    expect((await look(world, good.code)).__typename).toBe('ShareOpened');
    clock.moveTo('2024-03-19T00:00:00.000+08:00');
    expect(await observe(good.code)).toEqual(unknown);

    const later = await shared(world);
    const { applicants } = database.tables;
    await database.write((tx) =>
      tx.update(applicants).set({ deceasedOn: '2024-03-19' }).where(eq(applicants.id, world.principal.id)),
    );
    expect(await observe(later.code)).toEqual(unknown);
  });

  it('G11: ten wrong tries of an address in an hour, then none, right or wrong', async () => {
    const world = await openSharing(open);
    const { code } = await shared(world);
    for (let n = 0; n < LIMITS.shareTries.perAddress; n += 1)
      expect(await look(world, aCode())).toEqual(NOT_OPENED);
    const wait = { __typename: 'Throttled', retryAfterSeconds: 3600 };
    expect(await look(world, code)).toEqual(wait);
    expect(await look(world, aCode())).toEqual(wait);
    expect((await look(world, code, {}, callerAt('elsewhere'))).__typename).toBe('ShareOpened');
    world.clock.advance({ hours: 1 });
    expect((await look(world, code)).__typename).toBe('ShareOpened');
  });

  it('G11: whoever has a code cannot guess the rest from many addresses; a made-up code is counted alike', async () => {
    const world = await openSharing(open);
    const { code } = await shared(world);
    for (const tried of [code, aCode()]) {
      const answers: string[] = [];
      for (let n = 0; n <= LIMITS.shareTries.perCode; n += 1) {
        const caller = { ...callerAt('bot'), address: `203.0.113.${n}` };
        const answer = await look(
          world,
          tried,
          { birthDate: `1990-04-${String((n % 30) + 1).padStart(2, '0')}` },
          caller,
        );
        answers.push(answer.__typename);
      }
      expect(answers.pop()).toBe('Throttled');
      expect(new Set(answers)).toEqual(new Set(['ShareNotOpened']));
    }
  });

  it('G11: side by side a share is never seen more often than it may be', async () => {
    const world = await openSharing(open);
    const { code } = await shared(world, { maxViews: 3 });
    const callers = Array.from({ length: 8 }, (_, n) => callerAt('y'.repeat(n + 1)));
    const answers = await Promise.all(callers.map((caller) => look(world, code, {}, caller)));
    expect(answers.filter(({ __typename }) => __typename === 'ShareOpened')).toHaveLength(3);
    expect(await recordsOf(world)).toHaveLength(3);
  });

  it('G2, G11: what a delegate shared is over with the grant', async () => {
    const world = await openSharing(open);
    const { proxy, proxyGrant, database, services } = world;
    await openTo(world, proxyGrant.id, ['card:read', 'share:create']);
    const stepped = { ...proxy, session: { ...proxy.session, stepUpAt: services.clock.realNow() } };
    const { code } = await shared(world, { grantId: proxyGrant.id }, stepped);
    expect((await look(world, code)).__typename).toBe('ShareOpened');
    const { delegationGrants: g } = database.tables;
    await database.write((tx) => tx.update(g).set({ state: 'SUSPENDED' }).where(eq(g.id, proxyGrant.id)));
    expect(await look(world, code)).toEqual(NOT_OPENED);
  });

  it('J8: a card of the archive is shown by no share', async () => {
    const world = await openSharing(open);
    const { code } = await shared(world);
    const { cards } = world.database.tables;
    await world.database.write((tx) => tx.update(cards).set({ archivedAt: world.clock.now() }));
    expect(await look(world, code)).toEqual(NOT_OPENED);
  });

  it('says what is wrong with the form, whatever there is', async () => {
    const world = await openSharing(open);
    await shared(world);
    const typed = { name: '', birthDate: '1990-2-30', institution: '\u200b', person: 'x'.repeat(51) };
    expect(await look(world, 'O0O0', typed)).toEqual({
      __typename: 'InvalidInput',
      problems: [
        { field: 'INSTITUTION', reason: 'EMPTY' },
        { field: 'DECLARED_PERSON', reason: 'TOO_LONG' },
        { field: 'SHARE_CODE', reason: 'CHARACTERS' },
        { field: 'NAME', reason: 'EMPTY' },
        { field: 'BIRTH_DATE', reason: 'FORM' },
      ],
    });
  });
});

it('G11: codes are drawn from the whole alphabet and do not come again', () => {
  const codes = Array.from({ length: 2000 }, aCode);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toHaveLength(SHARE_CODE_LENGTH);
  expect(new Set(codes.join('')).size).toBe(SHARE_CODE_ALPHABET.length);
});
