import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Services } from '../services.ts';
import type { InvalidInput } from './answer.ts';
import { invalidInput } from './answer.ts';
import { proveAttempt } from './attempts.store.ts';
import { Claims } from './claims.ts';
import { rememberDevice } from './known-device.store.ts';
import type { CardsFound, NoRecord } from './look-up-outcome.ts';
import { lookUpOutcome } from './look-up-outcome.ts';
import { ownAccess } from './own-access.ts';
import type { NotProven, Proven } from './proof.ts';
import { proveIdentity } from './proof.ts';
import { openSession } from './session.store.ts';
import { endsAt } from './session.ts';
import type { WithSession } from './sign-in.ts';

export interface LookUp {
  challengeId: string;
  code: string;
  name: string;
  idNumber: string;
  passportNumber?: string | null;
  phoneNumber: string;
  cardNumber?: string | null;
  publicComputer: boolean;
}

/** Form, budgets, code, register, cards: no stage starts unless the one before it passed. */
export async function lookUp(
  services: Services,
  caller: Caller,
  viewer: Viewer | null,
  input: LookUp,
): Promise<WithSession<CardsFound | NoRecord | InvalidInput | NotProven>> {
  await services.addressCeiling.spend(caller.address);
  const claims = new Claims();
  const code = claims.code(input.code);
  const cardNumber = claims.cardNumber(input.cardNumber);
  const claimed = {
    nameKey: claims.name(input.name),
    idNumber: claims.idNumber(input.idNumber, services.clock.today()),
    phoneNumber: claims.phoneNumber(input.phoneNumber),
    passportNumber: claims.passportNumber(input.passportNumber),
  };
  if (claims.problems.length > 0) return { answer: invalidInput(claims.problems) };

  const challenge = { purpose: 'LOOK_UP', challengeId: input.challengeId, code } as const;
  const proof = await proveIdentity(services, caller, challenge, claimed);
  if (proof.__typename !== 'Proven') return { answer: proof };
  return openLookUp(services, caller, viewer, proof, { cardNumber, publicComputer: input.publicComputer });
}

/** The session, the record for the owner and the answer stand or fall together. */
async function openLookUp(
  services: Services,
  caller: Caller,
  viewer: Viewer | null,
  { applicantId, identityHmac, attemptId }: Proven,
  { cardNumber, publicComputer }: { cardNumber: string | null; publicComputer: boolean },
): Promise<WithSession<CardsFound | NoRecord>> {
  const { database, clock } = services;
  const { tables } = database;
  const guest = { applicantId, cardNumber };
  return database.write(async (tx) => {
    const now = clock.realNow();
    await proveAttempt(tx, tables, attemptId);
    if (!publicComputer) await rememberDevice(tx, tables, identityHmac, caller.deviceHash, now);
    await recordAccess(tx, tables, ownAccess(caller, services, applicantId, 'LOOK_UP'));
    // A signed-in person stays signed in; the answer is shown once and not kept.
    if (viewer) {
      const end = endsAt({ ...viewer.session, kind: 'GUEST', createdAt: now });
      return { answer: await lookUpOutcome(services, tx, guest, end, viewer) };
    }
    const owner = { ...guest, kind: 'GUEST', accountId: null, assurance: 'L1', publicComputer } as const;
    const opened = await openSession(tx, tables, owner, caller, now);
    return { answer: await lookUpOutcome(services, tx, guest, endsAt(opened.session), null), opened };
  });
}
