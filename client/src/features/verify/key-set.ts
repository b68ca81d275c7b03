/** The published public keys, by their names. */
export type KeySet = ReadonlyMap<string, JsonWebKey>;

const ADDRESS = '/.well-known/jwks.json';
const KEPT = 'proof-keys';

/**
 * The keys as they are published, or without a network as they were when this browser last saw them; undefined where it never
 * did. `anew`: not from the browser's cache.
 */
export async function keySet({ anew = false } = {}): Promise<KeySet | undefined> {
  try {
    const answer = await fetch(ADDRESS, { cache: anew ? 'reload' : 'default', credentials: 'omit' });
    if (!answer.ok) return kept();
    const text = await answer.text();
    const keys = keysIn(text);
    keep(text);
    return keys;
  } catch {
    return kept();
  }
}

function keep(text: string): void {
  try {
    localStorage.setItem(KEPT, text);
  } catch {
    // Storage is blocked: without a network nothing can be checked here.
  }
}

function kept(): KeySet | undefined {
  try {
    return keysIn(localStorage.getItem(KEPT) ?? '');
  } catch {
    return undefined;
  }
}

/** Throws for what is no key set. */
function keysIn(text: string): KeySet {
  const { keys } = JSON.parse(text) as { keys: (JsonWebKey & { kid: string })[] };
  return new Map(keys.map((key) => [key.kid, key]));
}
