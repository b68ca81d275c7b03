import type { Viewer } from '../access/caller.ts';
import { proofOf } from '../access/proof.ts';
import { Fault } from '../fault.ts';
import { findOfficer } from '../officers/officer.store.ts';
import type { Services } from '../services.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';
import { findFactor, forgetProofs, hasSeat, replaceFactor } from './second-factor.store.ts';
import { base32, newTotpSecret, totpUri } from './totp.ts';

export interface SecondFactor {
  readonly enrolled: boolean;
  readonly proven: boolean;
  readonly needed: boolean;
}
export interface SecondFactorSecret {
  readonly secret: string;
  readonly uri: string;
}

/** Whether the viewer has one, whether this session has proven it, and whether a seat or an office needs it. */
export async function ownSecondFactor({ database, clock }: Services, viewer: Viewer): Promise<SecondFactor> {
  const { read, tables } = database;
  const { accountId, applicantId } = viewer;
  return {
    enrolled: (await findFactor(read, tables, accountId))?.confirmedAt != null,
    proven: proofOf(viewer) === 'SECOND_FACTOR',
    needed:
      (await findOfficer(read, tables, applicantId)) !== undefined ||
      (await hasSeat(read, tables, applicantId, clock.now())),
  };
}

/**
 * Makes a secret that counts once its first code is confirmed, and ends one that was in force. Needs a face check within
 * the last ten minutes: a password alone must neither set up a factor nor replace one. Throws STEP_UP_REQUIRED.
 */
export async function beginSecondFactor(
  { database, vault, clock }: Services,
  { accountId, session }: Viewer,
): Promise<SecondFactorSecret> {
  const now = clock.realNow();
  const oldest = secondsAfter(now, -LIMITS.session.faceCheck);
  if (session.faceCheckedAt === null || session.faceCheckedAt <= oldest)
    throw new Fault('STEP_UP_REQUIRED', { factor: 'FACE' });
  const secret = newTotpSecret();
  await database.write(async (tx) => {
    await replaceFactor(tx, database.tables, vault, accountId, secret, now);
    await forgetProofs(tx, database.tables, accountId);
  });
  return { secret: base32(secret), uri: totpUri(secret) };
}
