import { ErrorCode } from '@exit-card/shared/answer';
import { useState } from 'react';
import { codeOf } from './apollo.ts';

/**
 * Whether what a page asked for is not there, or no longer for who asks. It stays so until it is
 * answered again: while it is asked, and when that fails, the query gives what it had before, which may be what nobody here may see any more.
 */
export function useGone({ error, loading }: { error?: unknown; loading: boolean }): boolean {
  const [wasGone, setGone] = useState(false);
  const isAnswered = !loading && error === undefined;
  const isGone = codeOf(error) === ErrorCode.NOT_FOUND || (wasGone && !isAnswered);
  if (isGone !== wasGone) setGone(isGone);
  return isGone;
}
