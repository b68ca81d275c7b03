import type { Context } from '../graphql/context.ts';
import { viewerOf } from './session.ts';
import type { WithSession } from './sign-in.ts';

/** Hands a session that was opened or renewed to the browser, and lets the answer be read by whoever it signs in. */
export function carrySession<Answer>(context: Context, { answer, opened }: WithSession<Answer>): Answer {
  if (!opened) return answer;
  const { token, session } = opened;
  context.sessionCookie.set(token, { publicComputer: session.publicComputer });
  context.viewer = viewerOf(session);
  return answer;
}
