import { expect, it } from 'vitest';
import { approvedCase, china, supplementCase } from '../testing/cases.ts';
import { ENDS_AS, statusAt } from './status-at.ts';

it('knows from the status table what ends by itself, and as what', () => {
  expect(ENDS_AS).toEqual({ ADDITIONAL_DOCUMENTS_REQUIRED: 'LAPSED', APPROVED: 'EXPIRED' });
});

it('K7: a card holds until 23:59:59 of its last day in China and has expired at 00:00:00', () => {
  const { card } = approvedCase();
  expect(statusAt(card, new Date('2024-04-06T23:59:59.999+08:00'))).toBe('APPROVED');
  expect(statusAt(card, new Date('2024-04-07T00:00:00.000+08:00'))).toBe('EXPIRED');
});

it('a request for documents lapses at 24:00 of its last day', () => {
  const { card } = supplementCase();
  expect(statusAt(card, china('2024-03-15 23:59'))).toBe('ADDITIONAL_DOCUMENTS_REQUIRED');
  expect(statusAt(card, china('2024-03-16 00:00'))).toBe('LAPSED');
});
