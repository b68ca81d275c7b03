import type { Page } from 'playwright-core';

/** Until the service worker has all its files and answers for this window. */
export async function workerIsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Everything in Cache Storage, and the names of the databases. */
export function keptInBrowser(page: Page) {
  return page.evaluate(async () => ({
    caches: await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        const entries = await Promise.all(
          (await cache.keys()).map(async (request) => ({
            path: new URL(request.url).pathname,
            body: (await (await cache.match(request))?.text()) ?? '',
          })),
        );
        return { name, entries };
      }),
    ),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
}

/** What the database of the kept cards holds: the key, the length of what is sealed, and all the rest as text. */
export function kept(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('kept-cards');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows: unknown[] = [];
    for (const name of database.objectStoreNames) {
      const request = database.transaction(name).objectStore(name).getAll();
      rows.push(
        ...(await new Promise<unknown[]>((resolve) => (request.onsuccess = () => resolve(request.result)))),
      );
    }
    database.close();
    const key = rows.find((row) => row instanceof CryptoKey) as CryptoKey;
    const data = rows.find((row) => !(row instanceof CryptoKey)) as { sealed: ArrayBuffer };
    const exported = await crypto.subtle.exportKey('raw', key).then(
      () => 'exported',
      (error: DOMException) => error.name,
    );
    return {
      key: {
        extractable: key.extractable,
        algorithm: key.algorithm.name,
        usages: [...key.usages].sort(),
        exported,
      },
      sealedBytes: data.sealed.byteLength,
      everythingElse:
        new TextDecoder('utf-8').decode(data.sealed) +
        JSON.stringify(localStorage) +
        JSON.stringify(sessionStorage) +
        document.cookie,
    };
  });
}
