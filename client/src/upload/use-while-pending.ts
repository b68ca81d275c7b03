import { useEffect } from 'react';
import type { FileList_FileFragment } from '../graphql/documents.ts';

const PAUSE_MS = 3000;

/** Looks again every few seconds while a file is being checked. */
export function useWhilePending(
  files: readonly Pick<FileList_FileFragment, 'state'>[],
  look: () => Promise<unknown>,
): void {
  const pending = files.some(({ state }) => state === 'PENDING');
  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(() => void look().catch(() => undefined), PAUSE_MS);
    return () => clearInterval(timer);
  });
}
