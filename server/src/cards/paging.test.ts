import { CardStatus } from '@exit-card/shared/card';
import { addDays } from '@exit-card/shared/plain-date';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { plantCard, viewerAs } from '../testing/planted-cards.ts';
import { testVault } from '../testing/vault.ts';
import { act } from './act.ts';
import { principal } from './actor.ts';
import { listCards } from './card.store.ts';
import type { Case } from './card.ts';
import { saveTransition } from './transition.store.ts';

const NOW = china('2024-03-11 10:00');
const day = fc.integer({ min: 0, max: 5 });
const change = fc.oneof(
  fc.record({ kind: fc.constant('NEW' as const), day }),
  fc.record({ kind: fc.constant('WITHDRAW' as const), which: fc.nat(20) }),
);

onBothEngines((open) => {
  it('K20: pages give every card that stays as it is once, whatever comes and changes between them', async () => {
    const database = await open();
    const { tables, write } = database;
    const { id: personId } = await aPerson(database, testVault(), {});
    const viewer = viewerAs(personId);
    let made = 0;
    const aCard = (dayOffset: number): Promise<Case> => {
      made += 1;
      const tail = String(made).padStart(5, '0');
      const date = addDays('2024-03-04', dayOffset);
      return plantCard(
        database,
        { id: `card-${tail}`, cardNumber: `EX20240304${tail}`, principalId: personId },
        ['submit', `${date} 09:00`],
      );
    };

    await fc.assert(
      fc.asyncProperty(
        fc.array(day, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(change, { maxLength: 8 }),
        async (days, first, changes) => {
          await write((tx) => tx.update(tables.cards).set({ status: CardStatus.COMPLETED }));
          const files: Case[] = [];
          for (const offset of days) files.push(await aCard(offset));
          const steady = new Set(files.map(({ card }) => card.id));
          const seen: string[] = [];
          let after: string | null = null;
          do {
            const filter = { status: [CardStatus.PENDING] };
            const page = await listCards(database.read, tables, viewer, filter, { first, after }, NOW);
            seen.push(...page.edges.map(({ node }) => node.id));
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
            const next = changes.shift();
            if (next?.kind === 'NEW') await aCard(next.day);
            const file =
              next?.kind === 'WITHDRAW'
                ? files.splice(next.which % Math.max(1, files.length), 1)[0]
                : undefined;
            if (file) {
              steady.delete(file.card.id);
              const done = act(file, 'withdraw', principal(personId), {}, { now: NOW });
              if (done.ok) await write((tx) => saveTransition(tx, tables, file, done));
            }
          } while (after !== null);
          expect(new Set(seen).size).toBe(seen.length);
          expect([...steady].filter((id) => !seen.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);
});
