import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '@exit-card/shared/plain-date';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { act } from '../cards/act.ts';
import type { ActionName } from '../cards/actions.ts';
import type { Actor } from '../cards/actor.ts';
import { BORDER, officer, principal } from '../cards/actor.ts';
import type { Case } from '../cards/card.ts';
import { casesOf } from '../cards/case.store.ts';
import { PEOPLE } from '../demo/people.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import { type Browser, browserAt } from '../testing/browser.ts';
import { usualInput } from '../testing/cases.ts';
import { onBothEngines, type TestDatabase } from '../testing/engines.ts';
import { brokenInvariants } from '../testing/invariants.ts';
import { aPdf } from '../testing/sample-files.ts';

const BORDER_TOKEN = 'a-token-of-the-border-for-tests-only';
const OWNERS = ['周涛', '吴静', '孙国强', '王芳', '阿卜杜·热合曼', '李䶮'] as const;
const OFFICERS = { reviewer: '何丽', approver: '高明' } as const;

const DECIDE = (name: string, type: string) =>
  `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ... on CardRefused { reason } } }`;
const DECIDE_ONE = 'DecideCardInput';

/** Something that somebody tries; whether it may be done is for the status table to say. */
type Try =
  | { readonly do: 'WAIT'; readonly days: number }
  | { readonly do: 'CRASH' }
  | {
      readonly do: 'ACT';
      readonly name: ActionName;
      readonly by: keyof typeof OFFICERS | 'owner' | 'border';
    };

const OFFICERS_ACTS: readonly ActionName[] = [
  ...(['review', 'requestDocuments', 'extendDeadline', 'refuseMoreTime', 'approve', 'reject'] as const),
  ...(['grantExtension', 'refuseExtension', 'correct', 'refuseCorrection'] as const),
];
const OWNERS_ACTS: readonly ActionName[] = [
  ...(['withdraw', 'requestMoreTime', 'supplement', 'requestExtension'] as const),
  ...(['withdrawExtension', 'requestCorrection'] as const),
];

const aTry: fc.Arbitrary<Try> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('ACT' as const),
      name: fc.constantFrom(...OFFICERS_ACTS),
      by: fc.constantFrom('reviewer' as const, 'approver' as const),
    }),
  },
  // Withdrawing ends a life: it shall not come too often.
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('ACT' as const),
      name: fc.constantFrom(...OWNERS_ACTS, ...OWNERS_ACTS.slice(1), ...OWNERS_ACTS.slice(1)),
      by: fc.constant('owner' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'ACT', name: 'recordExit', by: 'border' } as const) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('WAIT' as const), days: fc.integer({ min: 1, max: 26 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'CRASH' } as const) },
);

const officerDoes = (name: ActionName, by: keyof typeof OFFICERS): Try => ({ do: 'ACT', name, by });
const ownerDoes = (name: ActionName): Try => ({ do: 'ACT', name, by: 'owner' });
/** Chance does not often come this far. */
const A_WHOLE_LIFE: Try[] = [
  officerDoes('requestDocuments', 'reviewer'),
  ownerDoes('requestMoreTime'),
  officerDoes('extendDeadline', 'reviewer'),
  { do: 'CRASH' },
  ownerDoes('supplement'),
  officerDoes('review', 'reviewer'),
  ownerDoes('requestCorrection'),
  officerDoes('correct', 'approver'),
  officerDoes('approve', 'approver'),
  { do: 'WAIT', days: 25 },
  ownerDoes('requestExtension'),
  officerDoes('grantExtension', 'approver'),
  { do: 'ACT', name: 'recordExit', by: 'border' },
];

