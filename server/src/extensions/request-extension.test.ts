import { GrantScope } from '@exit-card/shared/delegation';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { act } from '../cards/act.ts';
import { SYSTEM } from '../cards/actor.ts';
import { storeCardDone } from '../cards/card-done.store.ts';
import { casesOf } from '../cards/case.store.ts';
import { ownCard } from '../cards/own-cards.ts';
import { thisMoment } from '../clock.ts';
import { type Acting, openActing } from '../testing/acting.ts';
import { approverWang } from '../testing/cases.ts';
import { confirmed } from '../testing/confirmed.ts';
import { onBothEngines } from '../testing/engines.ts';
import { plantCard, viewerAs } from '../testing/planted-cards.ts';
import { callerAt } from '../testing/world.ts';
import { type ExtensionInput, requestExtension, withdrawExtension } from './request-extension.ts';

const caller = callerAt('home');
const ZONES = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'];

/** 梁启明, whose card was approved on 7 March and holds until 6 April; the window opens on 30 March. */
async function openApproved(open: Parameters<typeof openActing>[0], at = '2024-04-01T10:00:00+08:00') {
  const acting = await openActing(open);
  const owner = viewerAs(acting.principal.id);
  const { card } = await plantCard(
    acting.database,
    { id: 'approved', cardNumber: 'EX2024030700077', principalId: acting.principal.id },
    ['submit', '2024-03-07 09:00'],
    ['review', '2024-03-07 11:00'],
    ['approve', '2024-03-07 16:00'],
  );
  acting.clock.moveTo(at);
  return { ...acting, owner, cardId: card.id };
}

let keys = 0;
function ask({ services }: Pick<Acting, 'services'>, viewer: Viewer, given: Partial<ExtensionInput> = {}) {
  return requestExtension(services, caller, viewer, {
    cardId: 'approved',
    days: 10,
    reason: '航班取消，改到下周',
    channel: 'WEB',
    idempotencyKey: `key-of-test-${++keys}`,
    ...given,
  });
}

/** What an officer or the clock job does meanwhile. */
async function decide(
  world: Acting,
  name: 'grantExtension' | 'refuseExtension' | 'expire',
  by = approverWang,
) {
  const { database, services } = world;
  const { tables } = database;
  const at = thisMoment(services);
  await database.write(async (tx) => {
    const [file] = await casesOf(
      tx,
      tables,
      await tx.select().from(tables.cards).where(eq(tables.cards.id, 'approved')),
    );
    const done = act(file!, name, by, { comment: '改签凭证齐全' }, at);
    if (!done.ok) throw new Error(done.refused.reason);
    await storeCardDone(tx, tables, file!, done, { actor: by, requestId: 'r' }, at.now);
  });
}

afterEach(() => vi.unstubAllEnvs());

