const answers = new Map<string, Promise<Response>>();

/** By what an answer is known. */
export interface Question {
  readonly operationName: string;
  readonly variables: Record<string, string>;
}

interface Asked extends Question {
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
  const key = keyOf(asked);
  const early = answers.get(key);
  if (asked.query.startsWith('mutation')) answers.clear();
  if (!early) return fetch(input, init);
  const used = () => void answers.delete(key);
  early.then(used, used);
  return early.then((answer) => answer.clone()).catch(() => fetch(input, init));
}

/**
 * For the program before it draws, as long as that `isWanted`: what the question was answered with. A refusal is left to whoever asks
 * next, and what came after a change, or too late, is nothing.
 */
export async function takeEarly(question: Question, isWanted: () => boolean): Promise<object | undefined> {
  const key = keyOf(question);
  const early = answers.get(key);
  if (!early || !isWanted()) return undefined;
  const said = await early.then(read).catch(() => undefined);
  if (!said?.data || said.errors || !isWanted() || answers.get(key) !== early) return undefined;
  answers.delete(key);
  return said.data;
}

function read(answer: Response): Promise<{ data?: object; errors?: object }> {
  return answer.clone().json();
}

function keyOf({ operationName, variables }: Question): string {
  return JSON.stringify([operationName, variables]);
}
