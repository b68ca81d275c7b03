import { expect, it } from 'vitest';
import { addressCeiling } from '../applicants/address-ceiling.ts';
import { startTestApp } from '../testing/ask.ts';

const REQUEST_CODE = 'mutation ($input: RequestCodeInput!) { requestCode(input: $input) { __typename } }';

it('C1: the addresses of one IPv6 household share its ceiling; the neighbours have their own', async () => {
  const app = await startTestApp({
    environment: { TRUST_PROXY: '127.0.0.1' },
    addressCeiling: addressCeiling({ tries: 2, seconds: 60 }),
  });
  const askFrom = async (address: string, lastDigit: number) => {
    const phoneNumber = `1390000000${lastDigit}`;
    const input = { purpose: 'LOOK_UP', idNumber: '110101199003071234', phoneNumber };
    const { errors } = await app.browser().ask(REQUEST_CODE, { input }, { 'x-forwarded-for': address });
    return errors[0]?.extensions.code ?? 'OK';
  };
  expect(await askFrom('2001:db8:1:2::1', 1)).toBe('OK');
  expect(await askFrom('2001:db8:1:2::2', 2)).toBe('OK');
  expect(await askFrom('2001:db8:1:2::3', 3)).toBe('RATE_LIMITED');
  expect(await askFrom('2001:db8:1:3::1', 4)).toBe('OK');
});
