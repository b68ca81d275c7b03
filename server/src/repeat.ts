/** Runs a job again and again, each time `pause` milliseconds after the last was over and at first after `wait`, until it is stopped. */
export function repeat(
  pause: number,
  job: () => Promise<unknown>,
  onFault: (error: unknown) => void,
  wait = pause,
): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout;
  let round: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  const next = (after: number) => {
    timer = setTimeout(() => {
      round = job()
        .catch(onFault)
        .finally(() => isStopped || next(pause));
    }, after);
  };
  next(wait);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
