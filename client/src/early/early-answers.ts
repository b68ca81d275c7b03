const answers = new Map<string, Promise<Response>>();

interface Asked {
  readonly operationName: string;
  readonly variables: Record<string, string>;
  readonly query: string;
}

/**
 * Asks what the program will ask first, while it is still on its way. Until the answer has come it is for everybody who asks,
 * then for one, and for nobody after something was changed. Is asked after `after`, and not at all when that fails.
 */
export function askEarly(asked: Asked, after?: Promise<void>): Promise<Response> {
  const ask = () =>
    fetch('/graphql', {
      method: 'POST',
      headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
  const answer = after ? after.then(ask) : ask();
  // A failure counts for nothing: the program asks by itself.
  answer.catch(() => undefined);
  answers.set(keyOf(asked), answer);
  return answer;
}

/** As `fetch`, for the program's link: gives the early answer where one came. */
export function fetchOrEarly(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  if (answers.size === 0) return fetch(input, init);
  const asked = JSON.parse(String(init.body)) as Asked;
  const early = earlyAnswer(asked);
  if (asked.query.startsWith('mutation')) answers.clear();
  return early ? early.catch(() => fetch(input, init)) : fetch(input, init);
}

/** For the program before it draws: what the question was answered with; undefined where there was none, and for a refusal. */
export async function earlyData(asked: Omit<Asked, 'query'>): Promise<object | undefined> {
  const answer = await earlyAnswer(asked)?.catch(() => undefined);
  const said = (await answer?.json()) as { data?: object; errors?: object } | undefined;
  return said?.errors ? undefined : said?.data;
}

function earlyAnswer(asked: Omit<Asked, 'query'>): Promise<Response> | undefined {
  const key = keyOf(asked);
  const early = answers.get(key);
  const used = () => void answers.delete(key);
  early?.then(used, used);
  return early?.then((answer) => answer.clone());
}

function keyOf({ operationName, variables }: Omit<Asked, 'query'>): string {
  return JSON.stringify([operationName, variables]);
}
