/** A demo person that one may be, in one request. */
export interface Persona {
  readonly key: string;
  readonly name: string;
  readonly note: string;
}

/** Empty where there is no demo. */
export async function fetchPersonas(): Promise<readonly Persona[]> {
  const answer = await fetch('/demo/people.json');
  return answer.ok ? ((await answer.json()) as readonly Persona[]) : [];
}

/** The name of whoever this browser is signed in as; undefined for nobody. */
export async function fetchName(): Promise<string | undefined> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { applicant { name } } }' }),
  });
  const { data } = (await answer.json()) as { data?: { viewer?: { applicant: { name: string } } | null } };
  return data?.viewer?.applicant.name;
}

/** Signs this browser in as a demo person, or out when the key is empty. */
export async function becomePersona(key: string): Promise<boolean> {
  const answer = await fetch(key ? '/demo/sign-in' : '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      key ? { persona: key } : { query: 'mutation SignOut { signOut { service { now } } }' },
    ),
  });
  return answer.ok;
}
