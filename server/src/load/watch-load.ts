import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge } from 'prom-client';
import { loadMeter, ServiceLoad } from './load.ts';

/** How busy this process is, from what it measures of itself. */
export interface Load {
  level(): ServiceLoad;
  /** Counts a request until the function that it gives is called. */
  begin(): () => void;
}

const SECOND = 1000;
const RESOLUTION = 20;
const NANOSECONDS = 1e6;

const busy = new Gauge({
  name: 'exit_card_busy',
  help: 'Whether people are told that the service is busy, and checks of lists wait.',
});

/** Looks at the event loop and at the requests under way once a second. */
export function watchLoad(): Load & { stop(): Promise<void> } {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  const read = loadMeter();
  let level: ServiceLoad = ServiceLoad.LOW;
  let requests = 0;
  let most = 0;

  delays.enable();
  const timer = setInterval(() => {
    level = read({ delay: delayOf(delays), requests: most });
    busy.set(level === ServiceLoad.BUSY ? 1 : 0);
    delays.reset();
    most = requests;
  }, SECOND);
  timer.unref();

  return {
    level: () => level,
    begin() {
      requests += 1;
      most = Math.max(most, requests);
      return () => {
        requests -= 1;
      };
    },
    async stop() {
      clearInterval(timer);
      delays.disable();
    },
  };
}

/** Its own pauses do not count, and a second without a sample had no wait in it. */
function delayOf({ mean }: { readonly mean: number }): number {
  return Number.isNaN(mean) ? 0 : Math.max(0, mean / NANOSECONDS - RESOLUTION);
}
