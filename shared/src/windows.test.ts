import { describe, expect, it } from 'vitest';
import {
  approvalDueOn,
  archiveOn,
  caseMaxOn,
  expeditedDueOn,
  extensionWindow,
  reviewDueOn,
  supplementDueOn,
  validUntil,
} from './windows.ts';
import { workingCalendar } from './working-days.ts';

describe('usual times', () => {
  it('give the review three working days and the approval two, from the day after', () => {
    expect(reviewDueOn('2024-03-07')).toEqual({ date: '2024-03-12', provisional: false });
    expect(approvalDueOn('2024-03-07')).toEqual({ date: '2024-03-11', provisional: false });
    expect(expeditedDueOn('2024-03-07')).toEqual({ date: '2024-03-08', provisional: false });
  });

  it('leave out the Spring Festival and count the day made up for it', () => {
    expect(reviewDueOn('2026-02-13').date).toBe('2026-02-25');
    expect(approvalDueOn('2026-02-13').date).toBe('2026-02-24');
  });

  it('are provisional by the calendar that they are given', () => {
    expect(reviewDueOn('2024-03-07', workingCalendar([]))).toEqual({ date: '2024-03-12', provisional: true });
  });

  it('end the whole case after 30 days and the days that waited for documents', () => {
    expect(caseMaxOn('2024-03-07', 0)).toBe('2024-04-06');
    expect(caseMaxOn('2024-03-07', 7)).toBe('2024-04-13');
  });
});

describe('S8.5: validity', () => {
  it('is 30 days from the day after approval, also when its last day is a holiday', () => {
    expect(validUntil('2024-03-07')).toBe('2024-04-06');
  });

  it('can be extended from 30 March 00:00 until 6 April 24:00', () => {
    expect(extensionWindow('2024-04-06')).toEqual({
      opensOn: '2024-03-30',
      opensAt: new Date('2024-03-29T16:00:00Z'),
      closesAt: new Date('2024-04-06T16:00:00Z'),
    });
  });
});

describe('the day by which documents are needed', () => {
  it('is seven days on, as in the example of the guide', () => {
    expect(supplementDueOn('2024-03-08')).toEqual({ date: '2024-03-15', provisional: false });
  });

  it('rolls over the Spring Festival', () => {
    expect(supplementDueOn('2026-02-09', 7).date).toBe('2026-02-24');
  });

  it('stays on a Saturday that is worked', () => {
    expect(supplementDueOn('2026-02-07', 7).date).toBe('2026-02-14');
  });

  it('is provisional in a year without a notice', () => {
    expect(supplementDueOn('2026-12-20', 30)).toEqual({ date: '2027-01-19', provisional: true });
  });
});

it('a closed card leaves the online queries after five years, 29 February on 28 February', () => {
  expect(archiveOn('2024-03-15')).toBe('2029-03-15');
  expect(archiveOn('2024-02-29')).toBe('2029-02-28');
});
