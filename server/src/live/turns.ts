/** How many go on in one turn of the event loop. */
export const AT_ONCE = 16;

/**
 * Makes what is awaited before a piece of work: so many go on in each turn of the event loop, in the order in which they came. With a
 * database driver that waits for nothing, a change that a thousand pages show would otherwise stop everything else meanwhile.
 */
export function makeTurns(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  function release(): void {
    for (const go of waiting.splice(0, AT_ONCE)) go();
    if (waiting.length > 0) setImmediate(release);
  }
  return () =>
    new Promise((resolve) => {
      if (waiting.length === 0) setImmediate(release);
      waiting.push(resolve);
    });
}
