import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, Viewer } from '../access/caller.ts';
import { viewerOf } from '../applicants/session.ts';
import { Fault } from '../fault.ts';
import type { CallerOf } from './caller-of.ts';

/** Who asks for a route beside GraphQL. Throws UNAUTHENTICATED for whoever is not signed in. */
export async function signedIn(
  callers: CallerOf,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ caller: Caller; viewer: Viewer }> {
  const caller = await callers(request, reply);
  const viewer = viewerOf(caller.session);
  if (!viewer) throw new Fault('UNAUTHENTICATED');
  return { caller, viewer };
}
