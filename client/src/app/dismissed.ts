import { useSyncExternalStore } from 'react';

const STORED = 'dismissed-notices';
const listeners = new Set<() => void>();
let dismissed: readonly string[] = stored();

/** Announcements that were put away on this device, by their opaque ids. */
export function useDismissed(): readonly string[] {
  return useSyncExternalStore(
    watch,
    () => dismissed,
    () => dismissed,
  );
}

export function dismiss(id: string): void {
  dismissed = [...dismissed, id];
  rememberDismissed();
  for (const tell of listeners) tell();
}

/** Writes them once more, after a sign-out wiped the storage of this site. */
export function rememberDismissed(): void {
  try {
    localStorage.setItem(STORED, dismissed.join(' '));
  } catch {
    // Storage is blocked: it stays away as long as the page.
  }
}

function watch(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function stored(): readonly string[] {
  try {
    return localStorage.getItem(STORED)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
