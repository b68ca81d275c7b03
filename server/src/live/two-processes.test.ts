import { setTimeout as sleep } from 'node:timers/promises';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { PEOPLE } from '../demo/people.ts';
import { aServer, type Running } from '../testing/a-server.ts';
import { type Browser, browserAt } from '../testing/browser.ts';
import { onBothEngines } from '../testing/engines.ts';
import { openSocket, type Stream } from '../testing/socket.ts';

const CARDS = `subscription ($after: String) { cardChanged(after: $after) { cursor resync cardId card { number } } }`;
const SAVE = `mutation ($input: SaveCardDraftInput!) { saveCardDraft(input: $input) { ... on CardDraftSaved { draft { id version } } } }`;
const DRAFT = '{ cardDraft { id version expectedExitDate } }';
const SUBMIT = `mutation ($input: SubmitCardInput!) { submitCard(input: $input) { ... on CardSubmitted { card { id } } } }`;

interface Cards {
  cardChanged: { cursor: string; resync: boolean; cardId: string | null; card: { number: string } | null };
}
interface Draft {
  id: string;
  version: number;
  expectedExitDate: string | null;
}

/** Milliseconds after which the server is killed that was asked to store something: before, during and after. */
const KILLS = [0, 15, 60];

onBothEngines((open) => {
  const running: Running[] = [];
  afterAll(async () => {
    await Promise.all(running.map((server) => server.kill()));
  });

  async function twoServers() {
    const database = await open();
    const { dataDir, databaseUrl } = database.location;
    const environment = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '' };
    const [one, other] = [await aServer(environment), await aServer(environment)];
    running.push(one, other);
    await one.start();
    await other.start();
    const browser = browserAt(one.origin, new Set());
    await browser.signInAs('周涛');
    const at = (server: Running) => ({ origin: server.origin, browser });
    return { database, one, other, browser, at };
  }

  /** The draft of a trip on this day, whatever became of earlier tries. */
  async function drafted(browser: Browser, day: string): Promise<Draft> {
    const draftOf = async () => (await browser.ask<{ cardDraft: Draft | null }>(DRAFT)).data.cardDraft;
    const before = await draftOf();
    if (before?.expectedExitDate === day) return before;
    const input = {
      ...{ purpose: 'TOURISM', destination: 'SG', expectedExitDate: day },
      ...(before && { seenVersion: before.version }),
    };
    await browser.ask(SAVE, { input });
    return (await draftOf())!;
  }

  /** Gives the card's id; null when no answer came. */
  async function applies(browser: Browser, draft: Draft, key: string): Promise<string | null> {
    const input = {
      ...{ draftId: draft.id, seenVersion: draft.version, channel: 'WEB', idempotencyKey: key },
      ...{ declarationText: '2024-03-01', consentText: '2024-03-01' },
    };
    const answer = await browser
      .ask<{ submitCard: { card: { id: string } } }>(SUBMIT, { input })
      .catch(() => undefined);
    return answer?.data?.submitCard.card.id ?? null;
  }

  it('S9: what one process stores a page at the other hears at once, and a sign-out there closes it', async () => {
    const { other, browser, at } = await twoServers();
    const page = await openSocket(at(other));
    const stream = page.subscribe<Cards>(CARDS);
    await stream.next();
    const cardId = await applies(browser, await drafted(browser, '2024-05-01'), 'two-processes-1');
    expect((await stream.next()).cardChanged).toMatchObject({ cardId, resync: false });
    await browser.ask('mutation { signOut { __typename } }');
    expect(await page.closed()).toBe(4401);
  }, 120_000);

  it('K6: killed at any step, the server that stores leaves no event untold and none told twice, in the order in which they were stored', async () => {
    const { database, one, other, browser, at } = await twoServers();
    const watching = (await openSocket(at(other))).subscribe<Cards>(CARDS);
    const { cursor: beginning } = (await watching.next()).cardChanged;
    const acknowledged: string[] = [];
    let cursor = beginning;
    const resumed: string[] = [];
    for (const [n, wait] of KILLS.entries()) {
      const day = `2024-0${4 + Math.floor(n / 3)}-${String(5 + 9 * (n % 3)).padStart(2, '0')}`;
      const draft = await drafted(browser, day);
      // A page at the very process that dies: it comes back with the cursor of what it has seen.
      const mine = (await openSocket(at(one))).subscribe<Cards>(CARDS, { after: cursor });
      const asked = applies(browser, draft, `kill-${n}-key`);
      await sleep(wait);
      await one.kill();
      const cardId = await asked;
      if (cardId) acknowledged.push(cardId);
      for (const { cardChanged } of mine.waiting) {
        resumed.push(cardChanged.cardId!);
        cursor = cardChanged.cursor;
      }
      await one.start();
    }
    const { events } = database.tables;
    const stored = await database.read
      .select({ cardId: events.cardId })
      .from(events)
      .where(and(eq(events.applicantId, PEOPLE.zhouTao.id), eq(events.kind, 'CARD')))
      .orderBy(asc(events.seq));
    const inOrder = stored.map(({ cardId }) => cardId!);
    const cards = await database.read
      .select({ id: database.tables.cards.id })
      .from(database.tables.cards)
      .where(eq(database.tables.cards.principalId, PEOPLE.zhouTao.id));
    expect(inOrder.toSorted()).toEqual(cards.map(({ id }) => id).sort());
    for (const cardId of acknowledged) expect(inOrder).toContain(cardId);
    expect(await take(watching, inOrder.length)).toEqual(inOrder);
    const back = (await openSocket(at(one))).subscribe<Cards>(CARDS, { after: cursor });
    expect([...resumed, ...(await take(back, inOrder.length - resumed.length))]).toEqual(inOrder);
    await sleep(600);
    expect([watching.waiting, back.waiting]).toEqual([[], []]);
  }, 240_000);
});

async function take(stream: Stream<Cards>, count: number): Promise<(string | null)[]> {
  const taken: (string | null)[] = [];
  while (taken.length < count) taken.push((await stream.next()).cardChanged.cardId);
  return taken;
}
