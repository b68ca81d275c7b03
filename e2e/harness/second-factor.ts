import type { Page } from 'playwright-core';
import { type DemoPerson, PEOPLE, WITH_AUTHENTICATOR } from '../../server/src/demo/people.ts';
import { ask } from './ask.ts';
import type { Visitor } from './browser.ts';
import { becomePerson } from './personas.ts';

interface Authenticator {
  readonly key: string;
  readonly code: string | null;
}

/** Six digits that will be taken once. Throws when the person has used up those of this half minute. */
export async function sixDigits(page: Page, { id, name }: DemoPerson): Promise<string> {
  const answer = await page.request.get('/demo/authenticator.json');
  const authenticators = (await answer.json()) as Authenticator[];
  const code = authenticators.find(({ key }) => key === id)?.code;
  if (!code) throw new Error(`The authenticator of ${name} has no digits left`);
  return code;
}

/** Signs in as a person of the demo; whoever has an authenticator proves it too. */
export async function becomeProvenPerson(visitor: Visitor, person: DemoPerson): Promise<void> {
  await becomePerson(visitor, person);
  if (!WITH_AUTHENTICATOR.some((key) => PEOPLE[key].id === person.id)) return;
  const { answer } = await ask<{ answer: { __typename: string } }>(
    visitor.page,
    'mutation ($code: String!) { answer: proveSecondFactor(input: { code: $code }) { __typename } }',
    { code: await sixDigits(visitor.page, person) },
  );
  if (answer.__typename !== 'SecondFactorProven') throw new Error(`Not proven: ${answer.__typename}`);
}
