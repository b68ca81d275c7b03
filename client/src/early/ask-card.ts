import { QUERY } from '../graphql/early-card-page.ts';
import { askEarly } from './early-answers.ts';

/** After it is known who is signed in: what a page follows begins before what it shows was read. */
export function askCard(id: string, session: Promise<Response>): Promise<Response> {
  return askEarly({ operationName: 'CardPage', variables: { id }, query: QUERY }, session.then(isSomebody));
}

/** The browser's names of countries take an old phone a tenth of a second when they are first asked for: while it waits for the program. */
setTimeout(() => new Intl.DisplayNames(document.documentElement.lang, { type: 'region' }).of('CN'));

/** Fails when nobody is signed in. */
async function isSomebody(session: Response): Promise<void> {
  const { data } = (await session.clone().json()) as { data?: { viewer: object | null } };
  if (!data?.viewer) throw new Error('Nobody is signed in');
}
