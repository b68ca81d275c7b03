import { afterAll } from 'vitest';

/** What the tests of the file at hand opened. */
const opened: (() => Promise<void>)[] = [];

/** Is called after the last test of the file. */
export function closeAtTheEnd(close: () => Promise<void>): void {
  opened.push(close);
}

/** For each file anew: files that follow one another in one process share this module. */
export function closeAfterEachFile(): void {
  afterAll(async () => {
    await Promise.all(opened.splice(0).map((close) => close()));
  });
}
