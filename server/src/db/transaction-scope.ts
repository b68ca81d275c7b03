import { AsyncLocalStorage } from 'node:async_hooks';

/** Knows whether the running code was called from inside a `write` that has not ended. */
export class TransactionScope {
  readonly #open = new AsyncLocalStorage<{ ended: boolean }>();

  /** Throws inside a `write`: a second one would wait for the first for ever on SQLite. */
  assertOutside(what: string): void {
    if (this.#open.getStore()?.ended === false) throw new Error(`${what} inside write(): use its tx`);
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const scope = { ended: false };
    try {
      return await this.#open.run(scope, work);
    } finally {
      scope.ended = true;
    }
  }
}
