const DONE = ['moreTime', 'extension', 'extensionWithdrawn', 'correction'] as const;
type Done = (typeof DONE)[number];

/** What a page tells the next one that was done. */
export function doneState(done: Done): { done: Done } {
  return { done };
}

/** What was done on the page before, if that page said so. */
export function doneIn(state: unknown): Done | undefined {
  const said = typeof state === 'object' && state !== null && 'done' in state ? state.done : undefined;
  return DONE.find((known) => known === said);
}
