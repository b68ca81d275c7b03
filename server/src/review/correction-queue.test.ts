import { expect, it } from 'vitest';
import { countStatements } from '../db/statements.ts';
import { type CardDesk, openCardDesk } from '../testing/card-desk.ts';
import { onBothEngines } from '../testing/engines.ts';
import { callerAt } from '../testing/world.ts';
import { deskCorrections } from './correction-queue.ts';
import { CARD_OFFICERS, deskOfficer } from './desk-officer.ts';
import { takeCase } from './take-case.ts';

const SUBMITTED = ['submit', '2024-03-04 09:00'] as const;
const EXITED = [
  ['submit', '2024-03-01 09:00'],
  ['review', '2024-03-01 11:00'],
  ['approve', '2024-03-01 16:00'],
] as const;

onBothEngines((open) => {
  async function corrections(
    desk: CardDesk,
    viewer = desk.reviewer,
    first = 50,
    after: string | null = null,
  ) {
    const officer = await deskOfficer(desk.services, viewer, CARD_OFFICERS);
    return deskCorrections(desk.services, officer, { first, after });
  }

  it('S1.4: has what owners asked for by when it is due, of cards in any status, and of nobody close', async () => {
    const desk = await openCardDesk(open);
    const later = await desk.card({}, SUBMITTED, ['requestCorrection', '2024-03-08 09:00']);
    const late = await desk.card({}, ...EXITED, ['requestCorrection', '2024-03-05 09:00']);
    const child = await desk.person({ idNumber: '110105201309010033' });
    const third = await desk.card({ owner: child }, SUBMITTED, ['requestCorrection', '2024-03-08 10:00']);
    await desk.card(
      {},
      SUBMITTED,
      ['requestCorrection', '2024-03-05 09:00'],
      ['correct', '2024-03-06 09:00'],
    );
    await desk.card({ principalId: desk.reviewer.applicantId }, SUBMITTED, [
      'requestCorrection',
      '2024-03-05 09:00',
    ]);
    await takeCase(desk.services, callerAt('desk'), desk.approver, { cardId: later });

    const { edges, totalCount } = await corrections(desk);
    expect(edges.map(({ node }) => node)).toMatchObject([
      { cardId: late, status: 'APPROVED', fields: ['EXPECTED_EXIT_DATE'], dueOn: '2024-03-08', late: true },
      { cardId: later, status: 'PENDING', dueOn: '2024-03-13', late: false, assignment: { mine: false } },
      { cardId: third, maskedName: '张*', minor: true, assignment: null },
    ]);
    expect(totalCount).toBe(3);
    expect((await corrections(desk, desk.approver)).totalCount).toBe(4);

    const first = await corrections(desk, desk.reviewer, 1);
    const second = await corrections(desk, desk.reviewer, 1, first.pageInfo.endCursor);
    const rest = await corrections(desk, desk.reviewer, 1, second.pageInfo.endCursor);
    expect([first, second, rest].map((page) => page.edges[0]?.node.cardId)).toEqual([late, later, third]);
    const officer = await deskOfficer(desk.services, desk.reviewer, CARD_OFFICERS);
    const { statements } = await countStatements(() => deskCorrections(desk.services, officer, {}));
    expect(statements).toHaveLength(3);
  });
});
