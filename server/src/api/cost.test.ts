import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = (await startTestApp()).browser();
  await browser.signInAs('张三');
});

const CARDS = 'edges { node { number history { seq to at } } }';

describe('F4: a wide query is refused', () => {
  it.each<[string, string]>([
    ['by a literal', `{ viewer { cards(first: 100000) { ${CARDS} } } }`],
    ['by a default', `query ($n: Int = 100000) { viewer { cards(first: $n) { ${CARDS} } } }`],
    ['in a fragment', `{ viewer { ...v } } fragment v on Viewer { cards(first: 100000) { ${CARDS} } }`],
  ])('F4: %s', async (_name, document) => {
    const answer = await browser.ask(document);
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COMPLEX']);
  });

  it('F4: by a variable, also when the same document was cheap a moment ago', async () => {
    const document = `query ($n: Int!) { viewer { cards(first: $n) { ${CARDS} } } }`;
    expect((await browser.ask(document, { n: 1 })).errors).toEqual([]);
    for (const n of [100_000, 100_000])
      expect((await browser.ask(document, { n })).errors[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  it('a full page with history and progress is allowed, and says what it costs', async () => {
    const answer = await browser.ask(
      `{ viewer { cards(first: 100) { edges { node { id number status history { seq to at actor comment } progress { late expectedOn } } } } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(JSON.parse(answer.text)).toHaveProperty('extensions.cost', expect.any(Number));
  });
});

describe('F5: pages', () => {
  it('F5: a count that is none is refused', async () => {
    for (const first of [0, -1, 101, 1.5, '5', 2 ** 31]) {
      const answer = await browser.ask('query ($n: Int) { viewer { cards(first: $n) { totalCount } } }', {
        n: first,
      });
      expect(['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX']).toContain(answer.errors[0]?.extensions.code);
    }
  });

  it('F5: a made-up cursor opens nothing and breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (after) => {
        const answer = await browser.ask(
          'query ($after: String) { viewer { cards(after: $after) { totalCount } } }',
          { after },
        );
        expect(answer.errors[0]?.extensions.code ?? 'NONE').toMatch(/^(BAD_USER_INPUT|NONE)$/);
      }),
      { numRuns: 40 },
    );
  });
});

it('I2: whatever is typed as a number of a card is only a value', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.constantFrom("' OR 1=1 --", "EX2024030712345'; DROP TABLE cards; --", '%', '_', '\0'),
      ),
      async (number) => {
        const answer = await browser.ask('query ($number: String!) { card(number: $number) { id } }', {
          number,
        });
        expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
      },
    ),
    { numRuns: 60 },
  );
});
