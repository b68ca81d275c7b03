import { useRef } from 'react';

/**
 * One key for one attempt: while no answer has come, every try of the same input carries it, so that a lost connection never
 * does a thing twice.
 */
export function useKey() {
  const attempt = useRef<{ of: string; key: string }>(undefined);
  return {
    keyOf(...input: readonly (string | number)[]): string {
      const of = JSON.stringify(input);
      if (attempt.current?.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return attempt.current.key;
    },
    /** The answer has come. */
    answered() {
      attempt.current = undefined;
    },
  };
}
