import { afterEach, expect, it, vi } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import { testClock } from '../testing/clock.ts';

/** Minutes that the zone is behind UTC in March 2024: it proves that the zone took effect. */
const ZONES = [
  ['UTC', 0],
  ['America/Los_Angeles', 420],
  ['Asia/Shanghai', -480],
  ['Pacific/Kiritimati', -840],
] as const;
const CARD = `{ service { today } card(number: "EX2024030712345") {
  status applicationDate expectedExitDate approvedOn validUntil
  history { at } progress { daysLeft extensionOpensAt extensionClosesAt }
} }`;

afterEach(() => vi.unstubAllEnvs());

it.each(ZONES)(
  'K7: with the server in %s a card holds to the last second of its last day in China',
  async (zone, behind) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2024-03-11T02:00:00Z').getTimezoneOffset()).toBe(behind);
    const clock = testClock('2024-03-11T10:00:00+08:00');
    const app = await startTestApp({ clock });
    const at = async (instant: string) => {
      clock.moveTo(instant);
      const browser = app.browser();
      await browser.signInAs('张三');
      return (await browser.ask(CARD)).data;
    };

    expect(await at('2024-04-06T23:59:59.999+08:00')).toEqual({
      service: { today: '2024-04-06' },
      card: {
        status: 'APPROVED',
        applicationDate: '2024-03-07',
        expectedExitDate: '2024-03-15',
        approvedOn: '2024-03-07',
        validUntil: '2024-04-06',
        history: ['2024-03-07T08:05:00.000Z', '2024-03-07T06:20:00.000Z', '2024-03-07T01:12:00.000Z'].map(
          (at) => ({ at }),
        ),
        progress: {
          daysLeft: 0,
          extensionOpensAt: '2024-03-29T16:00:00.000Z',
          extensionClosesAt: '2024-04-06T16:00:00.000Z',
        },
      },
    });
    expect(await at('2024-04-07T00:00:00+08:00')).toMatchObject({
      service: { today: '2024-04-07' },
      card: { status: 'EXPIRED', validUntil: '2024-04-06', progress: { daysLeft: null } },
    });
  },
);