onBothEngines((open) => {
  let database: TestDatabase;
  let app: TestApp;
  const read = new Set<string>();
  const browsers = new Map<string, Browser>();
  let keys = 0;

  beforeAll(async () => {
    database = await open();
    app = await start();
  });
  afterAll(() => app.stop());

  const start = () => startTestApp({ location: database.location, environment: { BORDER_TOKEN } });

  /** The session outlives the process; only the port is another one. */
  async function restart(): Promise<void> {
    await app.stop();
    app = await start();
    for (const [name, before] of browsers) {
      const browser = browserAt(app.origin, read);
      for (const [cookie, value] of before.cookies) browser.cookies.set(cookie, value);
      browsers.set(name, browser);
    }
  }

  async function browserOf(name: string, isProven = false): Promise<Browser> {
    const known = browsers.get(name);
    if (known) return known;
    const browser = browserAt(app.origin, read);
    await (isProven ? browser.signInProvenAs(name) : browser.signInAs(name));
    browsers.set(name, browser);
    return browser;
  }

  async function stored(cardId: string): Promise<Case> {
    const { read, tables } = app.services.database;
    const cards = await read.select().from(tables.cards);
    const [file] = await casesOf(
      read,
      tables,
      cards.filter(({ id }) => id === cardId),
    );
    return file!;
  }

  /** Whether it was done; a refusal of any kind is a no. */
  async function ask(browser: Browser, document: string, input: object): Promise<boolean> {
    const answer = await browser.ask<{ answer: { __typename: string } } | null>(document, { input });
    const { data, errors = [] } = answer;
    // A busy machine has no time now, and has done nothing.
    if (answer.status === 503) {
      await sleep(200);
      return ask(browser, document, input);
    }
    if (errors.length > 0) {
      expect(['NOT_FOUND', 'CONFLICT', 'BAD_USER_INPUT', 'FORBIDDEN']).toContain(errors[0]!.extensions.code);
      return false;
    }
    return !['CardRefused', 'InvalidInput'].includes(data!.answer.__typename);
  }

  async function decide(
    name: ActionName,
    by: keyof typeof OFFICERS,
    file: Case,
  ): Promise<boolean | 'NOT_TAKEN'> {
    const browser = await browserOf(OFFICERS[by], true);
    const cardId = file.card.id;
    if (!(await take(browser, cardId))) return 'NOT_TAKEN';
    const seen = { cardId, seenVersion: file.card.version };
    const said = { ...seen, comment: '请按要求办理' };
    const documents = { ...usualInput.requestDocuments };
    const items = documents.items.map((item) => ({ ...item }));
    const calls: Partial<Record<ActionName, () => Promise<boolean>>> = {
      review: () => ask(browser, DECIDE('reviewCard', DECIDE_ONE), said),
      approve: () => ask(browser, DECIDE('approveCard', DECIDE_ONE), said),
      reject: () =>
        ask(browser, DECIDE('rejectCard', 'RejectCardInput'), { ...said, reasonCodes: ['NOT_ELIGIBLE'] }),
      requestDocuments: () =>
        ask(browser, DECIDE('requestDocuments', 'RequestDocumentsInput'), { ...seen, ...documents, items }),
      extendDeadline: () =>
        ask(browser, DECIDE('extendDeadline', 'ExtendDeadlineInput'), { ...seen, days: 14 }),
      refuseMoreTime: () => ask(browser, DECIDE('refuseMoreTime', DECIDE_ONE), said),
      grantExtension: () => ask(browser, DECIDE('grantExtension', DECIDE_ONE), said),
      refuseExtension: () => ask(browser, DECIDE('refuseExtension', DECIDE_ONE), said),
      correct: () => ask(browser, DECIDE('correctCard', DECIDE_ONE), said),
      refuseCorrection: () => ask(browser, DECIDE('refuseCorrection', DECIDE_ONE), said),
    };
    const done = await calls[name]!();
    await ask(
      browser,
      'mutation ($input: CaseOfInput!) { answer: releaseCase(input: $input) { __typename } }',
      {
        cardId,
      },
    );
    return done;
  }

  /** Whether the case is one for this officer; they have it then. */
  async function take(browser: Browser, cardId: string): Promise<boolean> {
    const { data } = await browser.ask<{ takeCase: { __typename: string } } | null>(
      'mutation ($input: TakeCaseInput!) { takeCase(input: $input) { __typename } }',
      { input: { cardId } },
    );
    return data?.takeCase.__typename === 'CaseTaken';
  }

  async function upload(browser: Browser, { card, supplement }: Case): Promise<void> {
    const content = aPdf();
    for (const item of supplement?.items ?? []) {
      const input = {
        ...{ purpose: 'SUPPLEMENT', subjectId: `${card.id}:${supplement!.round}`, item: item.code },
        ...{ name: '行程安排.pdf', bytes: content.length },
      };
      const { data } = await browser.ask<{ requestUpload: { url: string; ticket: string } } | null>(
        'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on UploadTicket { url ticket } } }',
        { input },
      );
      if (!data?.requestUpload.url) return;
      const { url, ticket } = data.requestUpload;
      const headers = { 'upload-ticket': ticket, 'content-type': 'application/pdf' };
      await browser.send(url, { method: 'PUT', headers, body: new Uint8Array(content) });
    }
    const { files } = app.services.database.tables;
    for (let tries = 0; tries < 200; tries += 1) {
      const rows = await app.services.database.read.select({ state: files.state }).from(files);
      if (rows.every(({ state }) => state !== 'PENDING')) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async function wish(name: ActionName, owner: string, file: Case): Promise<boolean> {
    const browser = await browserOf(owner);
    const cardId = file.card.id;
    const idempotencyKey = `lifecycle-${++keys}`;
    const { expectedExitDate } = file.card;
    const calls: Partial<Record<ActionName, () => Promise<boolean>>> = {
      withdraw: async () => {
        // Instead of a message for each: there may be five an hour.
        const { sessions } = app.services.database.tables;
        const stepUpAt = app.services.clock.realNow();
        await app.services.database.write((tx) => tx.update(sessions).set({ stepUpAt }));
        return ask(browser, DECIDE('withdrawCard', 'CardOfInput'), { cardId });
      },
      requestMoreTime: () =>
        ask(browser, DECIDE('requestMoreTime', 'RequestMoreTimeInput'), {
          cardId,
          comment: '酒店还没有确认',
        }),
      supplement: async () => {
        await upload(browser, file);
        const input = { cardId, channel: 'APP', idempotencyKey };
        return ask(browser, DECIDE('submitSupplement', 'SubmitSupplementInput'), input);
      },
      requestExtension: () =>
        ask(browser, DECIDE('requestExtension', 'RequestExtensionInput'), {
          ...{ cardId, channel: 'WEB', days: 7, reason: '航班取消', idempotencyKey },
        }),
      withdrawExtension: () => ask(browser, DECIDE('withdrawExtension', 'CardOfInput'), { cardId }),
      requestCorrection: () =>
        ask(browser, DECIDE('requestCorrection', 'RequestCorrectionInput'), {
          cardId,
          reason: '日期填错了',
          changes: [{ field: 'EXPECTED_EXIT_DATE', to: addDays(expectedExitDate, 1) }],
        }),
    };
    return calls[name]!();
  }

  async function reportExit({ card }: Case): Promise<boolean> {
    const exitedOn = app.services.clock.today();
    const response = await fetch(`${app.origin}/border/exits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${BORDER_TOKEN}` },
      body: JSON.stringify({ eventId: `exit-${++keys}`, cardNumber: card.cardNumber, exitedOn }),
    });
    expect([201, 422]).toContain(response.status);
    return response.status === 201;
  }

  /** What the status table says that this must come to. */
  function expected(name: ActionName, actor: Actor, file: Case): boolean {
    const { expectedExitDate: from } = file.card;
    const changes = [{ field: 'EXPECTED_EXIT_DATE' as const, from, to: addDays(from, 1) }];
    const given = {
      ...usualInput[name],
      ...(name === 'recordExit' && { exitedOn: app.services.clock.today() }),
      ...((name === 'requestCorrection' || name === 'correct') && { changes }),
      ...(name === 'supplement' && {
        satisfied: file.supplement?.items.map(({ code }) => code) ?? [],
        channel: 'APP',
      }),
      ...(name === 'requestExtension' && { days: 7 }),
    };
    return act(file, name, actor, given as never, { now: app.services.clock.now() }).ok;
  }

  async function attempt(cardId: string, owner: string, tried: Try): Promise<string> {
    if (tried.do === 'CRASH') {
      await restart();
      return 'crash';
    }
    if (tried.do === 'WAIT') {
      const browser = await browserOf(owner);
      await browser.ask(
        'mutation ($days: Int!) { moveDemoClock(input: { days: $days }) { today } }',
        tried as never,
      );
      return `${tried.days} days`;
    }
    const { name, by } = tried;
    const file = await stored(cardId);
    const ids = { reviewer: PEOPLE.heLi.id, approver: PEOPLE.gaoMing.id };
    const actors: Record<typeof by, Actor> = {
      owner: principal(file.card.principalId),
      border: BORDER,
      reviewer: officer(ids.reviewer, ['REVIEWER']),
      approver: officer(ids.approver, ['APPROVER']),
    };
    const may = expected(name, actors[by], file);
    const done = await (by === 'owner'
      ? wish(name, owner, file)
      : by === 'border'
        ? reportExit(file)
        : decide(name, by, file));
    const what = `${name} by ${by} in ${file.card.status}`;
    // What is on nobody's desk can be decided by nobody, and is not changed.
    if (done === 'NOT_TAKEN') expect((await stored(cardId)).history.length).toBe(file.history.length);
    else expect(`${what}: ${done}`).toBe(`${what}: ${may}`);
    return `${name}: ${done}`;
  }

  it('whatever people, time and crashes do, the API does what the status table says and no invariant breaks', async () => {
    const seen = new Set<string>();
    let life = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(aTry, { minLength: 12, maxLength: 24, size: 'max' }), async (tries) => {
        const owner = OWNERS[life++ % OWNERS.length]!;
        const cardId = await anApplication(owner, life);
        for (const tried of tries) {
          await attempt(cardId, owner, tried);
          const now = app.services.clock.now();
          const broken = await brokenInvariants(app.services.database, now);
          expect(broken).toEqual([]);
          seen.add((await stored(cardId)).card.status);
        }
        expect((await verifyChains(app.services.database)).broken).toEqual([]);
      }),
      { numRuns: OWNERS.length, endOnFailure: true, examples: [[A_WHOLE_LIFE]] },
    );
    for (const status of ['ADDITIONAL_DOCUMENTS_REQUIRED', 'PENDING', 'REVIEWED', 'APPROVED', 'COMPLETED'])
      expect(seen).toContain(status);
  }, 240_000);

  /** Handed in through the front door: draft, check, submission. */
  async function anApplication(owner: string, n: number): Promise<string> {
    const browser = await browserOf(owner);
    const expectedExitDate = addDays(app.services.clock.today(), 30 + 5 * n);
    const saved = await browser.ask<{ saveCardDraft: { draft: { id: string; version: number } } }>(
      'mutation ($input: SaveCardDraftInput!) { saveCardDraft(input: $input) { ... on CardDraftSaved { draft { id version } } } }',
      { input: { purpose: 'TOURISM', destination: 'SG', expectedExitDate } },
    );
    const { id: draftId, version: seenVersion } = saved.data.saveCardDraft.draft;
    const submitted = await browser.ask<{ submitCard: { card: { id: string } } }>(
      'mutation ($input: SubmitCardInput!) { submitCard(input: $input) { __typename ... on CardSubmitted { card { id } } ... on CardRefused { reason } } }',
      {
        input: {
          ...{ draftId, seenVersion, channel: 'WEB', idempotencyKey: `life-${n}-${draftId.slice(-8)}` },
          ...{ declarationText: '2024-03-01', consentText: '2024-03-01' },
        },
      },
    );
    expect(submitted.text).toContain('CardSubmitted');
    return submitted.data.submitCard.card.id;
  }
});
