import { expect, it } from 'vitest';
import { nextMaintenance } from './maintenance.ts';

const notices = [{ startsAt: '2024-03-16T14:00:00.000Z' }];

it.each([
  ['2024-03-11T02:00:00.000Z', false],
  ['2024-03-14T13:59:59.999Z', false],
  ['2024-03-14T14:00:00.000Z', true],
  ['2024-03-16T15:00:00.000Z', true],
])('at %s the maintenance of 16 March is near: %s', (now, isNear) => {
  expect(nextMaintenance({ now, notices })).toEqual({ notice: notices[0], isNear });
});

it('says nothing when nothing is planned', () => {
  expect(nextMaintenance({ now: '2024-03-11T02:00:00.000Z', notices: [] })).toBeNull();
});
