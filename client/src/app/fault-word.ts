import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { ErrorCode } from '@exit-card/shared/answer';
import { codeOf } from './apollo.ts';

/** Which sentence of the text of the layout tells this fault. */
export function faultWord(error: unknown): 'body' | 'tooMany' | 'busy' | 'unreachable' | 'notConfirmed' {
  if (needsFreshCode(error)) return 'notConfirmed';
  if (codeOf(error) === ErrorCode.RATE_LIMITED) return 'tooMany';
  if (isBusy(error)) return 'busy';
  // `fetch` says "no network" with a TypeError.
  return error instanceof TypeError ? 'unreachable' : 'body';
}

/** The service, or its database, has no room for this request; it may be sent again. */
function isBusy(error: unknown): boolean {
  return codeOf(error) === ErrorCode.UNAVAILABLE || (ServerError.is(error) && error.statusCode === 503);
}

/** The server asks for the 6 digits of the second factor first. */
export function needsSecondFactor(error: unknown): boolean {
  return asksForFactor(error, 'TOTP');
}

/** The server asks for a fresh code to the own phone first. */
export function needsFreshCode(error: unknown): boolean {
  return asksForFactor(error, 'CODE');
}

/** What is asked for without a factor is the face. */
function asksForFactor(error: unknown, factor: 'TOTP' | 'CODE'): boolean {
  return codeOf(error) === ErrorCode.STEP_UP_REQUIRED && extensionOf(error, 'factor') === factor;
}

/** The number under which the server logged this fault. */
export function faultNumber(error: unknown): string | undefined {
  const id = extensionOf(error, 'traceId');
  return typeof id === 'string' ? id : undefined;
}

function extensionOf(error: unknown, name: string): unknown {
  return CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.[name] : undefined;
}
