import type { LiveSession, Viewer } from '../access/caller.ts';
import { sessionsById } from '../applicants/session.store.ts';
import { isAlive, viewerOf } from '../applicants/session.ts';
import { repeat } from '../repeat.ts';
import type { Services } from '../services.ts';
import { type Use, usesInEffect } from './grants-in-effect.store.ts';

/** Why the service hangs up: the session is over; a grant through which something is followed holds no more; this server, or this token, does not go on. */
export const HangUp = { SIGNED_OUT: 4401, NOT_PERMITTED: 4403, TRY_AGAIN: 1013 } as const;
export type HangUp = (typeof HangUp)[keyof typeof HangUp];

/** An open line to one page of one session. */
export interface Connection {
  readonly applicantId: string;
  /** Who is on it now, asked anew; null when the session, its token or the grant is over: then it was hung up. */
  viewer(grantId: string | null): Promise<Viewer | null>;
  /** From now on the line lives only as long as the grant holds; until the function that it gives is called. */
  use(grantId: string): () => void;
  hangUp(why: HangUp): void;
  /** The page is gone. */
  close(): void;
}

export interface Connections {
  /** Null when the session has as many lines as it may. */
  open(session: LiveSession, hangUp: (why: HangUp) => void): Connection | null;
  stop(): Promise<void>;
}

interface Line {
  readonly sessionId: string;
  /** By which token it was opened. */
  readonly tokenHash: string;
  readonly applicantId: string;
  /** Through which grants it follows something, once for each time. */
  readonly grantIds: string[];
  readonly hangUp: (why: HangUp) => void;
}

/** Of one session, in one process. */
const MOST_LINES = 3;
const SECOND = 1000;

/**
 * Keeps the lines that are open, and hangs up when what they were opened by is over: at once when something happened to the person,
 * and at a look each second whatever happened. A look is one statement for all sessions and one for all grants.
 */
export function keepConnections(
  services: Pick<Services, 'database' | 'clock' | 'signals' | 'log'>,
): Connections {
  const { database, clock, signals, log } = services;
  const lines = new Set<Line>();
  const doubtful = new Set<Line>();
  const onFault = (error: unknown) => log.error(error, 'connections not looked at');

  /** Hangs up on those that are over; gives the sessions of the others. */
  async function look(asked: Iterable<Line>): Promise<ReadonlyMap<string, LiveSession>> {
    const checked = [...asked];
    if (checked.length === 0) return new Map();
    const { read, tables } = database;
    const ids = [...new Set(checked.map(({ sessionId }) => sessionId))];
    const alive = (await sessionsById(read, tables, ids)).filter((one) => isAlive(one, clock.realNow()));
    const sessions = new Map(alive.map((session) => [session.id, session]));
    const uses = checked.flatMap(usesOf);
    const holding = new Set((await usesInEffect(read, tables, uses, clock.now())).map(keyOf));
    for (const line of checked) {
      const session = sessions.get(line.sessionId);
      if (!session) line.hangUp(HangUp.SIGNED_OUT);
      // Whoever has the new token comes back with it.
      else if (session.tokenHash !== line.tokenHash) line.hangUp(HangUp.TRY_AGAIN);
      else if (!usesOf(line).every((use) => holding.has(keyOf(use)))) line.hangUp(HangUp.NOT_PERMITTED);
    }
    return sessions;
  }

  /** Soon, and once for all that are doubtful by then. */
  function doubt(line: Line): void {
    if (doubtful.size === 0)
      setImmediate(() => {
        const asked = [...doubtful].filter((one) => lines.has(one));
        doubtful.clear();
        look(asked).catch(onFault);
      });
    doubtful.add(line);
  }

  const looking = repeat(SECOND, () => look(lines), onFault);

  return {
    open(session, hangUp) {
      if ([...lines].filter(({ sessionId }) => sessionId === session.id).length >= MOST_LINES) return null;
      const { id: sessionId, tokenHash, applicantId } = session;
      let isOpen = true;
      const line: Line = {
        sessionId,
        tokenHash,
        applicantId,
        grantIds: [],
        hangUp(why) {
          if (!isOpen) return;
          close();
          hangUp(why);
        },
      };
      const unfollow = signals.follow(applicantId, () => doubt(line));
      lines.add(line);
      function close(): void {
        isOpen = false;
        lines.delete(line);
        unfollow();
      }
      return {
        applicantId,
        async viewer(grantId) {
          const asked = { ...line, grantIds: grantId === null ? [] : [grantId] };
          const found = (await look([asked])).get(sessionId);
          return isOpen && found ? viewerOf(found) : null;
        },
        use(grantId) {
          line.grantIds.push(grantId);
          return () => void line.grantIds.splice(line.grantIds.indexOf(grantId), 1);
        },
        hangUp: line.hangUp,
        close,
      };
    },
    stop: () => looking.stop(),
  };
}

function usesOf({ grantIds, applicantId }: Line): Use[] {
  return [...new Set(grantIds)].map((grantId) => ({ grantId, applicantId }));
}

function keyOf({ grantId, applicantId }: Use): string {
  return `${grantId}:${applicantId}`;
}
