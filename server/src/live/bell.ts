/** Tells one who waits that something happened meanwhile; however often it rang before, that is once. */
export interface Bell {
  ring(): void;
  end(): void;
  /** Once it has rung since the last time, or at once the first time; false when it is over. */
  rung(): Promise<boolean>;
}

export function makeBell(): Bell {
  let hasRung = true;
  let isOver = false;
  let wait: (() => void) | undefined;
  const wake = () => {
    wait?.();
    wait = undefined;
  };
  return {
    ring() {
      hasRung = true;
      wake();
    },
    end() {
      isOver = true;
      wake();
    },
    async rung() {
      if (!hasRung && !isOver)
        await new Promise<void>((resolve) => {
          wait = resolve;
        });
      hasRung = false;
      return !isOver;
    },
  };
}

/**
 * A stream that can be ended while somebody waits for its next value: a generator alone would first have to give one. `end` must
 * let the source finish; it is called once, also when the source ends by itself.
 */
export function endable<Value>(source: AsyncGenerator<Value>, end: () => void): AsyncGenerator<Value> {
  let isEnded = false;
  const once = () => {
    if (isEnded) return;
    isEnded = true;
    end();
  };
  const stream: AsyncGenerator<Value> = {
    async next() {
      const result = await source.next().catch((error: unknown) => {
        once();
        throw error;
      });
      if (result.done) once();
      return result;
    },
    return(value) {
      once();
      return source.return(value);
    },
    throw(error) {
      once();
      return source.throw(error);
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
