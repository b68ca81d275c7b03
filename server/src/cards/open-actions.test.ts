import { expect, it } from 'vitest';
import {
  aDraft,
  after,
  approvedCase,
  china,
  reviewerLi,
  supplementCase,
  zhangSan,
} from '../testing/cases.ts';
import { delegate } from './actor.ts';
import { openActions } from './open-actions.ts';

/** The record can be wrong in any status. */
const CORRECTION = { name: 'requestCorrection', opensAt: null, closesAt: null };

it('offers the owner what the status table has for the status', () => {
  const pending = after(aDraft(), ['submit', '2024-03-07 09:00']);
  expect(openActions(pending, zhangSan, china('2024-03-08 09:00'))).toEqual([
    CORRECTION,
    { name: 'withdraw', opensAt: null, closesAt: null },
  ]);
  const deadline = china('2024-03-16 00:00');
  expect(openActions(supplementCase(), zhangSan, china('2024-03-11 10:00'))).toEqual([
    { name: 'supplement', opensAt: null, closesAt: deadline },
    { name: 'requestMoreTime', opensAt: null, closesAt: deadline },
    CORRECTION,
    { name: 'withdraw', opensAt: null, closesAt: deadline },
  ]);
  expect(openActions(supplementCase(), zhangSan, deadline)).toEqual([]);
});

it('announces the extension before its window opens, and no more after it was asked for', () => {
  const window = { name: 'requestExtension', closesAt: china('2024-04-07 00:00') };
  expect(openActions(approvedCase(), zhangSan, china('2024-03-11 10:00'))).toEqual([
    { ...window, opensAt: china('2024-03-30 00:00') },
    CORRECTION,
  ]);
  expect(openActions(approvedCase(), zhangSan, china('2024-03-30 00:00'))).toEqual([
    { ...window, opensAt: null },
    CORRECTION,
  ]);
  const asked = after(approvedCase(), ['requestExtension', '2024-03-30 00:00']);
  expect(openActions(asked, zhangSan, china('2024-03-31 00:00'))).toEqual([
    { name: 'withdrawExtension', opensAt: null, closesAt: china('2024-04-07 00:00') },
    CORRECTION,
  ]);
});

it('offers a delegate what the grant covers, an officer what the role does', () => {
  const now = china('2024-03-11 10:00');
  const names = (actor: typeof reviewerLi) =>
    openActions(supplementCase(), actor, now).map(({ name }) => name);
  expect(names(delegate('mother', ['supplement:submit']))).toEqual(['supplement', 'requestMoreTime']);
  expect(names(delegate('mother', []))).toEqual([]);
  expect(names(reviewerLi)).toEqual(['extendDeadline']);
});
