/** How busy this process is, in words that help a person and not an attacker. */
export const ServiceLoad = { LOW: 'LOW', BUSY: 'BUSY' } as const;
export type ServiceLoad = (typeof ServiceLoad)[keyof typeof ServiceLoad];

/** What a second looked like: how long the event loop kept callers waiting, in milliseconds, and the most requests at once. */
export interface LoadSample {
  readonly delay: number;
  readonly requests: number;
}

/** Well below the second at which requests are refused. */
const BUSY_FROM = { delay: 150, requests: 40 } as const;
const CALM_BELOW = { delay: 50, requests: 15 } as const;
/** Seconds in a row: a short peak is no load, and the hint does not flicker. */
const BUSY_AFTER = 3;
const CALM_AFTER = 10;

/** Tells the load from one sample a second: busy after some busy ones, calm again after more calm ones. */
export function loadMeter(): (sample: LoadSample) => ServiceLoad {
  let level: ServiceLoad = ServiceLoad.LOW;
  let against = 0;
  return ({ delay, requests }) => {
    const speaksAgainst =
      level === ServiceLoad.LOW
        ? delay >= BUSY_FROM.delay || requests >= BUSY_FROM.requests
        : delay < CALM_BELOW.delay && requests < CALM_BELOW.requests;
    against = speaksAgainst ? against + 1 : 0;
    if (against < (level === ServiceLoad.LOW ? BUSY_AFTER : CALM_AFTER)) return level;
    against = 0;
    level = level === ServiceLoad.LOW ? ServiceLoad.BUSY : ServiceLoad.LOW;
    return level;
  };
}
