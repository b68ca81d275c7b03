import { expect, it } from 'vitest';
import { addressCeiling } from './address-ceiling.ts';

it('C1: an address that tried too often is told when to come back; others are not concerned', async () => {
  const ceiling = addressCeiling({ tries: 3, seconds: 60 });
  for (let n = 0; n < 3; n += 1) await ceiling.spend('198.51.100.1');
  await expect(ceiling.spend('198.51.100.1')).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    parameters: { retryAfterSeconds: 60 },
  });
  await ceiling.spend('198.51.100.2');
});
