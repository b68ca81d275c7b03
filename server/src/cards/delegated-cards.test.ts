import Sqlite from 'better-sqlite3';
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { sqliteFile } from '../db/open-database.ts';
import { countStatements } from '../db/statements.ts';
import { type Acting, openActing } from '../testing/acting.ts';
import { onBothEngines } from '../testing/engines.ts';
import { plantCard, viewerAs } from '../testing/planted-cards.ts';
import { callerAt } from '../testing/world.ts';
import { delegatedCard, delegatedCards } from './delegated-cards.ts';

const NOT_FOUND = expect.objectContaining({ code: 'NOT_FOUND', parameters: {} });
const caller = callerAt('home');

const read = ({ services }: Acting, viewer: Viewer, grantId: string, cardNumber: string) =>
  delegatedCard(services, caller, viewer, grantId, { cardNumber });
const list = ({ services }: Acting, viewer: Viewer, grantId: string, first?: number) =>
  delegatedCards(services, caller, viewer, grantId, {}, { first: first ?? null });

function recordsOf({ database: { read, tables } }: Acting, principalId: string) {
  const { accessRecords } = tables;
  return read
    .select()
    .from(accessRecords)
    .where(eq(accessRecords.principalId, principalId))
    .orderBy(desc(accessRecords.seq));
}

