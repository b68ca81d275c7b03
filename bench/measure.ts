/** One of several ways to do the same thing. */
export interface Contender {
  readonly name: string;
  run(turn: number): Promise<unknown> | unknown;
}

export interface Measured {
  readonly name: string;
  /** Median, in milliseconds. */
  readonly median: number;
  /** Against the first contender. */
  readonly ratio: number;
}

/** Runs the contenders in turns, so that whatever the machine does meanwhile falls on all of them. */
export async function sideBySide(contenders: readonly Contender[], turns: number): Promise<Measured[]> {
  const warmUp = Math.ceil(turns / 10);
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let turn = 0; turn < warmUp + turns; turn += 1) {
    for (const { name, run } of contenders) {
      const began = performance.now();
      await run(turn);
      if (turn >= warmUp) times.get(name)?.push(performance.now() - began);
    }
  }
  const medians = contenders.map(({ name }) => ({ name, median: medianOf(times.get(name) ?? []) }));
  const base = medians[0]?.median ?? Number.NaN;
  return medians.map((one) => ({ ...one, ratio: one.median / base }));
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
