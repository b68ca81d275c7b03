import { CombinedGraphQLErrors } from '@apollo/client';
import { ErrorCode } from '@exit-card/shared/answer';
import { codeOf } from './apollo.ts';

/** Which sentence of the text of the layout tells this fault. */
export function faultWord(error: unknown): 'body' | 'tooMany' | 'unreachable' {
  if (codeOf(error) === ErrorCode.RATE_LIMITED) return 'tooMany';
  // `fetch` says "no network" with a TypeError.
  return error instanceof TypeError ? 'unreachable' : 'body';
}

/** The number under which the server logged this fault. */
export function faultNumber(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const id = error.errors[0]?.extensions?.['traceId'];
  return typeof id === 'string' ? id : undefined;
}
