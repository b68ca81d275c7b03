import { typedNumber } from '@exit-card/shared/typed-text';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import type { CodeInvalid, Throttled } from './answer.ts';
import { throttled } from './answer.ts';
import { getApplicant } from './applicant.store.ts';
import { recordAttempt, takeBudgets } from './attempts.store.ts';
import { secondFactorBudget } from './failure-budget.store.ts';
import { ownAccess } from './own-access.ts';
import { confirmFactor, findFactor, type StoredFactor, secretOf, takeStep } from './second-factor.store.ts';
import { endOtherSessions, rotateSession } from './session.store.ts';
import { viewerOf } from './session.ts';
import type { WithSession } from './sign-in.ts';
import { stepOfCode } from './totp.ts';

export interface SecondFactorProven {
  readonly __typename: 'SecondFactorProven';
  readonly viewer: Viewer;
}
type Answer = WithSession<SecondFactorProven | CodeInvalid | Throttled>;

/** The first code of a new secret: it is in force from now on, and every other session ends. Throws CONFLICT when none was begun. */
export function confirmSecondFactor(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  code: string,
): Promise<Answer> {
  const { tables } = services.database;
  return tryCode(services, caller, viewer, code, {
    isDue: ({ confirmedAt }) => confirmedAt === null,
    async whenRight(tx) {
      await confirmFactor(tx, tables, viewer.accountId, services.clock.realNow());
      await endOtherSessions(tx, tables, viewer, services.clock.realNow());
      await recordAccess(tx, tables, ownAccess(caller, services, viewer.applicantId, 'SET_SECOND_FACTOR'));
    },
  });
}

/** Raises this session, and this one only. Throws CONFLICT when no factor is in force. */
export function proveSecondFactor(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  code: string,
): Promise<Answer> {
  return tryCode(services, caller, viewer, code, {
    isDue: ({ confirmedAt }) => confirmedAt !== null,
    whenRight: async () => undefined,
  });
}

interface Trial {
  isDue(factor: StoredFactor): boolean;
  whenRight(tx: Writes): Promise<void>;
}

async function tryCode(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  typed: string,
  { isDue, whenRight }: Trial,
): Promise<Answer> {
  const { database, vault, clock } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const { identityHmac } = await getApplicant(database.read, tables, vault, viewer.applicantId);
  return database.write(async (tx): Promise<Answer> => {
    const now = clock.realNow();
    await takeBudgets(tx, tables, [identityHmac], now);
    const { wait, triesLeft } = await secondFactorBudget(tx, tables, identityHmac, now);
    if (wait > 0) return { answer: throttled(wait) };
    const factor = await findFactor(tx, tables, viewer.accountId);
    if (!factor || !isDue(factor)) throw new Fault('CONFLICT');

    const step = stepOfCode(secretOf(vault, factor), typedNumber(typed), now);
    if (step === undefined || !(await takeStep(tx, tables, factor, step))) {
      const { deviceHash } = caller;
      const attempt = { kind: 'SECOND_FACTOR', identityHmac, phoneHmac: '', deviceHash } as const;
      await recordAttempt(tx, tables, attempt, 'REFUSED', now);
      return { answer: { __typename: 'CodeInvalid', triesLeft: triesLeft - 1 } };
    }
    await whenRight(tx);
    const opened = await rotateSession(tx, tables, viewer.session, { secondFactorAt: now });
    if (!opened) throw new Fault('UNAUTHENTICATED');
    return { answer: { __typename: 'SecondFactorProven', viewer: viewerOf(opened.session)! }, opened };
  });
}
