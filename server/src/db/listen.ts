import { Client } from 'pg';
import { BOXES } from './wake.ts';

const SECOND = 1000;
/** Waits after each failed try, the last one again and again. */
const PAUSES = [SECOND / 5, SECOND, 2 * SECOND, 5 * SECOND];

/**
 * Hears on a connection of its own whose box has something new: the id of a person, or null for everybody once a connection
 * stands, because what was said before that was lost. Comes back by itself when the connection breaks.
 */
export function listenToBoxes(
  databaseUrl: string,
  heard: (applicantId: string | null) => void,
  onFault: (error: unknown) => void,
): { stop(): Promise<void> } {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let tries = 0;
  let isStopped = false;

  async function connect(): Promise<void> {
    const own = new Client({
      connectionString: databaseUrl,
      application_name: 'exit-card boxes',
      connectionTimeoutMillis: 5 * SECOND,
      keepAlive: true,
    });
    client = own;
    own.on('notification', ({ payload }) => heard(payload ?? null));
    own.on('error', () => undefined);
    own.once('end', () => {
      if (client === own) again();
    });
    try {
      await own.connect();
      await own.query(`LISTEN ${BOXES}`);
      tries = 0;
      heard(null);
    } catch (error) {
      onFault(error);
      if (client === own) again();
      await own.end().catch(() => undefined);
    }
  }

  function again(): void {
    client = undefined;
    if (isStopped) return;
    timer = setTimeout(connect, PAUSES[tries] ?? PAUSES.at(-1));
    tries += 1;
  }

  void connect();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}
