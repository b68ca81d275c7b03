import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../db/statements.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson, type Person } from '../testing/people.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { openWorld, type World } from '../testing/world.ts';
import type { NewNotification } from './notify.store.ts';
import { notify } from './notify.store.ts';
import { markNotificationsRead, ownNotifications, ownUnreadCount } from './own-notifications.ts';

const all = { unreadOnly: false };

onBothEngines((open) => {
  describe('the inbox', () => {
    let world: World;
    let mother: Person;
    let child: Person;
    let grantId: string;

    const tell = (...told: Partial<NewNotification>[]) =>
      world.database.write((tx) =>
        notify(
          tx,
          world.database.tables,
          told.map((one, i) => ({
            recipientId: mother.id,
            kind: 'GRANT_ACTIVE',
            grantId,
            occasion: String(i),
            at: new Date(china('2024-03-11 10:00').getTime() + i),
            ...one,
          })),
        ),
      );
    const inboxOf = (person: Person, page = {}, filter = all) =>
      ownNotifications(world.services, viewerAs(person.id), filter, page);

    beforeAll(async () => {
      world = await openWorld(open);
      const { database, services } = world;
      mother = await aPerson(database, services.vault, { name: '陈静' });
      child = await aPerson(database, services.vault, { name: '李小明', idNumber: '110105201201010016' });
      grantId = await aGrant(world, { requestedBy: mother, principal: child, typedName: '李小铭' });
    });

    it('tells whoever asked the name as they typed it, and the principal the own one', async () => {
      await tell({ occasion: 'names' }, { recipientId: child.id, occasion: 'names' });
      const [toMother] = (await inboxOf(mother)).edges;
      expect(toMother?.node).toMatchObject({
        kind: 'GRANT_ACTIVE',
        principalName: '李小铭',
        delegateName: '陈静',
        organisationName: null,
        grantKind: 'GUARDIAN',
        date: china('2030-01-01 00:00'),
        endReason: null,
        viewerIsPrincipal: false,
      });
      const [toChild] = (await inboxOf(child)).edges;
      expect(toChild?.node).toMatchObject({
        principalName: '李小明',
        delegateName: '陈静',
        viewerIsPrincipal: true,
      });
      expect(JSON.stringify(toMother)).not.toContain(child.idNumber);
    });

    it('names a day to act by only while there is something to do', async () => {
      await tell({ kind: 'GRANT_REQUESTED', occasion: 'by when' });
      const dateOf = async () =>
        (await inboxOf(mother)).edges.find(({ node }) => node.kind === 'GRANT_REQUESTED')?.node.date;
      expect(await dateOf()).toBeNull();
      const { write, tables } = world.database;
      const becomes = (state: 'ACTIVE' | 'REQUESTED') =>
        write((tx) => tx.update(tables.delegationGrants).set({ state }));
      await becomes('REQUESTED');
      expect(await dateOf()).toBeInstanceOf(Date);
      await becomes('ACTIVE');
    });

    it('goes in pages, newest first, with as many statements for a hundred as for two', async () => {
      await tell(...Array.from({ length: 30 }, (_, i) => ({ occasion: `page ${i}` })));
      const few = await countStatements(() => inboxOf(mother, { first: 2 }));
      const many = await countStatements(() => inboxOf(mother, { first: 100 }));
      expect([few.statements.length, many.statements.length]).toEqual([2, 2]);
      const every = many.result.edges.map(({ node }) => node.id);
      expect(every).toEqual([...every].sort().reverse());

      const paged: string[] = [];
      for (let after: string | null = null; ; ) {
        const page = await inboxOf(mother, { first: 7, after });
        paged.push(...page.edges.map(({ node }) => node.id));
        expect(page.totalCount).toBe(every.length);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(paged).toEqual(every);
    });

    it('G10: nobody reads or marks what another was told', async () => {
      await tell({ occasion: 'private' });
      const unread = await ownUnreadCount(world.services, viewerAs(mother.id));
      const ids = (await inboxOf(mother)).edges.map(({ node }) => node.id);
      const ofChild = (await inboxOf(child)).edges.map(({ node }) => node.id);
      expect(ofChild.filter((id) => ids.includes(id))).toEqual([]);
      await markNotificationsRead(world.services, viewerAs(child.id), ids);
      expect(await ownUnreadCount(world.services, viewerAs(mother.id))).toBe(unread);
    });

    it('marks some, then the rest, and keeps the time at which one was first read', async () => {
      const viewer = viewerAs(mother.id);
      const before = await ownUnreadCount(world.services, viewer);
      const [first] = (await inboxOf(mother, { first: 1 })).edges;
      expect(await markNotificationsRead(world.services, viewer, [first!.node.id])).toBe(before - 1);
      world.clock.advance({ hours: 1 });
      expect(await markNotificationsRead(world.services, viewer, null)).toBe(0);
      const [again] = (await inboxOf(mother, { first: 1 })).edges;
      expect(again?.node.readAt).toEqual(china('2024-03-11 10:00'));
      expect((await inboxOf(mother, {}, { unreadOnly: true })).edges).toEqual([]);
      await expect(
        markNotificationsRead(world.services, viewer, Array.from({ length: 101 }, String)),
      ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('says nothing twice, however many say it at once', async () => {
      const once = { recipientId: child.id, kind: 'GRANT_ENDED', occasion: 'once' } as const;
      await Promise.all(Array.from({ length: 10 }, () => tell(once, once)));
      const { read, tables } = world.database;
      const said = await read.$count(tables.notifications, eq(tables.notifications.kind, 'GRANT_ENDED'));
      expect(said).toBe(1);
    });
  });
});

async function aGrant(
  { database, services: { vault } }: World,
  { requestedBy, principal, typedName }: { requestedBy: Person; principal: Person; typedName: string },
): Promise<string> {
  const id = newId();
  const secret = (column: 'name' | 'id_number', text: string) =>
    vault.encrypt(`delegation_grants.claimed_${column}_cipher`, id, text);
  await database.write((tx) =>
    tx.insert(database.tables.delegationGrants).values({
      id,
      kind: 'GUARDIAN',
      state: 'ACTIVE',
      principalId: principal.id,
      claimedNameCipher: secret('name', typedName),
      claimedIdNumberCipher: secret('id_number', principal.idNumber),
      claimedIdNumberHmac: vault.blindIndex('id-number', principal.idNumber),
      delegateApplicantId: requestedBy.id,
      scopes: ['card:read'],
      resourceRule: 'ALL_CARDS',
      listedCardIds: [],
      validFrom: china('2024-03-01 00:00'),
      validTo: china('2030-01-01 00:00'),
      requestedBy: requestedBy.id,
      requestedAt: china('2024-03-01 00:00'),
      requestExpiresAt: china('2024-03-31 00:00'),
      version: 1,
      eventHead: '',
      eventCount: 0,
    }),
  );
  return id;
}
