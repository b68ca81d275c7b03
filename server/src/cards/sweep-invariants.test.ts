import type { CardStatus } from '@exit-card/shared/card';
import { addDays, plainDateAt } from '@exit-card/shared/plain-date';
import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { aDraft, approverWang, intakeZhao, reviewerLi, usualInput, zhangSan } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases } from '../testing/planted-cards.ts';
import { openWorld, type World } from '../testing/world.ts';
import { act, isListed } from './act.ts';
import type { ActionName } from './actions.ts';
import { ACTION_NAMES } from './actions.ts';
import type { Actor } from './actor.ts';
import { BORDER } from './actor.ts';
import type { Case } from './card.ts';
import { storeCardDone, storeNewCard } from './card-done.store.ts';
import { CARD_NOTICES } from './card-notices.ts';
import { casesOf } from './case.store.ts';
import { sweepCards } from './sweep-cards.ts';

const actors: readonly Actor[] = [zhangSan, reviewerLi, approverWang, intakeZhao, BORDER];
/** Where lives get on. */
const WAY = ['review', 'requestDocuments', 'supplement', 'approve', 'requestExtension', 'recordExit'];
/** Whatever but the clock's own, and what ends a card early. */
const tries = ACTION_NAMES.flatMap((name) => actors.map((actor) => ({ name, actor }))).filter(
  ({ name }) => !['submit', 'withdraw', 'reject'].includes(name),
);

const anyLife = fc.array(
  fc.record({
    choice: fc.nat(1000),
    onTheWay: fc.oneof({ weight: 2, arbitrary: fc.constant(true) }, fc.constant(false)),
    hours: fc.oneof({ weight: 5, arbitrary: fc.nat(40) }, fc.nat(24 * 12)),
    days: fc.integer({ min: 3, max: 30 }),
    sweeps: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(2)),
  }),
  { minLength: 20, maxLength: 30 },
);
type Life = typeof anyLife extends fc.Arbitrary<infer T> ? T : never;

/** A new card that meets these actions, with the clock job coming now and then, from the present of the world on. */
async function live({ services, database, clock }: World, number: number, life: Life): Promise<void> {
  const { tables } = database;
  const store = (before: Case, name: ActionName, actor: Actor, input: unknown) =>
    database.write(async (tx) => {
      const done = act(before, name, actor, input as never, { now: clock.now() });
      const by = { actor, requestId: 'life' };
      if (!done.ok) return;
      if (name === 'submit') await storeNewCard(tx, tables, done, by, clock.now());
      else await storeCardDone(tx, tables, before, done, by, clock.now());
    });
  const id = `card-${number}`;
  const draft = aDraft({ id, expectedExitDate: addDays(clock.today(), 300) }, clock.now());
  await store(draft, 'submit', zhangSan, usualInput.submit);
  for (const { choice, onTheWay, hours, days, sweeps } of life) {
    clock.advance({ hours });
    for (let n = 0; n < sweeps; n += 1) await sweepCards(services);
    const [card] = await database.read.select().from(tables.cards).where(eq(tables.cards.id, id));
    const [file] = await casesOf(database.read, tables, [card!]);
    const open = tries.filter(({ name, actor }) => isListed(file!, name, actor, clock.now()));
    const next = onTheWay ? open.filter(({ name }) => WAY.includes(name)) : open;
    const pick = next[choice % next.length];
    if (!pick) continue;
    const changes = [
      { field: 'EXPECTED_EXIT_DATE', from: card!.expectedExitDate, to: addDays(card!.expectedExitDate, 1) },
    ];
    const input = { ...usualInput[pick.name], days, changes, exitedOn: plainDateAt(clock.now()) };
    await store(file!, pick.name, pick.actor, input);
  }
  clock.advance({ days: 45 });
  expect(await sweepCards(services)).toBe(true);
}

const CLOSED: readonly CardStatus[] = ['COMPLETED', 'EXPIRED', 'REJECTED', 'WITHDRAWN', 'LAPSED'];

/** What must hold of everything that is stored after the clock job, whatever came before. */
async function check({ database, clock }: World, seen: Set<string>): Promise<void> {
  const { tables: t, read } = database;
  const now = clock.now();
  const cards = await read.select().from(t.cards);
  const changes = await read.select().from(t.statusChanges).orderBy(asc(t.statusChanges.seq));
  const requests = await read.select().from(t.supplementRequests);
  const extensions = await read.select().from(t.extensionRequests);
  const messages = await read.select().from(t.notifications);
  for (const card of cards) {
    const history = changes.filter(({ cardId }) => cardId === card.id);
    seen.add(card.status);
    for (const { action } of history) seen.add(action);
    // 1: the stored status is that of the last row, and the rows are without a gap.
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i + 1));
    expect(history.at(-1)?.to).toBe(card.status);
    // 2: a validity belongs to an approval, and nothing that is over stands as if it were not.
    expect(card.validUntil === null).toBe(card.approvedOn === null);
    expect((card.validUntil ?? '') >= (card.approvedOn ?? '')).toBe(true);
    expect(card.endsAt === null || card.endsAt > now).toBe(true);
    if (card.status === 'APPROVED') expect((card.validUntil ?? '') >= clock.today()).toBe(true);
    expect(card.closedAt !== null).toBe(CLOSED.includes(card.status));
    // 5: one open request at most, and none of a closed card.
    const most = card.closedAt === null ? 1 : 0;
    const isOf = ({ cardId }: { cardId: string }) => cardId === card.id;
    expect(requests.filter((one) => isOf(one) && one.state === 'OPEN').length).toBeLessThanOrEqual(most);
    expect(extensions.filter((one) => isOf(one) && one.state === 'REQUESTED').length).toBeLessThanOrEqual(
      most,
    );
    // 6: completed is an exit within the validity.
    expect(card.status === 'COMPLETED').toBe(card.exitedOn !== null);
    if (card.exitedOn !== null) {
      expect((card.approvedOn ?? '') <= card.exitedOn).toBe(true);
      expect(card.exitedOn <= (card.validUntil ?? '')).toBe(true);
    }
    // 13, S4.4: one message for each thing that is told.
    const told = history.filter(({ action, actorApplicantId }) => {
      const { alsoToDoer } = CARD_NOTICES[action as ActionName];
      return alsoToDoer || actorApplicantId !== card.principalId;
    });
    for (const kind of new Set(Object.values(CARD_NOTICES).map((one) => one.kind)))
      expect(messages.filter((one) => one.cardId === card.id && one.kind === kind)).toHaveLength(
        told.filter(({ action }) => CARD_NOTICES[action as ActionName].kind === kind).length,
      );
  }
}

onBothEngines((open) => {
  it('K9: whatever people do and whenever the clock job comes, what is stored after it keeps the rules', async () => {
    const world = await openWorld(open);
    await peopleOfTheCases(world.database);
    const seen = new Set<string>();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        number += 1;
        await live(world, number, life);
        await check(world, seen);
      }),
      { numRuns: 10, endOnFailure: true },
    );
    expect(await verifyChains(world.database)).toMatchObject({ broken: [] });
    // Lives that end where they began prove nothing.
    expect(seen.size).toBeGreaterThan(9);
  }, 60_000);
});
