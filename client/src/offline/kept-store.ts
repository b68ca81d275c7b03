import { KEPT_DATABASE } from '../app/kept-cards.ts';

const STORE = 'kept';
const KEY = 'key';
const DATA = 'data';

/** AES-GCM with 96 bits of its own for each text; the key leaves this browser in no form, not even to this page. */
const CIPHER = { name: 'AES-GCM', length: 256 } as const;

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/** What is needed to keep anything encrypted: a browser has it on pages that come by https. */
export function canKeep(): boolean {
  return typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined;
}

/** Stores a value in the place of the one before. */
export async function seal(value: unknown): Promise<void> {
  const key = await ownKey();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed: Sealed = { iv, sealed: await crypto.subtle.encrypt({ ...CIPHER, iv }, key, text) };
  await inStore('readwrite', (store) => store.put(sealed, DATA));
}

/** The stored value; undefined when there is none, or when it was not stored with the key that is here. */
export async function unseal(): Promise<unknown> {
  const key: unknown = await inStore('readonly', (store) => store.get(KEY));
  const stored = (await inStore('readonly', (store) => store.get(DATA))) as Sealed | undefined;
  if (!(key instanceof CryptoKey) || !stored) return undefined;
  try {
    const text = await crypto.subtle.decrypt({ ...CIPHER, iv: stored.iv }, key, stored.sealed);
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    return undefined;
  }
}

async function ownKey(): Promise<CryptoKey> {
  const known: unknown = await inStore('readonly', (store) => store.get(KEY));
  if (known instanceof CryptoKey) return known;
  const made = await crypto.subtle.generateKey(CIPHER, false, ['encrypt', 'decrypt']);
  // Another window may have made one meanwhile: the first stays.
  await inStore('readwrite', (store) => store.add(made, KEY)).catch(() => undefined);
  return (await inStore('readonly', (store) => store.get(KEY))) as CryptoKey;
}

/** One request in a transaction of its own; the database is closed again, so that erasing it never waits. */
async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = ask(transaction.objectStore(STORE));
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(KEPT_DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
