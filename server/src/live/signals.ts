import type { Database } from '../db/database.ts';
import { listenToBoxes } from '../db/listen.ts';
import { repeat } from '../repeat.ts';
import { boxCounts } from './event.store.ts';

/** Says that a person's box may have something new, and how many events it has had where that is known. Once too often does no harm. */
export interface Signals {
  /** Calls until the function that it gives is called. */
  follow(applicantId: string, signal: (count: number | null) => void): () => void;
}

interface Watched {
  readonly database: Database;
  /** Of PostgreSQL, which says so itself, also for other processes; null where one has to look. */
  readonly databaseUrl: string | null;
  readonly onFault: (error: unknown) => void;
}

/** Milliseconds between two looks at the boxes of all who are connected: one statement, however many. */
const LOOK = { sqlite: 250, postgres: 5_000 } as const;

/** Watches the boxes of whoever follows one. What PostgreSQL said and was not heard is found by the slow look. */
export function watchBoxes({ database, databaseUrl, onFault }: Watched): Signals & { stop(): Promise<void> } {
  const followers = new Map<string, Set<(count: number | null) => void>>();
  const counts = new Map<string, number>();

  async function look(): Promise<void> {
    if (followers.size === 0) return;
    const found = await boxCounts(database.read, database.tables, [...followers.keys()]);
    for (const [id, count] of found) {
      const isNew = counts.get(id) !== count;
      if (followers.has(id)) counts.set(id, count);
      if (isNew) call(id, count);
    }
  }

  function call(applicantId: string, count: number | null): void {
    for (const signal of followers.get(applicantId) ?? []) signal(count);
  }

  function hear(applicantId: string | null): void {
    for (const id of applicantId === null ? [...followers.keys()] : [applicantId]) call(id, null);
  }

  const looking = repeat(LOOK[database.engine], look, onFault);
  const listening = databaseUrl === null ? null : listenToBoxes(databaseUrl, hear, onFault);

  return {
    follow(applicantId, signal) {
      const own = followers.get(applicantId) ?? new Set();
      followers.set(applicantId, own.add(signal));
      return () => {
        own.delete(signal);
        if (own.size > 0 || followers.get(applicantId) !== own) return;
        followers.delete(applicantId);
        counts.delete(applicantId);
      };
    },
    async stop() {
      await Promise.all([looking.stop(), listening?.stop()]);
    },
  };
}
