import { isPage } from './is-page.ts';
import { openInbox, tell } from './push.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in front of this file by the build: `offline-files.ts`. */
declare const BUILD: { readonly version: string; readonly files: readonly string[] };

/** The page of every address; the router in it finds its own way. */
const SHELL = '/index.html';
const CACHE = `build-${BUILD.version}`;
const FILES = new Set(BUILD.files);
/** How long a page may keep a person waiting that is on this device anyway. */
const PATIENCE_MS = 4000;

self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', answer);
self.addEventListener('message', (event) => {
  if (event.data === 'TAKE_OVER') void self.skipWaiting();
});

self.addEventListener('push', (event) => event.waitUntil(tell(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openInbox());
});

/** Asked without cookies: nothing that is kept here can be an answer to somebody. */
async function keepBuild(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(
    BUILD.files.map(
      (file) => new Request(file, { credentials: 'omit', ...(!isHashed(file) && { cache: 'reload' }) }),
    ),
  );
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Only pages and files of the build; whatever carries data goes past this to the network. */
function answer(event: FetchEvent): void {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (FILES.has(pathname) && isHashed(pathname)) event.respondWith(keptFirst(request, pathname));
  else if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(freshFirst(request, SHELL));
  else if (FILES.has(pathname) && pathname !== SHELL) event.respondWith(freshFirst(request, pathname));
}

async function keptFirst(request: Request, file: string): Promise<Response> {
  return (await kept(file)) ?? fetch(request);
}

async function freshFirst(request: Request, file: string): Promise<Response> {
  const fresh = fetch(request);
  const copy = await kept(file);
  if (!copy) return fresh;
  return Promise.race([fresh.catch(() => copy), pause(PATIENCE_MS).then(() => copy)]);
}

function kept(file: string): Promise<Response | undefined> {
  return caches.match(file, { cacheName: CACHE });
}

/** The name of such a file changes with what is in it. */
function isHashed(file: string): boolean {
  return file.startsWith('/assets/');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
