import { z } from 'zod';
import type { NotaryAnswer, NotaryRegister } from './notary-register.ts';

const TIMEOUT = 10_000;
const USUAL_WAIT = 300;
const LONGEST_WAIT = 24 * 3600;

const Verdict = z.object({ result: z.enum(['OK', 'MISMATCH']) });

export interface NotaryRegisterAddress {
  readonly url: string;
  readonly token: string;
}

/**
 * Asks a register over HTTPS: POST `{ deed, principal, delegate }` as JSON, answered by `{ "result": "OK" | "MISMATCH" }`.
 * Whatever else comes back, also a redirect, or nothing within ten seconds, is UNAVAILABLE.
 */
export function httpNotaryRegister({ url, token }: NotaryRegisterAddress): NotaryRegister {
  return {
    async check(deed, principal, delegate) {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            accept: 'application/json',
          },
          body: JSON.stringify({ deed, principal, delegate }),
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT),
        });
        if (!answer.ok) {
          await answer.body?.cancel();
          return unavailable(answer.headers.get('retry-after'));
        }
        return { outcome: Verdict.parse(await answer.json()).result };
      } catch {
        // The error may quote what was sent, so it goes nowhere.
        return unavailable(null);
      }
    },
  };
}

/** `retryAfter` in seconds, as the register says it; a date is not understood. */
function unavailable(retryAfter: string | null): NotaryAnswer {
  const seconds = Number(retryAfter ?? Number.NaN);
  const isKnown = Number.isInteger(seconds) && seconds > 0;
  return {
    outcome: 'UNAVAILABLE',
    retryAfterSeconds: isKnown ? Math.min(seconds, LONGEST_WAIT) : USUAL_WAIT,
  };
}
