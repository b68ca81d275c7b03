import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { callerAt, openWorld } from '../testing/world.ts';
import { addressCeiling } from './address-ceiling.ts';
import { firstUse } from './first-use.ts';
import { lookUp } from './look-up.ts';
import { requestCode } from './request-code.ts';
import { signInWithCode } from './sign-in-with-code.ts';
import { signInWithPassword } from './sign-in-with-password.ts';

it('C1: an address that tried too often is told when to come back; others are not concerned', async () => {
  const ceiling = addressCeiling({ tries: 3, seconds: 60 });
  for (let n = 0; n < 3; n += 1) await ceiling.spend('198.51.100.1');
  await expect(ceiling.spend('198.51.100.1')).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    parameters: { retryAfterSeconds: 60 },
  });
  await ceiling.spend('198.51.100.2');
});

onBothEngines((open) => {
  it('C1: every way to prove oneself is under the ceiling of the address', async () => {
    const { services } = await openWorld(open);
    const spent = { ...services, addressCeiling: addressCeiling({ tries: 0, seconds: 60 }) };
    const typed = { challengeId: '', code: '', name: '', idNumber: '', phoneNumber: '', password: '' };
    const input = { ...typed, publicComputer: false };
    const tries = [
      requestCode(spent, callerAt('a'), { ...input, purpose: 'LOOK_UP' }),
      lookUp(spent, callerAt('a'), null, input),
      firstUse(spent, callerAt('a'), input),
      signInWithCode(spent, callerAt('a'), input),
      signInWithPassword(spent, callerAt('a'), input),
    ];
    for (const attempt of tries) await expect(attempt).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });
});
