import { expect, it } from 'vitest';
import { after, approvedCase, china, supplementCase } from '../testing/cases.ts';
import { ENDS_AS, statusAt } from './status-at.ts';
import { validUntilAt } from './validity.ts';

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

it('K9: silence has granted an extension at 24:00, whether or not that was recorded', () => {
  const { card } = after(approvedCase(), ['requestExtension', '2024-04-01 09:00']);
  const at = (time: string) => [statusAt(card, china(time)), validUntilAt(card, china(time))];
  expect(at('2024-04-06 23:59')).toEqual(['APPROVED', '2024-04-06']);
  expect(at('2024-04-07 00:00')).toEqual(['APPROVED', '2024-04-16']);
  expect(at('2024-04-17 00:00')).toEqual(['EXPIRED', '2024-04-16']);
});
