import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '@exit-card/shared/plain-date';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { PEOPLE } from '../demo/people.ts';
import { aServer } from '../testing/a-server.ts';
import { type Browser, browserAt } from '../testing/browser.ts';
import { onBothEngines } from '../testing/engines.ts';
import { brokenInvariants } from '../testing/invariants.ts';

/** How often the server dies, and how many applications are acknowledged between two deaths. */
const KILLS = 3;
const BETWEEN = 5;
const TODAY = '2024-03-11';

/** What somebody was told, or was not: an answer that was lost is neither yes nor no until it is asked for again. */
interface Acknowledged {
  readonly key: string;
  readonly number: string;
  readonly receipt: string;
}

const SAVE = `mutation ($input: SaveCardDraftInput!) { saveCardDraft(input: $input) { ... on CardDraftSaved { draft { id version } } } }`;
const DRAFT = `{ cardDraft { id version expectedExitDate } }`;
const SUBMIT = `mutation ($input: SubmitCardInput!) { submitCard(input: $input) { __typename
  ... on CardSubmitted { card { number } receipt { number } } ... on CardRefused { reason } } }`;
const NEXT = `mutation { takeNextCase { __typename ... on CaseTaken { case { id version openActions { name } } } } }`;
const decide = (name: string) =>
  `mutation ($input: DecideCardInput!) { ${name}(input: $input) { __typename ... on CardRefused { reason } } }`;

/** Asks until there is an answer; a server that is gone comes back. */
async function persist<Data>(browser: Browser, document: string, variables: Record<string, unknown> = {}) {
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await browser.ask<Data>(document, variables).catch(() => undefined);
    if (answer && answer.status < 500) return answer;
    await sleep(50);
  }
  throw new Error('No answer came');
}

onBothEngines((open) => {
  it('K1: killed again and again under load, everything that was acknowledged is there exactly once', async () => {
    const database = await open();
    const { dataDir, databaseUrl } = database.location;
    const running = await aServer({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '' });
    await running.start();
    const read = new Set<string>();
    const signedIn = async (name: string, proven = false) => {
      const browser = browserAt(running.origin, read);
      const signIn = () => (proven ? browser.signInProvenAs(name) : browser.signInAs(name));
      // A busy machine answers 503 and has done nothing.
      await signIn().catch(() => sleep(2000).then(signIn));
      return browser;
    };
    const travellers = [await signedIn('周涛'), await signedIn('吴静'), await signedIn('孙国强')];
    const officers = [
      { browser: await signedIn('何丽', true), action: 'REVIEW', mutation: decide('reviewCard') },
      { browser: await signedIn('高明', true), action: 'APPROVE', mutation: decide('approveCard') },
    ];
    const acknowledged: Acknowledged[] = [];
    const decisions: string[] = [];
    let goesOn = true;

    const apply = async (browser: Browser, who: number) => {
      for (let n = 0; goesOn && n < 80; n += 1) {
        const expectedExitDate = addDays(TODAY, 4 + 4 * n);
        const content = { purpose: 'TOURISM', destination: 'SG', expectedExitDate };
        let draft = (await persist<{ cardDraft: Draft | null }>(browser, DRAFT)).data.cardDraft;
        if (draft?.expectedExitDate !== expectedExitDate) {
          const input = { ...content, ...(draft && { seenVersion: draft.version }) };
          await persist(browser, SAVE, { input });
          draft = (await persist<{ cardDraft: Draft | null }>(browser, DRAFT)).data.cardDraft;
        }
        if (!draft) throw new Error('The draft is not there');
        const key = `faults-${who}-${n}-key`;
        const input = {
          ...{ draftId: draft.id, seenVersion: draft.version, channel: 'WEB', idempotencyKey: key },
          ...{ declarationText: '2024-03-01', consentText: '2024-03-01' },
        };
        const { data, text } = await persist<Submitted | null>(browser, SUBMIT, { input });
        if (data?.submitCard.__typename !== 'CardSubmitted') throw new Error(text);
        const { card, receipt } = data.submitCard;
        acknowledged.push({ key, number: card.number, receipt: receipt.number });
      }
    };

    const work = async ({ browser, action, mutation }: (typeof officers)[number]) => {
      while (goesOn) {
        const { data } = await persist<Taken | null>(browser, NEXT);
        const taken = data?.takeNextCase.case;
        if (!taken?.openActions.some(({ name }) => name === action)) {
          await sleep(100);
          continue;
        }
        const input = { cardId: taken.id, seenVersion: taken.version };
        const { text } = await persist(browser, mutation, { input });
        if (text.includes('CaseDecided')) decisions.push(`${taken.id} ${action}`);
      }
    };

    const killing = async () => {
      for (let n = 1; n <= KILLS; n += 1) {
        while (acknowledged.length < n * BETWEEN || decisions.length < n) await sleep(10);
        await sleep(n * 7);
        await running.kill();
        await running.start();
      }
      goesOn = false;
    };
    await Promise.all([killing(), ...travellers.map(apply), ...officers.map(work)]);
    await running.kill();

    const { read: reads, tables } = database;
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * BETWEEN);
    const cards = await reads.select().from(tables.cards);
    for (const { number, receipt } of acknowledged) {
      const card = cards.filter(({ cardNumber }) => cardNumber === number);
      expect(card).toHaveLength(1);
      const receipts = await reads
        .select()
        .from(tables.submissions)
        .where(eq(tables.submissions.cardId, card[0]!.id));
      expect(receipts.map(({ receiptNumber }) => receiptNumber)).toEqual([receipt]);
    }
    const applicants = [PEOPLE.zhouTao.id, PEOPLE.wuJing.id, PEOPLE.sunGuoqiang.id];
    const online = cards.filter(
      ({ principalId, channel }) => applicants.includes(principalId) && channel === 'WEB',
    );
    const made = online.filter(({ applicationDate }) => applicationDate === TODAY);
    expect(made.map(({ cardNumber }) => cardNumber).sort()).toEqual(
      acknowledged.map(({ number }) => number).sort(),
    );
    expect(new Set(acknowledged.map(({ key }) => key)).size).toBe(acknowledged.length);

    const changes = await reads.select().from(tables.statusChanges);
    const done = { REVIEW: 'review', APPROVE: 'approve' } as const;
    for (const decision of new Set(decisions)) {
      const [cardId = '', action] = decision.split(' ');
      const rows = changes.filter(
        (row) => row.cardId === cardId && row.action === done[action as keyof typeof done],
      );
      expect(rows).toHaveLength(1);
    }
    expect(await brokenInvariants(database, new Date(`${TODAY}T03:00:00Z`))).toEqual([]);
    expect((await verifyChains(database)).broken).toEqual([]);
  }, 240_000);
});

interface Draft {
  id: string;
  version: number;
  expectedExitDate: string;
}
interface Submitted {
  submitCard: { __typename: string; card: { number: string }; receipt: { number: string } };
}
interface Taken {
  takeNextCase: {
    case?: { id: string; version: number; openActions: { name: string }[] };
  };
}
