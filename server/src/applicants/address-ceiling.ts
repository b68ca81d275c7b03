import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Fault } from '../fault.ts';
import { LIMITS } from './limits.ts';

/** How much one network address may try, whoever it says it is. In memory: the budgets of people and phones are in the database. */
export interface AddressCeiling {
  /** Throws RATE_LIMITED above the ceiling. */
  spend(address: string): Promise<void>;
}

export function addressCeiling(
  limit: { tries: number; seconds: number } = LIMITS.perAddress,
): AddressCeiling {
  const limiter = new RateLimiterMemory({ points: limit.tries, duration: limit.seconds });
  return {
    async spend(address) {
      try {
        await limiter.consume(address);
      } catch (rejected) {
        if (!(rejected instanceof RateLimiterRes)) throw rejected;
        throw new Fault('RATE_LIMITED', { retryAfterSeconds: Math.ceil(rejected.msBeforeNext / 1000) });
      }
    },
  };
}
