import { expect, it } from 'vitest';
import type { ActionName } from '../cards/actions.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';
import { extensionsOf } from './extension.store.ts';

type Step = readonly [name: ActionName, at: string];
const APPROVED = [
  ['submit', '2024-03-07 09:00'],
  ['review', '2024-03-07 11:00'],
  ['approve', '2024-03-07 16:00'],
] as const satisfies readonly Step[];
const asked: Step = ['requestExtension', '2024-04-01 09:00'];

onBothEngines((open) => {
  /** What stands of the requests after these steps on sample 1, which is valid until 6 April. */
  async function requestsAfter(...steps: readonly Step[]) {
    const database = await open();
    await peopleOfTheCases(database);
    await plantCard(database, {}, ...APPROVED, ...steps);
    return extensionsOf(database.read, database.tables, ['card-1']);
  }

  it('keeps who asks for how long, and why', async () => {
    expect(await requestsAfter(asked)).toMatchObject([
      {
        requestedBy: 'zhang-san',
        requestedAt: china('2024-04-01 09:00'),
        reason: '航班取消',
        requestedDays: 10,
        state: 'REQUESTED',
        oldValidUntil: '2024-04-06',
        newValidUntil: null,
        decidedAt: null,
      },
    ]);
  });

  it.each([
    {
      action: 'grantExtension',
      stands: { state: 'GRANTED', newValidUntil: '2024-04-16', decidedBy: 'wang-approver' },
    },
    {
      action: 'refuseExtension',
      stands: { state: 'REFUSED', newValidUntil: null, decisionNote: '请重新申请' },
    },
    { action: 'withdrawExtension', stands: { state: 'WITHDRAWN', newValidUntil: null, decidedBy: null } },
    { action: 'recordExit', stands: { state: 'WITHDRAWN', newValidUntil: null, decidedBy: null } },
  ] as const)('is settled by $action', async ({ action, stands }) => {
    const decidedAt = china('2024-04-02 10:00');
    expect(await requestsAfter(asked, [action, '2024-04-02 10:00'])).toMatchObject([
      { ...stands, decidedAt },
    ]);
  });

  it('is granted by silence when the exit comes on a day that it has added, at the end of the old last day', async () => {
    expect(await requestsAfter(asked, ['recordExit', '2024-04-08 10:00'])).toMatchObject([
      {
        state: 'DEEMED_GRANTED',
        decidedAt: china('2024-04-07 00:00'),
        decidedBy: null,
        newValidUntil: '2024-04-16',
      },
    ]);
  });

  it('one that was taken back and asked for anew stands twice, oldest first', async () => {
    const rows = await requestsAfter(
      asked,
      ['withdrawExtension', '2024-04-01 10:00'],
      ['requestExtension', '2024-04-02 09:00'],
      ['grantExtension', '2024-04-03 09:00'],
    );
    expect(rows.map(({ state }) => state)).toEqual(['WITHDRAWN', 'GRANTED']);
  });
});
