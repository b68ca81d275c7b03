import { useEffect, useRef } from 'react';
import type { FileList_FileFragment } from '../graphql/documents.ts';

const PAUSE_MS = 3000;
/** Then whoever is there looks again themselves: a page left alone must not keep its session alive. */
export const LOOKS = 20;

/** Looks again every few seconds while a file is being checked, for a minute. */
export function useWhilePending(
  files: readonly Pick<FileList_FileFragment, 'state'>[],
  look: () => Promise<unknown>,
): void {
  const looked = useRef(0);
  const pending = files.filter(({ state }) => state === 'PENDING').length;

  // Another file has its own minute.
  useEffect(() => {
    looked.current = 0;
  }, [pending]);

  useEffect(() => {
    if (pending === 0) return;
    const timer = setInterval(() => {
      looked.current += 1;
      if (looked.current <= LOOKS) void look().catch(() => undefined);
      else clearInterval(timer);
    }, PAUSE_MS);
    return () => clearInterval(timer);
  });
}
