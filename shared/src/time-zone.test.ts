import { expect, inject, it } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    zone: string;
  }
}

const MINUTES_BEHIND_UTC: Record<string, number> = {
  UTC: 0,
  'America/Los_Angeles': 480,
  'Asia/Shanghai': -480,
  'Pacific/Kiritimati': -840,
};

it('K7: the suite really runs in the zone that it names', () => {
  const zone = inject('zone');
  expect(new Date('2024-01-15T00:00:00Z').getTimezoneOffset()).toBe(MINUTES_BEHIND_UTC[zone]);
});
