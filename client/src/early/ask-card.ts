import { QUERY } from '../graphql/early-card-page.ts';
import { askEarly } from './early-answers.ts';

/** After it is known who is signed in: what a page follows begins before what it shows was read. */
export async function askCard(id: string, session: Promise<Response>): Promise<void> {
  const answer = (await session).clone();
  const { data } = (await answer.json()) as { data?: { viewer: object | null } };
  if (data?.viewer) askEarly({ operationName: 'CardPage', variables: { id }, query: QUERY });
}
