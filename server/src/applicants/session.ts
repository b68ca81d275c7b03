import type { LiveSession, Viewer } from '../access/caller.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';

const { session: limit } = LIMITS;

type Times = Pick<LiveSession, 'kind' | 'createdAt' | 'lastSeenAt' | 'publicComputer'>;

/** When the session ends whatever is done. Exclusive. */
export function endsAt({ kind, createdAt }: Times): Date {
  return secondsAfter(createdAt, kind === 'GUEST' ? limit.guest : limit.absolute);
}

/** When the session ends if nothing is done. Exclusive; a guest look-up has no idle end of its own. */
export function idleEndsAt(session: Times): Date {
  const end = endsAt(session);
  if (session.kind === 'GUEST') return end;
  const idle = secondsAfter(session.lastSeenAt, session.publicComputer ? limit.idlePublic : limit.idle);
  return new Date(Math.min(idle.getTime(), end.getTime()));
}

export function isAlive(session: Times, realNow: Date): boolean {
  return realNow < idleEndsAt(session);
}

/** A guest look-up is no sign-in. */
export function viewerOf(session: LiveSession | null): Viewer | null {
  if (session?.kind !== 'ACCOUNT' || session.accountId === null) return null;
  return {
    applicantId: session.applicantId,
    accountId: session.accountId,
    assurance: session.assurance,
    session,
  };
}
