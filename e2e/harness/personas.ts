import type { DemoPerson } from '../../server/src/demo/people.ts';
import type { Visitor } from './browser.ts';

/** Signs the browser in as a person of the demo, without any proof. */
export async function becomePerson({ page }: Pick<Visitor, 'page'>, { id }: DemoPerson): Promise<void> {
  const answer = await page.request.post('/demo/sign-in', { data: { persona: id } });
  if (!answer.ok()) throw new Error(`The demo did not sign anybody in: ${answer.status()}`);
}
