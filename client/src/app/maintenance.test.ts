import { describe, expect, it } from 'vitest';
import { maintenanceBanner } from './maintenance.ts';

const SATURDAY = { id: 'saturday', startsAt: '2024-03-16T14:00:00.000Z' };
const SUNDAY = { id: 'sunday', startsAt: '2024-03-17T14:00:00.000Z' };
const notices = [SATURDAY, SUNDAY];

describe('S2.4: the banner', () => {
  const at = (now: string, dismissed: readonly string[] = []) =>
    maintenanceBanner({ now, notices }, dismissed);

  it('says nothing when nothing is planned', () => {
    expect(maintenanceBanner({ now: '2024-03-11T02:00:00.000Z', notices: [] }, [])).toBeNull();
  });

  it('stands two days ahead, so at least one', () => {
    expect(at('2024-03-14T13:59:59.999Z')).toBeNull();
    expect(at('2024-03-14T14:00:00.000Z')).toEqual({ notice: SATURDAY, isUnderWay: false });
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
