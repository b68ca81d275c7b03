import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { countStatements } from '../db/statements.ts';
import {
  type Asking,
  askByDeed,
  asked,
  askFor,
  CHILD,
  caller,
  OLD_MAN,
  openAsking,
  storedGrant,
  TEENAGER,
  toldTo,
  withoutIds,
} from '../testing/asking.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { plantCard, viewerAs } from '../testing/planted-cards.ts';
import { aGuardianGrant } from '../testing/planted-grants.ts';
import { doPlainly } from './grant-doings.ts';
import { grantsReceived, ownGrant } from './own-grants.ts';
import { requestGuardianGrant } from './request-guardian-grant.ts';

const refused = (reason: string) => expect.objectContaining({ __typename: 'GrantRefused', reason });

onBothEngines((open) => {
  describe('a person asks for a grant', () => {
    it('by name and number, and is shown what they typed', async () => {
      const world = await openAsking(open);
      await world.person(CHILD);
      expect(await askFor(world, CHILD)).toMatchObject({
        __typename: 'GrantRequested',
        grant: {
          __typename: 'GuardianGrant',
          state: 'REQUESTED',
          principal: { name: '张小禾', maskedIdNumber: '110***********0033', maskedPhoneNumber: null },
          delegateName: '宋雅琴',
          viewerIsPrincipal: false,
          validTo: china('2031-09-01 00:00'),
          requestExpiresAt: china('2024-04-11 00:00'),
          agesOutAt: china('2031-09-01 00:00'),
          evidence: { type: 'HUKOU', files: [] },
          openActions: ['submitEvidence', 'cancel'],
        },
      });
    });

    it('A1: of an adult takes as many statements whether anybody is told of it', async () => {
      const statements = [];
      for (const name of [OLD_MAN.name, '梁启铭']) {
        const world = await openAsking(open);
        const man = await world.person({ ...OLD_MAN, name });
        statements.push((await countStatements(() => askByDeed(world, OLD_MAN))).statements.length);
        expect(await toldTo(world, man)).toHaveLength(name === OLD_MAN.name ? 1 : 0);
      }
      expect(new Set(statements).size).toBe(1);
    });

    it.each([
      ['a guardian', (world: Asking) => askFor(world, CHILD)],
      ['a proxy', (world: Asking) => askByDeed(world, CHILD, {}, ['EX2024030712345'])],
    ] as const)(
      'A1: as %s sees the same, after as many statements, for a person who is known, known by another name, unknown, or blocks them',
      async (_what, ask) => {
        const answers = [];
        for (const arrange of ['known', 'other name', 'unknown', 'blocks'] as const) {
          const world = await openAsking(open);
          const { database, mother, services, viewer } = world;
          if (arrange !== 'unknown') {
            const name = arrange === 'other name' ? '张大禾' : CHILD.name;
            const child = await world.person({ ...CHILD, name });
            await plantCard(database, { id: 'c', principalId: child.id }, ['submit', '2024-03-07 09:00']);
            if (arrange === 'blocks')
              await database.write((tx) =>
                tx.insert(database.tables.requesterBlocks).values({
                  ...{ id: 'b', principalId: child.id, blockedApplicantId: mother.id },
                  blockedAt: china('2024-03-01 00:00'),
                }),
              );
          }
          const { result: answer, statements } = await countStatements(() => ask(world));
          if (answer.__typename !== 'GrantRequested') throw new Error(answer.__typename);
          const list = await grantsReceived(services, viewer, {}, {});
          const one = await ownGrant(services, viewer, answer.grant.id);
          answers.push(
            withoutIds([statements.length, answer, list.edges.map(({ node }) => node), list.totalCount, one]),
          );
          const { principalId } = await storedGrant(world, answer.grant.id);
          const isKnown = arrange === 'known' || (arrange === 'blocks' && one.kind === 'GUARDIAN');
          expect(principalId !== null).toBe(isKnown);
        }
        expect(new Set(answers).size).toBe(1);
      },
    );

    it('tells the principal from 14 on, and the log of a known principal says so', async () => {
      const world = await openAsking(open);
      const child = await world.person(CHILD);
      const teenager = await world.person(TEENAGER);
      await asked(askFor(world, CHILD));
      const id = await asked(askFor(world, TEENAGER));
      expect(await toldTo(world, child)).toEqual([]);
      expect(await toldTo(world, teenager)).toEqual(['GRANT_REQUESTED']);
      const { accessRecords: a } = world.database.tables;
      const log = await world.database.read.select().from(a).where(eq(a.principalId, teenager.id));
      expect(log).toMatchObject([
        { action: 'CHANGE_GRANT', actorKind: 'DELEGATE', actorApplicantId: world.mother.id, grantId: id },
      ]);
    });

    it.each([
      ['G10: for oneself', { name: '宋雅琴', idNumber: '110102198205160025' }, 'YOURSELF'],
      ['G4: for an adult whom nobody knows', OLD_MAN, 'NOT_A_MINOR'],
    ] as const)('%s is refused', async (_what, whom, reason) => {
      expect(await askFor(await openAsking(open), whom)).toEqual(refused(reason));
    });

    it('G4: the child cannot be the guardian of the mother', async () => {
      const world = await openAsking(open);
      const young = await world.person({ name: '宋小满', idNumber: '110102200501010014' });
      const elder = await world.person(TEENAGER);
      await aGuardianGrant(world.database, { principalId: young.id, delegateApplicantId: elder.id });
      expect(await askFor(world, TEENAGER, viewerAs(young.id, 'L3'))).toEqual(refused('CYCLE'));
    });

    it('G4: two parents may both ask', async () => {
      const world = await openAsking(open);
      await world.person(CHILD);
      const father = await world.person({ name: '张伟', idNumber: '110102198003030010' });
      await asked(askFor(world, CHILD));
      await asked(askFor(world, CHILD, viewerAs(father.id, 'L3')));
    });

    it('once until it is finished, and anew after that', async () => {
      const world = await openAsking(open);
      const id = await asked(askFor(world, CHILD));
      expect(await askFor(world, CHILD)).toEqual(refused('ALREADY_OPEN'));
      await doPlainly(world.services, caller, world.viewer, id, 'cancel');
      await asked(askFor(world, CHILD));
      world.clock.moveTo('2024-04-11T00:00:00+08:00');
      await asked(askFor(world, CHILD));
    });

    it('at the same moment twice, once', async () => {
      const world = await openAsking(open);
      const answers = await Promise.all([askFor(world, CHILD), askFor(world, CHILD)]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['GrantRefused', 'GrantRequested']);
    });

    it('of 20 people and no more, until one request is finished', async () => {
      const world = await openAsking(open);
      const ids = [];
      for (let day = 1; day <= 20; day += 1) {
        const idNumber = `110105201309${String(day).padStart(2, '0')}0033`;
        ids.push(await asked(askFor(world, { name: '张小禾', idNumber })));
      }
      expect(await askFor(world, TEENAGER)).toEqual(refused('TOO_MANY_OPEN'));
      await doPlainly(world.services, caller, world.viewer, ids[0]!, 'cancel');
      await asked(askFor(world, TEENAGER));
    });

    it('is locked out for 30 days after three refusals', async () => {
      const world = await openAsking(open);
      const { services } = world;
      const principal = await world.person(OLD_MAN);
      for (let time = 0; time < 3; time += 1) {
        const id = await asked(askByDeed(world, OLD_MAN));
        await doPlainly(services, caller, viewerAs(principal.id, 'L2'), id, 'object');
        world.clock.advance({ days: 1 });
      }
      expect(await askFor(world, CHILD)).toEqual({
        __typename: 'GrantRefused',
        reason: 'LOCKED_OUT',
        retryAfterSeconds: 27 * 24 * 3600,
      });
      world.clock.advance({ days: 27 });
      await asked(askFor(world, CHILD));
    });

    it('needs the face check, and says what is wrong with the form', async () => {
      const world = await openAsking(open);
      expect(await askFor(world, CHILD, viewerAs(world.mother.id, 'L2'))).toEqual(refused('LEVEL_TOO_LOW'));
      expect(await askFor(world, { name: '', idNumber: '123' })).toEqual({
        __typename: 'InvalidInput',
        problems: [
          { field: 'NAME', reason: 'EMPTY' },
          { field: 'ID_NUMBER', reason: 'LENGTH' },
        ],
      });
    });

    it.each([
      ['that ran out', { periodTo: '2024-03-10' }],
      ['that ends before it begins', { periodFrom: '2024-05-01', periodTo: '2024-04-30' }],
      ['of tomorrow', { issuedOn: '2024-03-12' }],
      ['for the next generation', { periodFrom: '2026-01-01', periodTo: null }],
    ] as const)('G8: by a deed %s is refused', async (_what, deed) => {
      expect(await askByDeed(await openAsking(open), OLD_MAN, deed as object)).toEqual(refused('PERIOD'));
    });

    it('G8: by a deed for some cards, opens only those of the principal', async () => {
      const world = await openAsking(open);
      const principal = await world.person(OLD_MAN);
      await plantCard(world.database, { id: 'his', principalId: principal.id }, [
        'submit',
        '2024-03-07 09:00',
      ]);
      await plantCard(
        world.database,
        { id: 'hers', principalId: world.mother.id, cardNumber: 'EX2024030700009' },
        ['submit', '2024-03-07 09:00'],
      );
      const id = await asked(askByDeed(world, OLD_MAN, {}, ['ex20240307-12345', 'EX2024030700009']));
      expect(await storedGrant(world, id)).toMatchObject({
        resourceRule: 'LISTED_CARDS',
        listedCardIds: ['his'],
      });
      expect(await ownGrant(world.services, world.viewer, id)).toMatchObject({
        listedCardNumbers: ['EX2024030712345', 'EX2024030700009'],
        deed: { deedNumber: '（2024）粤广南方证字第01234号' },
      });
    });

    it('G9: nobody asks for nothing', async () => {
      const { services, viewer } = await openAsking(open);
      await expect(
        requestGuardianGrant(services, caller, viewer, {
          child: CHILD,
          evidenceType: 'HUKOU',
          scopes: ['card:detail'],
        }),
      ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });
  });
});
