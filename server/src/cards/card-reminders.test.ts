import type { NotificationKind } from '@exit-card/shared/notification';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDraft, after, approvedCase, china, supplementCase } from '../testing/cases.ts';
import type { Case } from './card.ts';
import { reminderOf } from './card-reminders.ts';

/** Minutes that the zone is behind UTC in March 2024: it proves that the zone took effect. */
const ZONES = [
  ['UTC', 0],
  ['America/Los_Angeles', 420],
  ['Asia/Shanghai', -480],
  ['Pacific/Kiritimati', -840],
] as const;

/** What is said from which moment on; null for nothing. */
type Turns = readonly (readonly [at: string, kind: NotificationKind | null, occasion?: string])[];

const submitted = after(aDraft({ expectedExitDate: '2024-05-30' }), ['submit', '2024-03-07 09:00']);
const asked = after(approvedCase(), ['requestExtension', '2024-04-01 09:00']);
const exited = after(approvedCase(), ['recordExit', '2024-03-15 13:00']);

const LIVES: readonly (readonly [what: string, file: Case, turns: Turns])[] = [
  [
    'documents asked for until 15 March',
    supplementCase(),
    [
      ['2024-03-08 15:00', null],
      ['2024-03-13 00:00', 'SUPPLEMENT_DUE', '3d-2024-03-16'],
      ['2024-03-15 00:00', 'SUPPLEMENT_DUE', '1d-2024-03-16'],
      ['2024-03-15 21:00', 'SUPPLEMENT_DUE', '3h-2024-03-16'],
      ['2024-03-16 00:00', null],
    ],
  ],
  [
    'a validity until 6 April',
    approvedCase(),
    [
      ['2024-03-07 16:00', null],
      ['2024-03-30 00:00', 'EXTENSION_WINDOW_OPEN', 'open-2024-04-07'],
      ['2024-04-04 00:00', 'VALIDITY_ENDING', '3d-2024-04-07'],
      ['2024-04-06 00:00', 'VALIDITY_ENDING', '1d-2024-04-07'],
      ['2024-04-07 00:00', null],
    ],
  ],
  [
    'an extension that nobody decides',
    asked,
    [
      ['2024-04-01 09:00', null],
      ['2024-04-20 00:00', null],
    ],
  ],
  [
    'an extension that was refused, which cannot be asked for again',
    after(asked, ['refuseExtension', '2024-04-02 09:00']),
    [
      ['2024-04-02 09:00', null],
      ['2024-04-04 00:00', 'VALIDITY_ENDING', '3d-2024-04-07'],
    ],
  ],
  [
    'an extension by ten days: what there was before its end is said of the new end too',
    after(asked, ['grantExtension', '2024-04-02 09:00']),
    [
      ['2024-04-02 09:00', null],
      ['2024-04-09 00:00', 'EXTENSION_WINDOW_OPEN', 'open-2024-04-17'],
      ['2024-04-14 00:00', 'VALIDITY_ENDING', '3d-2024-04-17'],
    ],
  ],
  [
    'a review that is usually done by 12 March',
    submitted,
    [
      ['2024-03-07 09:00', null],
      ['2024-03-13 00:00', 'LATE', 'step-1'],
      ['2024-05-13 00:00', 'LATE', 'step-1'],
    ],
  ],
  [
    'an approval, once more from the second step on',
    after(submitted, ['review', '2024-03-20 09:00']),
    [
      ['2024-03-20 09:00', null],
      ['2024-03-23 00:00', 'LATE', 'step-2'],
    ],
  ],
  [
    'a case past its longest time, of which its owner was told',
    after(submitted, ['recordDelay', '2024-04-07 00:00']),
    [['2024-04-07 00:00', null]],
  ],
  [
    'a card closed on 15 March, thirty days before it goes to the archive',
    exited,
    [
      ['2024-03-15 13:00', null],
      ['2029-02-13 00:00', 'ARCHIVE_SOON', 'archive-2029-03-15'],
      ['2029-03-15 00:00', null],
    ],
  ],
  [
    'a card closed on 29 February, archived on the 28th',
    { ...exited, card: { ...exited.card, closedAt: china('2024-02-29 10:00') } },
    [
      ['2029-01-29 00:00', 'ARCHIVE_SOON', 'archive-2029-02-28'],
      ['2029-02-28 00:00', null],
    ],
  ],
];

afterEach(() => vi.unstubAllEnvs());

describe.each(ZONES)('K7: with the server in %s', (zone, behind) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2024-03-11T02:00:00Z').getTimezoneOffset()).toBe(behind);
  });

  it.each(LIVES)('of %s is said what fits the day in China, to the millisecond', (_what, file, turns) => {
    let before: string | null = null;
    for (const [at, kind, occasion = null] of turns) {
      const moment = china(at);
      if (moment > file.history.at(-1)!.at)
        expect(reminderOf(file, new Date(moment.getTime() - 1))?.occasion ?? null).toBe(before);
      expect(reminderOf(file, moment)).toEqual(
        kind === null ? null : expect.objectContaining({ kind, occasion }),
      );
      before = occasion;
    }
  });
});

it('the end that a reminder names is exclusive, and belongs to the status', () => {
  expect(reminderOf(supplementCase(), china('2024-03-13 00:00'))?.params).toEqual({
    to: 'ADDITIONAL_DOCUMENTS_REQUIRED',
    date: china('2024-03-16 00:00').toISOString(),
  });
  expect(reminderOf(exited, china('2029-03-01 00:00'))?.params).toEqual({
    to: 'COMPLETED',
    date: china('2029-03-15 00:00').toISOString(),
  });
});
