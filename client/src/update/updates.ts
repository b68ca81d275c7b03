import { useSyncExternalStore } from 'react';
import { ownWorker } from './worker.ts';

/** A page that stays open asks this often whether there is a new version. */
const ASK_EVERY_MS = 60 * 60_000;

let take: (() => void) | undefined;
let isListening = false;
let watched: ServiceWorkerRegistration | undefined;
const listeners = new Set<() => void>();

/** Shows the new version in the place of this one, once there is one; undefined while there is none. */
export function useUpdate(): (() => void) | undefined {
  return useSyncExternalStore(watch, () => take);
}

/**
 * Registers the service worker and tells of every version that comes after the one that is shown. Never reloads by itself. Asked
 * again, it registers the worker that a sign-out took away.
 */
export async function startUpdates(): Promise<void> {
  if (!isListening) listen();
  const registration = await ownWorker();
  if (registration === watched) return;
  watched = registration;
  const look = () => {
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) offer(() => takeOver(waiting));
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
}

function listen(): void {
  const { serviceWorker } = navigator;
  isListening = true;
  let before = serviceWorker.controller;
  serviceWorker.addEventListener('controllerchange', () => {
    // Another window took the new version: this one still shows the old, whose files are gone. A first worker is no new version.
    if (before && serviceWorker.controller) offer(() => location.reload());
    before = serviceWorker.controller;
  });
  // Before the worker opens another window it asks where this one is.
  serviceWorker.addEventListener('message', ({ data, ports }) => {
    if (data === 'WHERE') ports[0]?.postMessage(location.pathname);
  });
  setInterval(() => void watched?.update().catch(() => undefined), ASK_EVERY_MS);
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
