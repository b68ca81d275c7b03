import { eq } from 'drizzle-orm';
import { APPLICANTS } from '../demo/people.ts';
import type { TestApp } from './ask.ts';
import type { Browser } from './browser.ts';

/** A browser in which this person of the demo is signed in and has proven the second factor. */
export async function browserWithSecondFactor(
  { browser, services }: TestApp,
  name: string,
): Promise<Browser> {
  const signedIn = browser();
  await signedIn.signInAs(name);
  const id = APPLICANTS.find((person) => person.name === name)?.id ?? '';
  const { tables, write } = services.database;
  await write((tx) =>
    tx
      .update(tables.sessions)
      .set({ secondFactorAt: services.clock.realNow() })
      .where(eq(tables.sessions.applicantId, id)),
  );
  return signedIn;
}
