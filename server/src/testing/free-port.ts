import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Systems give out ports above these by themselves: one of these stays free between two starts. */
const OWN = [20_000, 32_000] as const;

export async function freePort(): Promise<number> {
  const port = randomInt(...OWN);
  const probe = createServer().listen(port, '127.0.0.1');
  const isFree = await once(probe, 'listening').then(
    () => true,
    () => false,
  );
  probe.close();
  return isFree ? port : freePort();
}