onBothEngines((open) => {
  const extensionNow = async (world: Pick<Acting, 'services'>, owner: Viewer) => {
    const card = await ownCard(world.services, owner, { id: 'approved' });
    return { status: card.status, validUntil: card.validUntil, extension: await card.extension() };
  };

  it('S8.5: is asked for in the window, and the card holds as if it were granted', async () => {
    const { owner, ...world } = await openApproved(open);
    expect((await extensionNow(world, owner)).extension).toBeNull();
    expect(await ask(world, owner)).toMatchObject({
      __typename: 'CardChanged',
      card: {
        status: 'APPROVED',
        validUntil: '2024-04-06',
        history: [{ action: 'requestExtension', comment: '航班取消，改到下周' }, {}, {}, {}],
        openActions: [{ name: 'withdrawExtension' }, { name: 'requestCorrection' }],
      },
    });
    expect(await extensionNow(world, owner)).toMatchObject({
      extension: {
        state: 'REQUESTED',
        requestedAs: 'SELF',
        requestedDays: 10,
        reason: '航班取消，改到下周',
        oldValidUntil: '2024-04-06',
        wantedUntil: '2024-04-16',
        newValidUntil: null,
        decidedAt: null,
      },
    });
  });

  describe('G16: the window', () => {
    it.each(ZONES)(
      'G16: opens on 30 March 00:00 and closes on 6 April 24:00, with the server in %s',
      async (zone) => {
        vi.stubEnv('TZ', zone);
        const { owner, ...world } = await openApproved(open, '2024-03-29T23:59:59+08:00');
        expect(await ask(world, owner)).toMatchObject({ reason: 'TOO_EARLY', opensOn: '2024-03-30' });
        world.clock.moveTo('2024-04-07T00:00:00+08:00');
        expect(await ask(world, owner)).toMatchObject({
          reason: 'TRANSITION_NOT_ALLOWED',
          status: 'EXPIRED',
        });
        for (const inTime of ['2024-03-30T00:00:00+08:00', '2024-04-06T23:59:59+08:00']) {
          world.clock.moveTo(inTime);
          expect(await ask(world, owner)).toMatchObject({ __typename: 'CardChanged' });
          await withdrawExtension(world.services, caller, owner, { cardId: 'approved' });
        }
      },
    );

    it('G16: expired is expired, before the end was recorded and after', async () => {
      const { owner, ...world } = await openApproved(open, '2024-04-07T00:00:00+08:00');
      const expired = { reason: 'TRANSITION_NOT_ALLOWED', status: 'EXPIRED' };
      expect(await ask(world, owner)).toMatchObject(expired);
      await decide(world, 'expire', SYSTEM);
      expect(await ask(world, owner)).toMatchObject(expired);
    });

    it('G16: who has left needs none', async () => {
      const { owner, database, ...world } = await openApproved(open);
      await plantCard(
        database,
        { id: 'left', cardNumber: 'EX2024030700078', principalId: world.principal.id },
        ['submit', '2024-03-07 09:00'],
        ['review', '2024-03-07 11:00'],
        ['approve', '2024-03-07 16:00'],
        ['recordExit', '2024-03-16 16:00'],
      );
      expect(await ask(world, owner, { cardId: 'left' })).toMatchObject({
        reason: 'TRANSITION_NOT_ALLOWED',
        status: 'COMPLETED',
      });
    });
  });

  describe('G16: once per validity', () => {
    it('G16: a second one is refused while it is undecided and after it was refused', async () => {
      const { owner, ...world } = await openApproved(open);
      await ask(world, owner);
      expect(await ask(world, owner)).toMatchObject({ reason: 'ALREADY_ASKED' });
      await decide(world, 'refuseExtension');
      expect(await ask(world, owner)).toMatchObject({ reason: 'ALREADY_ASKED' });
      expect(await extensionNow(world, owner)).toMatchObject({
        validUntil: '2024-04-06',
        extension: { state: 'REFUSED', newValidUntil: null, decisionNote: '改签凭证齐全' },
      });
    });

    it('G16: one that was taken back may be asked for anew, and the old end holds meanwhile', async () => {
      const { owner, ...world } = await openApproved(open);
      await ask(world, owner);
      const back = () => withdrawExtension(world.services, caller, owner, { cardId: 'approved' });
      expect(await back()).toMatchObject({
        card: { validUntil: '2024-04-06', openActions: [{ name: 'requestExtension' }, {}] },
      });
      expect(await back()).toMatchObject({ reason: 'NOTHING_ASKED' });
      expect(await ask(world, owner, { days: 3 })).toMatchObject({ __typename: 'CardChanged' });
      world.clock.moveTo('2024-04-06T23:59:59+08:00');
      await back();
      world.clock.moveTo('2024-04-07T00:00:00+08:00');
      expect(await extensionNow(world, owner)).toMatchObject({ status: 'EXPIRED' });
    });

    it.each([
      [0, 'DAYS_OUT_OF_RANGE'],
      [-1, 'DAYS_OUT_OF_RANGE'],
      [31, 'DAYS_OUT_OF_RANGE'],
      [1, undefined],
      [30, undefined],
    ])('G16: %i days', async (days, reason) => {
      const { owner, ...world } = await openApproved(open);
      const answer = await ask(world, owner, { days });
      expect(answer.__typename === 'CardRefused' ? answer.reason : undefined).toBe(reason);
    });

    it('G16: all together are no longer than the validity: after 20 days there are 10 more', async () => {
      const { owner, ...world } = await openApproved(open);
      await ask(world, owner, { days: 20 });
      await decide(world, 'grantExtension');
      expect(await extensionNow(world, owner)).toMatchObject({ validUntil: '2024-04-26' });
      expect(await ask(world, owner)).toMatchObject({ reason: 'TOO_EARLY', opensOn: '2024-04-19' });
      world.clock.moveTo('2024-04-19T00:00:00+08:00');
      expect(await ask(world, owner, { days: 11 })).toMatchObject({ reason: 'DAYS_OUT_OF_RANGE' });
      expect(await ask(world, owner, { days: 10 })).toMatchObject({ __typename: 'CardChanged' });
    });
  });

  it.each(ZONES)(
    'S8.5: silence grants it at 24:00 of the old last day, recorded or not, in %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      const { owner, ...world } = await openApproved(open);
      await ask(world, owner);
      world.clock.moveTo('2024-04-06T23:59:59+08:00');
      expect(await extensionNow(world, owner)).toMatchObject({
        validUntil: '2024-04-06',
        extension: { state: 'REQUESTED', decidedAt: null },
      });
      world.clock.moveTo('2024-04-07T00:00:00+08:00');
      const granted = {
        status: 'APPROVED',
        validUntil: '2024-04-16',
        extension: {
          state: 'DEEMED_GRANTED',
          newValidUntil: '2024-04-16',
          decidedAt: new Date('2024-04-07T00:00:00+08:00'),
        },
      };
      expect(await extensionNow(world, owner)).toMatchObject(granted);
      expect(await withdrawExtension(world.services, caller, owner, { cardId: 'approved' })).toMatchObject({
        reason: 'EXPIRED',
      });
      world.clock.moveTo('2024-04-08T03:00:00+08:00');
      await decide(world, 'grantExtension', SYSTEM);
      expect(await extensionNow(world, owner)).toMatchObject(granted);
    },
  );

  it('S8.5: needs a reason, and goes through the channel of the application', async () => {
    const { owner, database, ...world } = await openApproved(open);
    expect(await ask(world, owner, { reason: ' ' })).toMatchObject({ reason: 'COMMENT_LENGTH' });
    const { cards } = database.tables;
    await database.write((tx) => tx.update(cards).set({ channel: 'WINDOW' }).where(eq(cards.id, 'approved')));
    expect(await ask(world, owner)).toMatchObject({ reason: 'OTHER_CHANNEL' });
    const { openActions } = await ownCard(world.services, owner, { id: 'approved' });
    expect(openActions[0]).toMatchObject({ name: 'requestExtension', elsewhere: 'WINDOW' });
  });

  it('K3: the same request again is the same request, and another input under its key is a conflict', async () => {
    const { owner, ...world } = await openApproved(open);
    const given = { idempotencyKey: 'lost-answer-2' };
    for (const answer of [await ask(world, owner, given), await ask(world, owner, given)])
      expect(answer).toMatchObject({ __typename: 'CardChanged' });
    const { extensionRequests } = world.database.tables;
    expect(await world.database.read.$count(extensionRequests)).toBe(1);
    await expect(ask(world, owner, { ...given, days: 11 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('G9: whatever the other scopes, without extension:request a delegate neither asks nor takes back', async () => {
    const { owner, proxy, proxyGrant, ...world } = await openApproved(open);
    const sure = confirmed(world, proxy);
    const { delegationGrants: g } = world.database.tables;
    const widen = (scopes: GrantScope[]) =>
      world.database.write((tx) => tx.update(g).set({ scopes }).where(eq(g.id, proxyGrant.id)));
    const of = { cardId: 'approved', grantId: proxyGrant.id };
    const others = Object.values(GrantScope).filter((scope) => scope !== 'extension:request');
    await fc.assert(
      fc.asyncProperty(fc.subarray(others), async (scopes) => {
        await widen(scopes);
        for (const attempt of [
          () => ask(world, sure, of),
          () => withdrawExtension(world.services, caller, sure, of),
        ])
          if (scopes.includes('card:read'))
            expect(await attempt()).toMatchObject({ reason: 'TRANSITION_NOT_ALLOWED' });
          else await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }),
      { numRuns: 10 },
    );
    await widen(['card:read', 'card:detail', 'extension:request']);
    await expect(ask(world, proxy, of)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
    expect(await ask(world, sure, of)).toMatchObject({ __typename: 'CardChanged' });
    expect(await extensionNow(world, owner)).toMatchObject({ extension: { requestedAs: 'DELEGATE' } });
  });
});
