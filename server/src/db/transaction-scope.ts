import { AsyncLocalStorage } from 'node:async_hooks';

interface Write {
  readonly of: TransactionScope;
  /** In which this one was called: of another database. */
  readonly outer: Write | undefined;
  ended: boolean;
}

/** One for all databases of the process: each storage makes every promise dearer, for as long as the process runs. */
const running = new AsyncLocalStorage<Write>();

/** Knows whether the running code was called from inside a `write` of this database that has not ended. */
export class TransactionScope {
  /** Throws inside a `write`: a second one would wait for the first for ever on SQLite. */
  assertOutside(what: string): void {
    for (let write = around(); write; write = write.outer)
      if (write.of === this && !write.ended) throw new Error(`${what} inside write(): use its tx`);
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const write: Write = { of: this, outer: around(), ended: false };
    try {
      return await running.run(write, work);
    } finally {
      write.ended = true;
    }
  }
}

/** What is begun in a write and goes on after its end is not in it any more. */
function around(): Write | undefined {
  let write = running.getStore();
  while (write?.ended) write = write.outer;
  return write;
}
