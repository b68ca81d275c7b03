import { useSyncExternalStore } from 'react';

const WORKER = '/sw.js';
/** A page that stays open asks this often whether there is a new version. */
const ASK_EVERY_MS = 60 * 60_000;

let take: (() => void) | undefined;
const listeners = new Set<() => void>();

/** Shows the new version in the place of this one, once there is one; undefined while there is none. */
export function useUpdate(): (() => void) | undefined {
  return useSyncExternalStore(watch, () => take);
}

/** Registers the service worker and tells of every version that comes after the one that is shown. Never reloads by itself. */
export async function startUpdates(): Promise<void> {
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    // Another window took the new version: this one still shows the old, whose files are gone.
    if (!isFirst || take) offer(() => location.reload());
  });

  const registration = await serviceWorker.register(WORKER);
  const look = () => {
    const { waiting } = registration;
    if (waiting && serviceWorker.controller) offer(() => takeOver(waiting));
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  setInterval(() => void registration.update().catch(() => undefined), ASK_EVERY_MS);
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('TAKE_OVER');
}

function offer(next: () => void): void {
  take = next;
  for (const tell of listeners) tell();
}

function watch(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
