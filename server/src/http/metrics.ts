import { Counter, collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client';

// Numbers about the process; no label holds anything of a person or an address.
collectDefaultMetrics();

export const requestTimes = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time to answer, by route and status.',
  labelNames: ['route', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
});

export const graphqlErrors = new Counter({
  name: 'graphql_errors_total',
  help: 'GraphQL errors, by code.',
  labelNames: ['code'],
});

export const lastCardRound = new Gauge({
  name: 'exit_card_last_card_round_timestamp_seconds',
  help: 'When ends, reminders and the archive were last dealt with for every card.',
});

export const lastSweep = new Gauge({
  name: 'exit_card_last_sweep_timestamp_seconds',
  help: 'When this process was last done with its housekeeping.',
});

/** All metrics of the process in the format of Prometheus. */
export async function metricsPage(): Promise<{ type: string; text: string }> {
  return { type: register.contentType, text: await register.metrics() };
}
