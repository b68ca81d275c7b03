import { expect, it } from 'vitest';
import { PEOPLE } from '../demo/people.ts';
import { aSavedDraft, submit } from '../testing/applying.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { openSocket } from '../testing/socket.ts';

const CARDS = `subscription ($after: String, $grantId: ID) {
  cardChanged(after: $after, grantId: $grantId) { cursor resync cardId card { id status } } }`;
const MESSAGES = `subscription ($after: String) {
  messageArrived(after: $after) { cursor resync notification { kind toStatus } viewer { unreadNotificationCount } } }`;

interface Cards {
  cardChanged: { cursor: string; resync: boolean; cardId: string | null; card: { status: string } | null };
}
interface Messages {
  messageArrived: {
    cursor: string;
    notification: { kind: string; toStatus: string } | null;
    viewer: { unreadNotificationCount: number };
  };
}

/** 周涛 applies for a trip; gives the card's id. */
async function applies({ services }: TestApp, expectedExitDate = '2024-05-01'): Promise<string> {
  const viewer = viewerAs(PEOPLE.zhouTao.id, 'L3');
  const draft = await aSavedDraft({ services }, viewer, {
    purpose: 'TOURISM',
    destination: 'SG',
    expectedExitDate,
  });
  const answer = await submit({ services }, viewer, draft);
  if (answer.__typename !== 'CardSubmitted') throw new Error(JSON.stringify(answer));
  return answer.card.id;
}

async function reviews(officer: Browser, cardId: string): Promise<void> {
  const { data } = await officer.ask<{ takeCase: { case: { version: number } } }>(
    `mutation ($input: TakeCaseInput!) { takeCase(input: $input) { ... on CaseTaken { case { version } } } }`,
    { input: { cardId } },
  );
  const input = { cardId, seenVersion: data.takeCase.case.version };
  const { text } = await officer.ask(
    `mutation ($input: DecideCardInput!) { reviewCard(input: $input) { __typename } }`,
    { input },
  );
  if (!text.includes('CaseDecided')) throw new Error(text);
}

onBothEngines((open) => {
  it('S9: a connected page hears of its card and the message about it; one that was away gets what it missed, in order, once', async () => {
    const { location } = await open();
    const app = await startTestApp({ location });
    const browser = app.browser();
    await browser.signInAs('周涛');
    const officer = app.browser();
    await officer.signInProvenAs('何丽');
    const page = await openSocket({ origin: app.origin, browser });
    const cards = page.subscribe<Cards>(CARDS);
    const messages = page.subscribe<Messages>(MESSAGES);
    expect((await cards.next()).cardChanged).toMatchObject({ resync: false, cardId: null, card: null });
    const { viewer } = (await messages.next()).messageArrived;

    const cardId = await applies(app);
    const applied = (await cards.next()).cardChanged;
    expect(applied).toMatchObject({ resync: false, cardId, card: { id: cardId, status: 'PENDING' } });
    expect((await messages.next()).messageArrived).toMatchObject({
      notification: { kind: 'STATUS_CHANGED', toStatus: 'PENDING' },
      viewer: { unreadNotificationCount: viewer.unreadNotificationCount + 1 },
    });

    page.raw.terminate();
    await reviews(officer, cardId);
    const other = await applies(app, '2024-06-01');
    const back = await openSocket({ origin: app.origin, browser });
    const missed = back.subscribe<Cards>(CARDS, { after: applied.cursor });
    const told = back.subscribe<Messages>(MESSAGES, { after: applied.cursor });
    const both = [(await missed.next()).cardChanged, (await missed.next()).cardChanged];
    expect(both.map((event) => [event.cardId, event.card?.status])).toEqual([
      [cardId, 'REVIEWED'],
      [other, 'PENDING'],
    ]);
    for (const status of ['PENDING', 'REVIEWED', 'PENDING'])
      expect((await told.next()).messageArrived.notification?.toStatus).toBe(status);
    await reviews(officer, other);
    expect((await missed.next()).cardChanged).toMatchObject({ cardId: other, card: { status: 'REVIEWED' } });
    expect((await told.next()).messageArrived.notification?.toStatus).toBe('REVIEWED');
    expect([missed.waiting, told.waiting]).toEqual([[], []]);
  });

  it('S9: a page that begins where it was read hears what came since, and nothing when nothing came', async () => {
    const { location } = await open();
    const app = await startTestApp({ location });
    const browser = app.browser();
    await browser.signInAs('周涛');
    const read = () => browser.ask<{ viewer: { newsCursor: string } }>('{ viewer { newsCursor } }');
    const before = (await read()).data.viewer.newsCursor;
    const cardId = await applies(app);
    const after = (await read()).data.viewer.newsCursor;

    const page = await openSocket({ origin: app.origin, browser });
    const behind = page.subscribe<Cards>(CARDS, { after: before });
    expect((await behind.next()).cardChanged).toMatchObject({ resync: false, cardId });
    const upToDate = page.subscribe<Cards>(CARDS, { after });
    const other = await applies(app, '2024-06-01');
    expect((await upToDate.next()).cardChanged).toMatchObject({ resync: false, cardId: other });
  });
});
