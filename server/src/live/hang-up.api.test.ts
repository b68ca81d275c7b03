import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../demo/people.ts';
import { aSavedDraft, submit } from '../testing/applying.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { type TestClock, testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import {
  anEmployerGrant,
  anOrganisation,
  aProxyGrant,
  aSeat,
  type PlantedGrant,
} from '../testing/planted-grants.ts';
import { openSocket } from '../testing/socket.ts';

const OWN = 'subscription { cardChanged { cursor cardId card { status } } }';
const HELD =
  'subscription ($grantId: ID) { cardChanged(grantId: $grantId) { cursor cardId card { status } } }';
const ACCOUNT = 'subscription { accountChanged { cursor part } }';

interface Cards {
  cardChanged: { cursor: string; cardId: string | null; card: { status: string } | null };
}

onBothEngines((open) => {
  let app: TestApp;
  let clock: TestClock;
  let trips = 0;

  beforeAll(async () => {
    clock = testClock(new Date().toISOString());
    app = await startTestApp({ location: (await open()).location, clock });
  });

  async function signedIn(name: string, proven = false): Promise<Browser> {
    const browser = app.browser();
    await (proven ? browser.signInProvenAs(name) : browser.signInAs(name));
    return browser;
  }

  /** A page that follows, and has got where it stands. */
  async function following(browser: Browser, document = OWN, variables = {}) {
    const page = await openSocket({ origin: app.origin, browser });
    const stream = page.subscribe<Cards>(document, variables);
    await stream.next();
    return { page, stream };
  }

  /** 周涛 applies for another trip. */
  async function applies(): Promise<string> {
    const viewer = viewerAs(PEOPLE.zhouTao.id, 'L3');
    trips += 1;
    const expectedExitDate = `2024-0${4 + Math.floor(trips / 4)}-${String(6 + 5 * (trips % 4)).padStart(2, '0')}`;
    const trip = { purpose: 'TOURISM', destination: 'SG', expectedExitDate } as const;
    const answer = await submit(app, viewer, await aSavedDraft(app, viewer, trip));
    if (answer.__typename !== 'CardSubmitted') throw new Error(JSON.stringify(answer));
    return answer.card.id;
  }

  /** Its session gets another token. The digits of an authenticator are good once. */
  async function rises(agent: Browser): Promise<void> {
    clock.advance({ minutes: 2 });
    await agent.proveAs('唐婉清');
  }

  const ground = () => ({ ...app.services.database, vault: app.services.vault });
  const aGrant = () =>
    aProxyGrant(ground(), { principalId: PEOPLE.zhouTao.id, delegateApplicantId: PEOPLE.wuJing.id });
  const changeGrant = ({ id }: PlantedGrant, change: Partial<PlantedGrant>) => {
    const { tables, write } = app.services.database;
    const { delegationGrants: g } = tables;
    return write((tx) => tx.update(g).set(change).where(eq(g.id, id)));
  };

  it('D3: a sign-out closes the pages of that session with 4401 at once, and no other', async () => {
    const [here, there] = [await signedIn('周涛'), await signedIn('周涛')];
    const [one, other] = [await following(here), await following(there)];
    await here.ask('mutation { signOut { __typename } }');
    expect(await one.page.closed()).toBe(4401);
    const cardId = await applies();
    expect((await other.stream.next()).cardChanged.cardId).toBe(cardId);
    expect(one.stream.waiting).toEqual([]);
    const again = await openSocket({ origin: app.origin, browser: here });
    expect(await again.closed()).toBe(4401);
    other.page.raw.terminate();
  });

  it('D7: a session that is ended from another device is hung up on', async () => {
    const [here, there] = [await signedIn('周涛'), await signedIn('周涛')];
    const { page } = await following(there);
    await here.ask('mutation { endOtherSessions { viewer { assurance } } }');
    expect(await page.closed()).toBe(4401);
  });

  it('D7: a change of phone hangs up on every other device, and here on the token that was', async () => {
    const [owner, other] = [await signedIn('唐婉清'), await signedIn('唐婉清')];
    await rises(owner);
    const [here, there] = [await following(owner, ACCOUNT), await following(other, ACCOUNT)];
    const phoneNumber = '13988880001';
    const asked = await owner.ask<{ requestPhoneCode: { challengeId: string } }>(
      'mutation ($input: RequestPhoneCodeInput!) { requestPhoneCode(input: $input) { ... on CodeSent { challengeId } } }',
      { input: { phoneNumber } },
    );
    const input = {
      ...asked.data.requestPhoneCode,
      phoneNumber,
      code: await owner.codeFor(phoneNumber),
    };
    const { text } = await owner.ask(
      'mutation ($input: ChangePhoneInput!) { changePhone(input: $input) { __typename } }',
      { input },
    );
    expect(text).toContain('PhoneChanged');
    expect([await there.page.closed(), await here.page.closed()]).toEqual([4401, 1013]);
    expect([...there.stream.waiting, ...here.stream.waiting]).toEqual([]);
  });

  it('D1: a token that was rotated away hears nothing more, though the session goes on', async () => {
    const owner = await signedIn('唐婉清');
    const thief = app.browser();
    for (const [name, value] of owner.cookies) thief.cookies.set(name, value);
    const { page, stream } = await following(thief, ACCOUNT);
    await rises(owner);
    await owner.ask('mutation { keepLook(input: { elder: true }) { viewer { assurance } } }');
    expect(await page.closed()).toBe(1013);
    expect(stream.waiting).toEqual([]);
    const again = await openSocket({ origin: app.origin, browser: thief });
    expect(await again.closed()).toBe(4401);
    const goesOn = await following(owner, ACCOUNT);
    goesOn.page.raw.terminate();
  });

  it('D1: a page whose token was rotated away by itself is hung up on without anything happening', async () => {
    const owner = await signedIn('唐婉清');
    const { page } = await following(owner, ACCOUNT);
    await rises(owner);
    expect(await page.closed()).toBe(1013);
  });

  it('S5.3: what is followed after the second factor goes by it, also on a page that was open before', async () => {
    const orgId = await anOrganisation(ground(), { registeredBy: PEOPLE.wuJing.id });
    await aSeat(ground(), { orgId, applicantId: PEOPLE.tangWanqing.id });
    const grant = await anEmployerGrant(ground(), { principalId: PEOPLE.zhouTao.id, delegateOrgId: orgId });
    const agent = await signedIn('唐婉清');
    const page = await openSocket({ origin: app.origin, browser: agent });
    await rises(agent);
    const held = page.subscribe<Cards>(HELD, { grantId: grant.id });
    // Told to come again, with the new token; never that the second factor is missing.
    expect(await page.closed()).toBe(1013);
    expect(held.waiting).toEqual([]);
    expect(JSON.stringify(page.messages)).not.toContain('STEP_UP_REQUIRED');
    const { page: back } = await following(agent, HELD, { grantId: grant.id });
    back.raw.terminate();
  });

  it('D4: an open socket is no sign of life, and is closed when its session ends by itself', async () => {
    const browser = await signedIn('周涛');
    const { page } = await following(browser);
    for (let minutes = 0; minutes < 14; minutes += 7) {
      clock.advance({ minutes: 7 });
      page.send({ type: 'ping' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    clock.advance({ minutes: 1, seconds: 1 });
    expect(await page.closed()).toBe(4401);
  });

  it('F14, G2: nothing of a grant that was revoked is delivered any more; the socket is closed with 4403', async () => {
    const grant = await aGrant();
    const delegate = await signedIn('吴静');
    const { page, stream } = await following(delegate, HELD, { grantId: grant.id });
    const cardId = await applies();
    expect((await stream.next()).cardChanged).toMatchObject({ cardId, card: { status: 'PENDING' } });
    const owner = await signedIn('周涛');
    await owner.ask('mutation ($grantId: ID!) { revokeGrant(input: { grantId: $grantId }) { __typename } }', {
      grantId: grant.id,
    });
    await applies();
    expect(await page.closed()).toBe(4403);
    expect(stream.waiting).toEqual([]);
    const again = await openSocket({ origin: app.origin, browser: delegate });
    const [refusal] = await again.subscribe(HELD, { grantId: grant.id }).refused();
    expect(refusal?.extensions.code).toBe('NOT_FOUND');
    again.raw.terminate();
  });

  it.each<[string, Partial<PlantedGrant>]>([
    ['ended', { state: 'ENDED' }],
    ['suspended', { state: 'SUSPENDED' }],
    ['not yet valid', { validFrom: new Date('2024-12-01') }],
    ['expired', { validTo: new Date('2024-03-05') }],
  ])(
    'F14, G2: a grant that is %s without anybody being told holds for no event after that',
    async (_how, change) => {
      const grant = await aGrant();
      const { page, stream } = await following(await signedIn('吴静'), HELD, { grantId: grant.id });
      await changeGrant(grant, change);
      await applies();
      expect(await page.closed()).toBe(4403);
      expect(stream.waiting).toEqual([]);
    },
  );

  it('G2: a grant ends at its instant, also when nothing happens', async () => {
    const now = app.services.clock.now();
    const grant = await aGrant();
    await changeGrant(grant, { validTo: new Date(now.getTime() + 60_000) });
    const { page } = await following(await signedIn('吴静'), HELD, { grantId: grant.id });
    clock.advance({ seconds: 58 });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(page.raw.readyState).toBe(page.raw.OPEN);
    clock.advance({ seconds: 2 });
    expect(await page.closed()).toBe(4403);
  });

  it('G5: an agent whose seat ends, or whose organisation is suspended, is hung up on at once', async () => {
    for (const how of ['seat', 'organisation'] as const) {
      const orgId = await anOrganisation(ground(), { registeredBy: PEOPLE.wuJing.id });
      const seatId = await aSeat(ground(), { orgId, applicantId: PEOPLE.tangWanqing.id });
      const grant = await anEmployerGrant(ground(), { principalId: PEOPLE.zhouTao.id, delegateOrgId: orgId });
      const agent = await signedIn('唐婉清', true);
      const { page } = await following(agent, HELD, { grantId: grant.id });
      if (how === 'seat')
        await agent.ask('mutation ($id: ID!) { endSeat(input: { seatId: $id }) { __typename } }', {
          id: seatId,
        });
      else {
        const { write, tables } = app.services.database;
        await write((tx) =>
          tx
            .update(tables.organisations)
            .set({ status: 'SUSPENDED' })
            .where(eq(tables.organisations.id, orgId)),
        );
      }
      expect(await page.closed()).toBe(4403);
    }
  });

  it('J3: what is delivered through a grant is recorded; an agent before the second factor follows nothing', async () => {
    const grant = await aGrant();
    const { page, stream } = await following(await signedIn('吴静'), HELD, { grantId: grant.id });
    const cardId = await applies();
    await stream.next();
    const owner = await signedIn('周涛');
    const { text } = await owner.ask(
      '{ viewer { accessLog { edges { node { action grantId cardNumber } } } } }',
    );
    expect(text).toContain(`"READ_CARD","grantId":"${grant.id}"`);
    expect(cardId).toBeTruthy();
    page.raw.terminate();
    const orgId = await anOrganisation(ground(), { registeredBy: PEOPLE.wuJing.id });
    await aSeat(ground(), { orgId, applicantId: PEOPLE.tangWanqing.id });
    const employers = await anEmployerGrant(ground(), {
      principalId: PEOPLE.zhouTao.id,
      delegateOrgId: orgId,
    });
    const agent = await openSocket({ origin: app.origin, browser: await signedIn('唐婉清') });
    const [refusal] = await agent.subscribe(HELD, { grantId: employers.id }).refused();
    expect(refusal?.extensions.code).toBe('STEP_UP_REQUIRED');
    agent.raw.terminate();
  });

  it('F14: somebody else’s grant, and none, open no stream', async () => {
    const grant = await aGrant();
    const stranger = await openSocket({ origin: app.origin, browser: await signedIn('孙国强') });
    for (const grantId of [grant.id, 'nonsense']) {
      const [refusal] = await stranger.subscribe(HELD, { grantId }).refused();
      expect(refusal?.extensions.code).toBe('NOT_FOUND');
    }
    stranger.raw.terminate();
  });
});
