import { Fault } from '../fault.ts';
import type { Viewer } from './caller.ts';

/** A fresh code is good for so long in this session, in milliseconds. */
const STEP_UP = 10 * 60_000;

/**
 * Before something that cannot be undone, or that is done for somebody else: the phone or the authenticator is at hand now.
 * Throws STEP_UP_REQUIRED, with the factor that is missing.
 */
export function demandStepUp({ session }: Viewer, realNow: Date): void {
  const proven = [session.stepUpAt, session.secondFactorAt].some(
    (at) => at !== null && realNow.getTime() - at.getTime() < STEP_UP,
  );
  if (!proven) throw new Fault('STEP_UP_REQUIRED', { factor: 'CODE' });
}
