import type { DemoAuthenticator } from '../demo/authenticator.store.ts';
import type { OutboxMessage } from '../demo/outbox.ts';
import { PERSONAS } from '../demo/people.ts';

/** An answer of the API with what HTTP said about it. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Data;
  readonly errors: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: string; [parameter: string]: unknown };
  }[];
}

/** Sends real requests as a browser does: keeps cookies, says where it comes from. */
export interface Browser {
  readonly cookies: Map<string, string>;
  /** Any request to the service; paths begin with `/`. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** One operation. The type says what the test expects to read. */
  ask<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<Data>>;
  /** Signs in as a person of the demo, by the switch on its page. */
  signInAs(name: string): Promise<void>;
  signInProvenAs(name: string): Promise<void>;
  /** Proves the authenticator, with the digits that the demo's page shows. */
  proveAs(name: string): Promise<void>;
  /** The newest code that was sent to the phone and not read before. Waits up to two seconds for it. */
  codeFor(phoneNumber: string): Promise<string>;
}

/** `read` holds the messages that this or another browser of the test has read. */
export function browserAt(origin: string, read: Set<string>): Browser {
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    if (!headers.has('origin')) headers.set('origin', origin);
    if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
    const response = await fetch(origin + path, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  }

  async function ask<Data = Record<string, unknown>>(
    document: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const response = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: document, variables }),
    });
    const text = await response.text();
    const body = JSON.parse(text) as { data?: Data; errors?: Answer<Data>['errors'] };
    return {
      status: response.status,
      headers: response.headers,
      text,
      data: body.data as Data,
      errors: body.errors ?? [],
    };
  }

  async function signInAs(name: string): Promise<void> {
    const persona = PERSONAS.find((person) => person.name === name)?.id ?? name;
    const response = await send('/demo/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ persona }),
    });
    if (response.status !== 303) throw new Error(`Nobody signs in as ${name}: ${response.status}`);
  }

  async function proveAs(name: string): Promise<void> {
    const shown = await send('/demo/authenticator.json');
    const authenticators = (await shown.json()) as DemoAuthenticator[];
    const code = authenticators.find((one) => one.name === name)?.code;
    const { text } = await ask(
      'mutation ($code: String!) { proveSecondFactor(input: { code: $code }) { __typename } }',
      { code },
    );
    if (!text.includes('SecondFactorProven')) throw new Error(`${name} proves nothing: ${text}`);
  }

  return {
    cookies,
    send,
    ask,
    signInAs,
    proveAs,

    async signInProvenAs(name) {
      await signInAs(name);
      await proveAs(name);
    },

    async codeFor(phoneNumber) {
      for (let tries = 0; tries < 40; tries += 1) {
        const response = await send('/demo/outbox.json');
        const messages = (await response.json()) as OutboxMessage[];
        const message = messages.find(
          ({ id, ...sent }) => sent.phoneNumber === phoneNumber && sent.code !== null && !read.has(id),
        );
        if (message?.code) {
          read.add(message.id);
          return message.code;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('No code came');
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  const isOver = attributes.some((attribute) => /^(?:max-age=0|expires=thu, 01 jan 1970)/i.test(attribute));
  if (isOver || value === '') cookies.delete(name);
  else cookies.set(name, value);
}
