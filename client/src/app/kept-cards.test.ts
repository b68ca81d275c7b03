import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetKeptOf, KEPT_DATABASE, KEPT_DAYS, keptMark, setKeptMark } from './kept-cards.ts';

const DAY = 24 * 3_600_000;
const NOW = 1_710_000_000_000;
const erased = vi.fn();

beforeEach(() => {
  localStorage.clear();
  erased.mockClear();
  vi.stubGlobal('indexedDB', { deleteDatabase: erased });
  setKeptMark({ owner: 'zhang-san', at: NOW });
});

describe('J9: what a device keeps', () => {
  it.each([
    ['another person', { applicantId: 'li-yan', publicComputer: false }],
    ['its owner on a public computer', { applicantId: 'zhang-san', publicComputer: true }],
  ])('J9: is erased for %s', (_, person) => {
    forgetKeptOf(person, NOW);
    expect(keptMark(NOW)).toBeUndefined();
    expect(erased).toHaveBeenCalledExactlyOnceWith(KEPT_DATABASE);
  });

  it('J9: stays for its owner', () => {
    forgetKeptOf({ applicantId: 'zhang-san', publicComputer: false }, NOW);
    expect(keptMark(NOW)?.owner).toBe('zhang-san');
    expect(erased).not.toHaveBeenCalled();
  });

  it.each([
    ['thirty days without an update', KEPT_DAYS * DAY],
    ['a clock that was set back by more than a day', -DAY - 1],
  ])('J9: is erased after %s', (_, later) => {
    expect(keptMark(NOW + later)).toBeUndefined();
    expect(erased).toHaveBeenCalledExactlyOnceWith(KEPT_DATABASE);
  });

  it('J9: is there one moment before', () => {
    expect(keptMark(NOW + KEPT_DAYS * DAY - 1)).toBeDefined();
  });

  it.each(['', 'null', '{', '{"owner":1,"at":2}', '"zhang-san"'])('is nothing where %s stands', (text) => {
    localStorage.setItem('kept-cards', text);
    expect(keptMark(NOW)).toBeUndefined();
  });
});
