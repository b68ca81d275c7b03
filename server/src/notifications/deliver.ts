import { repeat } from '../repeat.ts';
import type { Services } from '../services.ts';
import { deliveries } from './deliveries.ts';
import { handOver } from './hand-over.ts';
import { outbox } from './outbox.ts';

const SECOND = 1000;

/** Hands over what is due, each message by one deliverer only. Gives how many were taken by their operators. */
export async function deliverDue(services: Services): Promise<number> {
  const taken = [await handOver(services, outbox(services)), await handOver(services, deliveries(services))];
  return taken[0]! + taken[1]!;
}

/** Delivers until it is stopped; the next round starts when the last one is over. Codes wait for no other channel's operator. */
export function startDelivery(services: Services, pause = SECOND / 2): { stop(): Promise<void> } {
  const onFault = (error: unknown) => services.log.error(error, 'delivery round failed');
  const rounds = [
    repeat(pause, () => handOver(services, outbox(services)), onFault),
    repeat(pause, () => handOver(services, deliveries(services)), onFault),
  ];
  return {
    async stop() {
      await Promise.all(rounds.map((round) => round.stop()));
    },
  };
}
