import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openCardDesk } from '../testing/card-desk.ts';
import { onBothEngines } from '../testing/engines.ts';
import { deskCards } from './card-queue.ts';
import { CARD_OFFICERS, deskOfficer } from './desk-officer.ts';

const DAYS = ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'] as const;

onBothEngines((open) => {
  it('K20: pages neither repeat nor skip a card that did not change, whatever happens to others meanwhile', async () => {
    const desk = await openCardDesk(open);
    const { database, services } = desk;
    const { cards } = database.tables;
    const officer = await deskOfficer(services, desk.reviewer, CARD_OFFICERS);
    const all: string[] = [];
    for (let i = 0; i < 24; i += 1) all.push(await desk.card({}, ['submit', `${DAYS[i % 5]!} 09:00`]));

    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.tuple(fc.nat(23), fc.constantFrom('done', 'back', 'faster', 'slower')), { maxLength: 8 }),
        async (first, changes) => {
          await database.write((tx) => tx.update(cards).set({ status: 'PENDING', expedite: 'NONE' }));
          const changed = new Set<string>();
          const seen: string[] = [];
          let after: string | null = null;
          do {
            const page: Awaited<ReturnType<typeof deskCards>> = await deskCards(
              services,
              officer,
              {},
              { first, after },
            );
            seen.push(...page.edges.map(({ node }) => node.id));
            expect(seen.length).toBeLessThan(200);
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
            const [which, what] = changes[seen.length % (changes.length || 1)] ?? [0, 'done'];
            const id = all[which]!;
            changed.add(id);
            const values = {
              done: { status: 'REVIEWED' },
              back: { status: 'PENDING' },
              faster: { expedite: 'GRANTED' },
              slower: { expedite: 'NONE' },
            } as const;
            await database.write((tx) =>
              tx
                .update(cards)
                .set(values[what as keyof typeof values])
                .where(eq(cards.id, id)),
            );
          } while (after !== null);
          const unchanged = all.filter((id) => !changed.has(id));
          for (const id of unchanged) expect(seen.filter((one) => one === id)).toHaveLength(1);
        },
      ),
      { numRuns: 12 },
    );
  });
});
