const STORED = 'push';

/** The address to which the service pushes in this browser, as it was told last. A sign-out wipes it. */
export function pushMark(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

export function setPushMark(endpoint: string | null): void {
  try {
    if (endpoint === null) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, endpoint);
  } catch {
    // Storage is blocked: what the browser exchanges is noticed by the operator alone.
  }
}
