import { GrantState } from '@exit-card/shared/delegation';
import type { SQL } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { may, within } from '../access/policy.ts';
import type { TestDatabase } from '../testing/engines.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs, withSecondFactor } from '../testing/planted-cards.ts';
import { anyWorld, MOMENTS, ORG_IDS, PERSON_IDS, plantWorld } from '../testing/random-grants.ts';
import { testVault } from '../testing/vault.ts';
import { effective } from './effective.store.ts';
import { isEffective } from './effective.ts';
import { grantFiles } from './grant-file.store.ts';
import { grantStateIs } from './grant-state.store.ts';
import { grantStateAt } from './grant-state.ts';
import { heldGrants } from './held-grants.store.ts';

/** Reproducible: the same worlds at every run. */
const worlds = fc.sample(anyWorld, { seed: 20_240_311, numRuns: 3 });
const ACTS = ['card:read', 'card:detail', 'history:read', 'archive:count'] as const;

async function idsWhere(database: TestDatabase, where: SQL | undefined) {
  const { delegationGrants: g } = database.tables;
  const rows = await database.read.select({ id: g.id }).from(g).where(where).orderBy(g.id);
  return rows.map(({ id }) => id);
}

onBothEngines((open) => {
  it.each(worlds)(
    'G2 G3 G5 G8: a grant is effective by the rule exactly when its row is, in world %#',
    async (world) => {
      const database = await open();
      await plantWorld(database, world);
      let holding = 0;
      for (const userId of PERSON_IDS) {
        const held = await heldGrants(database.read, database.tables, userId);
        for (const now of MOMENTS) {
          const byRule = held.filter((grant) => isEffective(grant, now)).map(({ id }) => id);
          expect(await idsWhere(database, effective(database.tables, userId, now))).toEqual(byRule.sort());
          holding += byRule.length;
        }
      }
      expect(holding).toBeGreaterThan(10);
    },
  );

  it.each(worlds)('G2: the state of a grant is what its row is found by, in world %#', async (world) => {
    const database = await open();
    await plantWorld(database, world);
    const source = { tables: database.tables, vault: testVault() };
    const files = await grantFiles(database.read, source, undefined);
    for (const now of MOMENTS)
      for (const state of Object.values(GrantState)) {
        const byRule = files.filter((file) => grantStateAt(file, now) === state).map(({ grant }) => grant.id);
        expect(await idsWhere(database, grantStateIs(database.tables, [state], now))).toEqual(byRule.sort());
      }
  });

  it('G6 G9: what a delegate may do with a card is what is within reach', async () => {
    const database = await open();
    const cards = await plantWorld(database, worlds[0]!);
    const { tables, read } = database;
    const reach = async (...given: Parameters<typeof within>) => {
      const rows = await read
        .select({ id: tables.cards.id })
        .from(tables.cards)
        .where(within(...given));
      return rows.map(({ id }) => id).sort();
    };
    for (const userId of PERSON_IDS) {
      const viewer = withSecondFactor(viewerAs(userId, 'L3'));
      const held = await heldGrants(read, tables, userId);
      // Every moment with one act and every act with several moments: neither knows of the other.
      for (const [index, now] of MOMENTS.entries()) {
        const act = ACTS[index % ACTS.length]!;
        const opened = (grant: (typeof held)[number]) =>
          cards.filter((card) => may({ viewer, grant }, act, card, now)).map(({ id }) => id);
        for (const grant of held.filter(({ state }) => state === 'ACTIVE'))
          expect(await reach({ viewer, grant }, act, tables, now)).toEqual(opened(grant).sort());
        for (const orgId of ORG_IDS) {
          const ofOrg = held.filter(({ delegateOrgId }) => delegateOrgId === orgId).flatMap(opened);
          expect(await reach({ viewer, orgId }, act, tables, now)).toEqual([...new Set(ofOrg)].sort());
        }
      }
    }
  });
});
