import { expect, it } from 'vitest';
import { cancelShare } from '../shares/cancel-share.ts';
import { ownShares } from '../shares/own-shares.ts';
import { toldTo } from '../testing/asking.ts';
import { china } from '../testing/cases.ts';
import { type Open, onBothEngines } from '../testing/engines.ts';
import { home, look, openSharing, openTo, type Sharing, shared } from '../testing/sharing.ts';
import { ownConsents, withdrawConsent } from './withdraw-consent.ts';

const TO_THE_CARD = 'to the card';

/** 梁启明, who agreed to the card, shared it once for a day, and lets a proxy share it too. */
async function ready(open: Open) {
  const world = await openSharing(open);
  const { database, principal, proxyGrant, clock } = world;
  await openTo(world, proxyGrant.id, ['card:read', 'share:create']);
  const { consents } = database.tables;
  const own = { principalId: principal.id, givenBy: principal.id, textVersion: '1', separate: true };
  const givenAt = china('2024-03-07 09:00');
  await database.write((tx) =>
    tx.insert(consents).values({ ...own, id: TO_THE_CARD, purpose: 'CARD', givenAt }),
  );
  const over = await shared(world, { days: 1 });
  clock.advance({ days: 2 });
  return { world, over };
}

const statesOf = async ({ services, owner }: Sharing) =>
  (await ownShares(services, owner, { first: 9, after: null })).edges.map(({ node }) => [
    node.state,
    node.cancelledAt,
  ]);
const withdrawnOf = async ({ services, owner }: Sharing) =>
  (await ownConsents(services, owner)).filter(({ withdrawnAt }) => withdrawnAt).map(({ id }) => id);
const actionsOf = async ({ database: { read, tables } }: Sharing) =>
  (await read.select().from(tables.accessRecords)).map(({ action }) => action);

onBothEngines((open) => {
  it('J10: the consent to a card takes its shares along, and whoever may share it is told of each', async () => {
    const { world, over } = await ready(open);
    const { services, owner, proxy, clock } = world;
    const [one, other] = [await shared(world), await shared(world)];
    await withdrawConsent(services, home, owner, TO_THE_CARD);
    const now = clock.now();
    expect(await statesOf(world)).toEqual([
      ['CANCELLED', now],
      ['CANCELLED', now],
      ['EXPIRED', null],
    ]);
    expect((await withdrawnOf(world)).toSorted()).toEqual(
      [TO_THE_CARD, one.share.id, other.share.id, over.share.id].toSorted(),
    );
    for (const { code } of [one, other]) expect((await look(world, code)).__typename).toBe('ShareNotOpened');
    expect(await toldTo(world, { id: proxy.applicantId })).toEqual(['SHARE_CANCELLED', 'SHARE_CANCELLED']);
    expect(await toldTo(world, { id: owner.applicantId })).toEqual([]);
  });

  it('J10: what was over by its own time is not cancelled later, by nobody, and tells nobody', async () => {
    const { world, over } = await ready(open);
    const { services, owner, proxy } = world;
    const shareId = over.share.id;
    const before = await actionsOf(world);
    const { share } = await cancelShare(services, home, owner, { shareId });
    expect([share.state, share.cancelledAt]).toEqual(['EXPIRED', null]);
    expect(await actionsOf(world)).toEqual(before);
    expect(await toldTo(world, { id: proxy.applicantId })).toEqual([]);
    expect(await withdrawnOf(world)).toEqual([shareId]);
  });

  it('J10: the consent to a share that is over can be taken back, and that is recorded', async () => {
    const { world, over } = await ready(open);
    const { services, owner } = world;
    for (let twice = 0; twice < 2; twice += 1) await withdrawConsent(services, home, owner, over.share.id);
    expect(await statesOf(world)).toEqual([['EXPIRED', null]]);
    expect(await withdrawnOf(world)).toEqual([over.share.id]);
    expect(await actionsOf(world)).toEqual(['CREATE_SHARE', 'WITHDRAW_CONSENT']);
  });
});
