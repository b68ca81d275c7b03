import { SHARE_CONSENT_TEXT, SHARE_LIMITS } from '@exit-card/shared/share';
import { expect, it } from 'vitest';
import { delegatedCard } from '../cards/delegated-cards.ts';
import { ownCard } from '../cards/own-cards.ts';
import type { Vault } from '../db/vault.ts';
import { toldTo } from '../testing/asking.ts';
import { confirmed } from '../testing/confirmed.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { home, look, openSharing, openTo, type Sharing, share, shared } from '../testing/sharing.ts';
import { cancelShare } from './cancel-share.ts';
import { eraseOldShares } from './erase-old-shares.ts';
import { ownShares } from './own-shares.ts';
import { shareCodeHash } from './share-code.ts';

onBothEngines((open) => {
  const consentsOf = ({ database: { read, tables } }: Sharing) => read.select().from(tables.consents);
  const changesOf = async ({ database: { read, tables } }: Sharing) =>
    (await read.select().from(tables.accessRecords)).filter(
      ({ action }) => action.endsWith('_SHARE') && action !== 'VIEW_SHARE',
    );
  const sharesOf = async ({ services, owner, cardId }: Sharing) =>
    (await ownCard(services, owner, { id: cardId })).shares();

  it('S5.5: a share has a code that is said once, an end, a separate consent and a record', async () => {
    const world = await openSharing(open);
    const { code, share: made } = await shared(world, { institutionName: ' 海天\u200b航空 ' });
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{12}$/);
    expect(made).toMatchObject({
      institutionName: '海天航空',
      fields: ['NAME', 'VALIDITY'],
      expiresAt: new Date('2024-03-19T00:00:00+08:00'),
      state: 'OPEN',
      madeAs: 'SELF',
      mayCancel: true,
      views: [],
    });
    const { read, tables } = world.database;
    const [row] = await read.select().from(tables.shares);
    expect(row?.codeHash).toBe(shareCodeHash(code));
    expect(JSON.stringify(row)).not.toContain(code);
    expect(await consentsOf(world)).toMatchObject([
      {
        ...{ id: made.id, principalId: world.principal.id, givenBy: world.principal.id, purpose: 'SHARE' },
        ...{ textVersion: SHARE_CONSENT_TEXT, separate: true, withdrawnAt: null },
      },
    ]);
    expect(await changesOf(world)).toMatchObject([
      { actorKind: 'SELF', shareId: made.id, cardId: world.cardId, fieldsRevealed: ['NAME', 'VALIDITY'] },
    ]);
    expect(await toldTo(world, world.principal)).toEqual([]);
    expect(await sharesOf(world)).toEqual([made]);
  });

  it('S5.5: ends at once when its owner says so, and the consent with it; doing so again changes nothing', async () => {
    const world = await openSharing(open);
    const { services, owner, clock } = world;
    const { code, share: made } = await shared(world);
    await look(world, code);
    const end = () => cancelShare(services, home, owner, { shareId: made.id });
    const at = clock.now();
    const { share: ended } = await end();
    expect(ended).toMatchObject({ state: 'CANCELLED', cancelledAt: at, viewCount: 1, mayCancel: false });
    expect(ended.views).toHaveLength(1);
    clock.advance({ hours: 1 });
    expect((await end()).share).toEqual(ended);
    expect(await consentsOf(world)).toMatchObject([{ withdrawnAt: at }]);
    expect(await changesOf(world)).toHaveLength(2);
    expect((await look(world, code)).__typename).toBe('ShareNotOpened');
  });

  it('K3: the same request again is told the same share and the same code, and makes no other', async () => {
    const world = await openSharing(open);
    const idempotencyKey = 'answer-got-lost';
    const asked = await Promise.all([1, 2, 3].map(() => share(world, { idempotencyKey })));
    expect(new Set(asked.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [made] = asked;
    if (made?.__typename !== 'ShareCreated') throw new Error(made?.__typename);
    expect((await look(world, made.code)).__typename).toBe('ShareOpened');
    world.clock.advance({ hours: 1 });
    expect(await share(world, { idempotencyKey })).toMatchObject({
      code: made.code,
      share: { id: made.share.id, viewCount: 1, createdAt: made.share.createdAt },
    });
    expect([await sharesOf(world), await consentsOf(world), await changesOf(world)]).toMatchObject([
      { length: 1 },
      { length: 1 },
      { length: 1 },
    ]);
    const other = share(world, { idempotencyKey, days: 8 });
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(share(world, { idempotencyKey: 'short' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    // Under another index key the code cannot be told again.
    const { services } = world;
    const blindIndex: Vault['blindIndex'] = (of, plain) => services.vault.blindIndex(of, `other ${plain}`);
    const rekeyed = { ...services, vault: { ...services.vault, blindIndex } };
    const late = share({ ...world, services: rekeyed }, { idempotencyKey });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    const next = await shared(world);
    expect(next.code).not.toBe(made.code);
  });

  it('K3: through a grant a repeat is a read, and tells nothing once the grant leaves sharing closed', async () => {
    const world = await openSharing(open);
    const { proxy, proxyGrant, database } = world;
    const wanted = { grantId: proxyGrant.id, idempotencyKey: 'answer-got-lost', fields: [] };
    const fresh = confirmed(world, proxy);
    // A refusal gives the key back.
    expect(await share(world, wanted, fresh)).toMatchObject({ reason: 'NOT_ALLOWED' });
    await openTo(world, proxyGrant.id, ['card:read', 'share:create']);
    const made = await share(world, wanted, fresh);
    expect(await share(world, wanted, fresh)).toMatchObject({
      code: made.__typename === 'ShareCreated' && made.code,
    });
    const records = await database.read.select().from(database.tables.accessRecords);
    expect(records.map(({ action }) => action)).toEqual(['CREATE_SHARE', 'READ_CARD']);
    await openTo(world, proxyGrant.id, ['card:read']);
    expect(await share(world, wanted, fresh)).toMatchObject({ reason: 'NOT_ALLOWED' });
  });

  it('G1: shares only of the own cards are made, seen and ended', async () => {
    const world = await openSharing(open);
    const { share: made } = await shared(world);
    const stranger = viewerAs(world.employee.id);
    await expect(share(world, {}, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const end = cancelShare(world.services, home, stranger, { shareId: made.id });
    await expect(end).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await ownShares(world.services, stranger, {})).totalCount).toBe(0);
    const own = await ownShares(world.services, world.owner, {});
    expect(own.edges.map(({ node }) => node)).toEqual([made]);
  });

  it('G9: through a grant only with its scope, what it opens, and a fresh code', async () => {
    const world = await openSharing(open);
    const { proxy, proxyGrant, services, cardId } = world;
    const grantId = proxyGrant.id;
    const fresh = confirmed(world, proxy);
    await expect(share(world, { grantId }, proxy)).rejects.toMatchObject({
      code: 'STEP_UP_REQUIRED',
      parameters: { factor: 'CODE' },
    });
    const refused = { __typename: 'ShareRefused', reason: 'NOT_ALLOWED' };
    expect(await share(world, { grantId }, fresh)).toEqual(refused);
    await openTo(world, grantId, ['card:read', 'share:create']);
    for (const field of ['PURPOSE', 'DESTINATION'] as const)
      expect(await share(world, { grantId, fields: ['NAME', field] }, fresh)).toEqual(refused);
    const seen = await delegatedCard(services, home, fresh, grantId, { id: cardId });
    expect((await seen.sharePreview())?.fields).not.toContain('DESTINATION');
    const { share: made } = await shared(world, { grantId }, fresh);
    expect(made).toMatchObject({ madeAs: 'DELEGATE', mayCancel: true });
    expect(await changesOf(world)).toMatchObject([
      { actorKind: 'DELEGATE', actorApplicantId: proxy.applicantId, grantId, shareId: made.id },
    ]);
    expect(await toldTo(world, world.principal)).toEqual(['GRANT_FIRST_USE', 'SHARE_CREATED']);
    expect(await toldTo(world, { id: proxy.applicantId })).toEqual([]);
    expect(await sharesOf(world)).toMatchObject([{ id: made.id, madeByName: '罗佩文', mayCancel: true }]);
  });

  it('G9: a delegate sees all shares of the card and ends the own ones; each side hears of the other', async () => {
    const world = await openSharing(open);
    const { proxy, proxyGrant, services, cardId, owner } = world;
    const grantId = proxyGrant.id;
    const fresh = confirmed(world, proxy);
    const own = await shared(world);
    const closed = await delegatedCard(services, home, fresh, grantId, { id: cardId });
    expect([await closed.shares(), await closed.sharePreview()]).toEqual([null, null]);
    await openTo(world, grantId, ['card:read', 'share:create']);
    const first = await shared(world, { grantId }, fresh);
    const second = await shared(world, { grantId }, fresh);
    const held = await delegatedCard(services, home, fresh, grantId, { id: cardId });
    expect((await held.shares())?.map(({ mayCancel }) => mayCancel)).toEqual([true, true, false]);
    const end = (shareId: string, by = fresh, through: string | null = grantId) =>
      cancelShare(services, home, by, { shareId, grantId: through });
    await expect(end(own.share.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(end(first.share.id, proxy)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
    expect((await end(first.share.id)).share.state).toBe('CANCELLED');
    expect((await end(second.share.id, owner, null)).share.state).toBe('CANCELLED');
    const toPrincipal = await toldTo(world, world.principal);
    expect(toPrincipal.filter((kind) => kind.startsWith('SHARE'))).toEqual([
      ...['SHARE_CREATED', 'SHARE_CREATED', 'SHARE_CANCELLED'],
    ]);
    expect(await toldTo(world, { id: proxy.applicantId })).toEqual(['SHARE_CANCELLED']);
  });

  it('G9: an employer never shares, whatever its grant says', async () => {
    const world = await openSharing(open);
    const { agent, employerGrant: grant, cards } = world;
    await openTo(world, grant.id, ['card:read', 'card:detail', 'share:create']);
    const wanted = { cardId: cards.business.card.id, grantId: grant.id };
    expect(await share(world, wanted, confirmed(world, agent))).toMatchObject({ reason: 'NOT_ALLOWED' });
  });

  it('says how a share stands, and counts no more than ten that are open', async () => {
    const world = await openSharing(open);
    const { services, owner, clock } = world;
    const used = await shared(world, { maxViews: 1, institutionName: '用完' });
    await look(world, used.code);
    await shared(world, { days: 1, institutionName: '到期' });
    clock.advance({ days: 2 });
    for (let n = 0; n < SHARE_LIMITS.openPerCard; n += 1) await shared(world);
    expect(await share(world)).toEqual({ __typename: 'ShareRefused', reason: 'TOO_MANY' });
    const page = await ownShares(services, owner, { first: 5 });
    const rest = await ownShares(services, owner, { first: 100, after: page.edges.at(-1)!.cursor });
    const states = [...page.edges, ...rest.edges].map(({ node }) => node.state);
    expect(states).toEqual([...Array.from({ length: 10 }, () => 'OPEN'), 'EXPIRED', 'USED_UP']);
    expect(page.totalCount).toBe(12);
  });

  it('takes nothing out of range, no other text, and no direction signs or controls', async () => {
    const world = await openSharing(open);
    for (const wrong of [{ days: 0 }, { days: 31 }, { days: 1.5 }, { maxViews: 0 }, { maxViews: 101 }])
      await expect(share(world, wrong)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(share(world, { consentText: 'other' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await share(world, { institutionName: '海\u0000天', purpose: '  ' })).toEqual({
      __typename: 'InvalidInput',
      problems: [
        { field: 'INSTITUTION', reason: 'CHARACTERS' },
        { field: 'PURPOSE', reason: 'EMPTY' },
      ],
    });
    const { share: made } = await shared(world, { institutionName: '\u202e海天\u2066航空', purpose: 'a\nb' });
    expect([made.institutionName, made.purpose]).toEqual(['海天航空', 'a b']);
  });

  it('J8: a share, its looks and its consent are gone three years after it was over; the access log stays', async () => {
    const world = await openSharing(open);
    const { services, database, clock } = world;
    const { read, tables } = database;
    const { code } = await shared(world);
    const { share: cancelled } = await shared(world, { days: 30 });
    await look(world, code);
    await cancelShare(services, home, world.owner, { shareId: cancelled.id });
    const left = async () => [
      await read.$count(tables.shares),
      await read.$count(tables.shareViews),
      await read.$count(tables.consents),
    ];
    clock.moveTo('2027-03-11T12:00:00+08:00');
    await eraseOldShares(services);
    expect(await left()).toEqual([2, 1, 2]);
    clock.moveTo('2027-03-12T12:00:00+08:00');
    await eraseOldShares(services);
    expect(await left()).toEqual([1, 1, 1]);
    clock.moveTo('2027-03-20T00:00:00+08:00');
    await eraseOldShares(services);
    expect(await left()).toEqual([0, 0, 0]);
    expect(await read.$count(tables.accessRecords)).toBe(4);
  });
});
