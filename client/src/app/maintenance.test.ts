import { describe, expect, it } from 'vitest';
import { maintenanceBanner, nextMaintenance } from './maintenance.ts';

const SATURDAY = { id: 'saturday', startsAt: '2024-03-16T14:00:00.000Z' };
const SUNDAY = { id: 'sunday', startsAt: '2024-03-17T14:00:00.000Z' };
const notices = [SATURDAY, SUNDAY];

it.each([
  ['2024-03-11T02:00:00.000Z', false],
  ['2024-03-14T13:59:59.999Z', false],
  ['2024-03-14T14:00:00.000Z', true],
  ['2024-03-16T15:00:00.000Z', true],
])('at %s the maintenance of 16 March is near: %s', (now, isNear) => {
  expect(nextMaintenance({ now, notices })).toEqual({ notice: SATURDAY, isNear });
});

it('says nothing when nothing is planned', () => {
  const service = { now: '2024-03-11T02:00:00.000Z', notices: [] };
  expect([nextMaintenance(service), maintenanceBanner(service, [])]).toEqual([null, null]);
});

describe('S2.4: the banner', () => {
  const at = (now: string, dismissed: readonly string[] = []) =>
    maintenanceBanner({ now, notices }, dismissed);

  it('stands two days ahead, so at least one', () => {
    expect(at('2024-03-14T13:59:59.999Z')).toBeNull();
    expect(at('2024-03-15T14:00:00.000Z')).toEqual({ notice: SATURDAY, isUnderWay: false });
  });

  it('that was put away stays away; the next announcement is another', () => {
    expect(at('2024-03-15T13:59:59.999Z', ['saturday'])).toBeNull();
    expect(at('2024-03-15T14:00:00.000Z', ['saturday'])).toEqual({ notice: SUNDAY, isUnderWay: false });
  });

  it('is back while the maintenance is under way', () => {
    expect(at('2024-03-16T14:00:00.000Z', ['saturday', 'sunday'])).toEqual({
      notice: SATURDAY,
      isUnderWay: true,
    });
  });
});