onBothEngines((open) => {
  it('G18: a card and a list say who looks, for whom and under which grant, and so does the record', async () => {
    const acting = await openActing(open);
    const { agent, employee, employerGrant, orgId } = acting;
    const card = await read(acting, agent, employerGrant.id, 'EX2024030700002');
    const listed = await list(acting, agent, employerGrant.id);
    for (const seen of [card, listed!.edges[0]!.node])
      expect((await seen.parties()).seenAs).toEqual({
        actorName: '唐婉清',
        principalName: '郭晓岚',
        grantId: employerGrant.id,
        kind: 'EMPLOYER',
        organisationName: '远行科技有限公司',
      });
    const under = { actorApplicantId: agent.applicantId, orgId, grantId: employerGrant.id };
    expect(await recordsOf(acting, employee.id)).toMatchObject([
      { ...under, action: 'LIST_CARDS', cardId: 'card 00002', actorKind: 'DELEGATE' },
      { ...under, action: 'READ_CARD', cardId: 'card 00002', fieldsRevealed: expect.any(Array) },
    ]);
  });

  it('finds the cards of a grant by their principal, however many cards there are', async () => {
    const acting = await openActing(open);
    const { mother, guardianGrant, database } = acting;
    const { statements } = await countStatements(() => list(acting, mother, guardianGrant.id));
    const looks = statements.filter((text) => /^select .* from "cards"/.test(text));
    expect(looks).toHaveLength(2);
    if (database.engine !== 'sqlite') return;
    const file = new Sqlite(sqliteFile(database.location.dataDir));
    for (const text of looks) {
      const parameters = Array.from({ length: text.split('?').length - 1 }, () => null);
      const plan = file.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...parameters) as { detail: string }[];
      expect(plan.map(({ detail }) => detail).join()).toMatch(/SEARCH cards USING .*\(principal_id=\?/);
    }
    file.close();
  });

  it('G1: a grant opens the cards of its principal to its delegate, and nothing else to anybody', async () => {
    const acting = await openActing(open);
    const { mother, proxy, agent, guardianGrant } = acting;
    expect(await read(acting, mother, guardianGrant.id, 'EX2024030700001')).toMatchObject({
      number: 'EX2024030700001',
      redactions: [],
    });
    for (const number of ['EX2024030700002', 'EX2024030700004', 'EX2024030799999'])
      await expect(read(acting, mother, guardianGrant.id, number)).rejects.toEqual(NOT_FOUND);
    for (const stranger of [proxy, agent]) {
      await expect(read(acting, stranger, guardianGrant.id, 'EX2024030700001')).rejects.toEqual(NOT_FOUND);
      expect(await list(acting, stranger, guardianGrant.id)).toBeNull();
    }
    const child = viewerAs(acting.child.id);
    await expect(read(acting, child, guardianGrant.id, 'EX2024030700001')).rejects.toEqual(NOT_FOUND);
  });

  it('G6: an employer sees the cards that it handed in, in lists and counts too; other trips are not there', async () => {
    const acting = await openActing(open);
    const { agent, employerGrant } = acting;
    const page = await list(acting, agent, employerGrant.id);
    expect(page).toMatchObject({ totalCount: 1, edges: [{ node: { number: 'EX2024030700002' } }] });
    await expect(read(acting, agent, employerGrant.id, 'EX2024030700003')).rejects.toEqual(NOT_FOUND);
    const { services } = acting;
    const byId = delegatedCard(services, caller, agent, employerGrant.id, { id: 'card 00003' });
    await expect(byId).rejects.toEqual(NOT_FOUND);
  });

  it('A8: an archived card is not there for a delegate either', async () => {
    const acting = await openActing(open);
    const { proxy, proxyGrant } = acting;
    await read(acting, proxy, proxyGrant.id, 'EX2024030700004');
    await acting.database.raw(`UPDATE cards SET archived_at = ends_at WHERE id = 'card 00004'`);
    await expect(read(acting, proxy, proxyGrant.id, 'EX2024030700004')).rejects.toEqual(NOT_FOUND);
    expect(await list(acting, proxy, proxyGrant.id)).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('C9: an agent needs the second factor, and hears so only where the seat is live', async () => {
    const acting = await openActing(open);
    const { agent, employerGrant, database } = acting;
    const unproven = viewerAs(agent.applicantId, 'L3');
    const stepUp = expect.objectContaining({ code: 'STEP_UP_REQUIRED', parameters: { factor: 'TOTP' } });
    await expect(read(acting, unproven, employerGrant.id, 'EX2024030700002')).rejects.toEqual(stepUp);
    await expect(list(acting, unproven, employerGrant.id)).rejects.toEqual(stepUp);
    const { orgSeats } = database.tables;
    await database.write((tx) => tx.update(orgSeats).set({ endedAt: acting.clock.now() }));
    await expect(read(acting, unproven, employerGrant.id, 'EX2024030700002')).rejects.toEqual(NOT_FOUND);
    expect(await list(acting, unproven, employerGrant.id)).toBeNull();
  });

  it('J4: takes as many statements for five cards as for one, names and records among them', async () => {
    const acting = await openActing(open);
    const { principal, proxy, proxyGrant, database, clock } = acting;
    await list(acting, proxy, proxyGrant.id);
    for (const number of ['00011', '00012', '00013', '00014'])
      await plantCard(
        database,
        { id: number, cardNumber: `EX20240308${number}`, principalId: principal.id },
        ['submit', '2024-03-08 09:00'],
      );
    const counted = async (first: number) => {
      clock.advance({ minutes: 10 });
      const { result, statements } = await countStatements(() => list(acting, proxy, proxyGrant.id, first));
      expect(result?.edges).toHaveLength(first);
      return statements.length;
    };
    expect([await counted(1), await counted(5)]).toEqual([15, 15]);
    expect((await recordsOf(acting, principal.id)).length).toBe(1 + 1 + 5);
  });

  it('reads annexes only when they are asked for: once for all cards, after the record', async () => {
    const acting = await openActing(open);
    const { proxy, proxyGrant, principal } = acting;
    const number = 'EX2024030700004';
    const { result: card, statements } = await countStatements(() =>
      read(acting, proxy, proxyGrant.id, number),
    );
    expect(statements.filter((text) => /from "(submissions|correction_requests)"/.test(text))).toEqual([]);
    expect(await recordsOf(acting, principal.id)).toMatchObject([{ action: 'READ_CARD' }]);
    const asked = await countStatements(async () => {
      await card.receipts();
      await Promise.all([card.extension(), card.corrections(), card.expediteRequest()]);
    });
    expect(asked.statements).toHaveLength(6);
  });

  it('J4: an empty list was seen too: one record without a card', async () => {
    const acting = await openActing(open);
    const { proxy, proxyGrant, principal, services } = acting;
    const filter = { status: ['COMPLETED'] as const };
    await delegatedCards(services, caller, proxy, proxyGrant.id, filter, {});
    await delegatedCards(services, caller, proxy, proxyGrant.id, filter, {});
    expect(await recordsOf(acting, principal.id)).toMatchObject([{ action: 'LIST_CARDS', cardId: null }]);
  });

  it('J3: what cannot be recorded is not shown', async () => {
    const acting = await openActing(open);
    const { database, proxy, proxyGrant } = acting;
    await database.raw('ALTER TABLE access_records RENAME TO gone');
    await expect(read(acting, proxy, proxyGrant.id, 'EX2024030700004')).rejects.toThrow();
    await expect(list(acting, proxy, proxyGrant.id)).rejects.toThrow();
    await database.raw('ALTER TABLE gone RENAME TO access_records');
    const { delegationGrants } = database.tables;
    const used = await database.read.select({ at: delegationGrants.firstUsedAt }).from(delegationGrants);
    expect(used.map(({ at }) => at)).toEqual([null, null, null]);
  });

  describe('the first use', () => {
    it('is noted once, and its principal told once', async () => {
      const acting = await openActing(open);
      const { database, clock, proxy, proxyGrant, principal } = acting;
      const first = clock.now();
      await list(acting, proxy, proxyGrant.id);
      clock.advance({ days: 1 });
      await read(acting, proxy, proxyGrant.id, 'EX2024030700004');
      const { delegationGrants: g, notifications } = database.tables;
      const [grant] = await database.read.select().from(g).where(eq(g.id, proxyGrant.id));
      expect(grant?.firstUsedAt).toEqual(first);
      expect(await database.read.select().from(notifications)).toMatchObject([
        { kind: 'GRANT_FIRST_USE', recipientApplicantId: principal.id, grantId: proxyGrant.id },
      ]);
    });

    it('is told to no child under 14, who has no messages yet', async () => {
      const acting = await openActing(open);
      const { database, mother, guardianGrant } = acting;
      await list(acting, mother, guardianGrant.id);
      expect(await database.read.select().from(database.tables.notifications)).toEqual([]);
    });
  });
});
