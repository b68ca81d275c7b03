import { addDays } from '@exit-card/shared/plain-date';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { delegate, principal } from '../cards/actor.ts';
import type { Card } from '../cards/card.ts';
import type { CardDoneBy } from '../cards/card-done.store.ts';
import { thisMoment } from '../clock.ts';
import { aDraft, china, intakeZhao } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { fillTheDay } from '../testing/full-day.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';
import { openWorld, type World } from '../testing/world.ts';
import { handIn, type WholeApplication } from './hand-in.ts';

const EXIT = '2024-04-10';

async function openCounter(open: Parameters<typeof openWorld>[0]): Promise<World> {
  const world = await openWorld(open);
  await peopleOfTheCases(world.database);
  return world;
}

/** What came of an application of 张三; `card` is what matters of it. */
async function apply(
  { services, database }: World,
  card: Partial<Card>,
  given: Partial<WholeApplication> = {},
  by: CardDoneBy = { actor: principal('zhang-san'), requestId: 'r-1' },
) {
  const application: WholeApplication = {
    card: { ...aDraft().card, expectedExitDate: EXIT, ...card },
    declarationText: '2024-03-01',
    expedite: null,
    ...given,
  };
  return database.write((tx) => handIn(tx, services, application, by, thisMoment(services)));
}

const reasonOf = (outcome: Awaited<ReturnType<typeof handIn>>) =>
  'refused' in outcome ? outcome.refused.reason : 'handed in';

onBothEngines((open) => {
  it('T1: makes the card, its number, first row, message, access record and receipt as one', async () => {
    const world = await openCounter(open);
    const outcome = await apply(world, { id: 'card-9' });
    if ('refused' in outcome) throw new Error(outcome.refused.reason);
    const { file, submission } = outcome;
    expect(file).toMatchObject({
      card: {
        cardNumber: expect.stringMatching(/^EX20240311\d{5}$/),
        applicationDate: '2024-03-11',
        status: 'PENDING',
        dueOn: '2024-03-14',
        expedite: 'NONE',
        version: 1,
      },
      history: [{ action: 'submit', from: null, to: 'PENDING' }],
    });
    expect(submission).toMatchObject({ cardId: 'card-9', declarationText: '2024-03-01', files: [] });
    const { read, tables } = world.database;
    expect(await read.select().from(tables.notifications)).toMatchObject([
      { recipientApplicantId: 'zhang-san', kind: 'STATUS_CHANGED', cardId: 'card-9' },
    ]);
    expect(await read.select().from(tables.accessRecords)).toMatchObject([
      { action: 'WRITE_CARD', actorKind: 'SELF', cardId: 'card-9' },
    ]);
  });

  it('S6.1: refuses a second card for the same trip, and names the open one', async () => {
    const world = await openCounter(open);
    await plantCard(world.database, { expectedExitDate: EXIT }, ['submit', '2024-03-07 09:00']);
    for (const days of [-3, 0, 3])
      expect(await apply(world, { id: `card ${days}`, expectedExitDate: addDays(EXIT, days) })).toEqual({
        refused: { reason: 'OVERLAPPING_CARD', cardId: 'card-1' },
      });
    expect(reasonOf(await apply(world, { id: 'before', expectedExitDate: addDays(EXIT, -4) }))).toBe(
      'handed in',
    );
    expect(reasonOf(await apply(world, { id: 'after', expectedExitDate: addDays(EXIT, 4) }))).toBe(
      'handed in',
    );
  });

  it("S6.1: another person's trip is not in the way", async () => {
    const world = await openCounter(open);
    await plantCard(world.database, { expectedExitDate: EXIT, principalId: 'li-si' }, [
      'submit',
      '2024-03-07 09:00',
    ]);
    expect(reasonOf(await apply(world, { id: 'card-9' }))).toBe('handed in');
  });

  it.each([
    ['withdrawn', [['withdraw', '2024-03-07 10:00']]],
    [
      'refused',
      [
        ['review', '2024-03-07 10:00'],
        ['reject', '2024-03-07 11:00'],
      ],
    ],
    ['lapsed, though nobody has recorded it', [['requestDocuments', '2024-02-20 10:00']]],
    [
      'expired, though nobody has recorded it',
      [
        ['review', '2024-01-17 10:00'],
        ['approve', '2024-01-17 11:00'],
      ],
    ],
  ] as const)('S6.1: a card that was %s is not in the way', async (_how, steps) => {
    const world = await openCounter(open);
    const first = steps[0][1].slice(0, 10);
    await plantCard(world.database, { expectedExitDate: EXIT }, ['submit', `${first} 09:00`], ...steps);
    expect(reasonOf(await apply(world, { id: 'card-9' }))).toBe('handed in');
  });

  it('K2: of many applications for one trip at the same moment one becomes a card', async () => {
    const world = await openCounter(open);
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        apply(world, { id: `card ${i}`, expectedExitDate: addDays(EXIT, i % 3) }),
      ),
    );
    expect(outcomes.map(reasonOf).toSorted()).toEqual([...Array(5).fill('OVERLAPPING_CARD'), 'handed in']);
    const { cards, submissions } = world.database.tables;
    expect(await world.database.read.$count(cards)).toBe(1);
    expect(await world.database.read.$count(submissions)).toBe(1);
  });

  it('refuses an application for who has died, from whoever has the account', async () => {
    const world = await openCounter(open);
    const { applicants, cards } = world.database.tables;
    const died = { deceasedOn: '2024-03-09' } as const;
    await world.database.write((tx) => tx.update(applicants).set(died).where(eq(applicants.id, 'zhang-san')));
    expect(reasonOf(await apply(world, { id: 'card-9' }))).toBe('DECEASED');
    expect(await world.database.read.$count(cards)).toBe(0);
  });

  it('S1.2, L5: refuses without the declaration, and for a day that has passed', async () => {
    const world = await openCounter(open);
    expect(reasonOf(await apply(world, {}, { declarationText: null }))).toBe('DECLARATION_MISSING');
    expect(reasonOf(await apply(world, { expectedExitDate: '2024-03-10' }))).toBe('EXIT_DATE_PASSED');
    expect(reasonOf(await apply(world, { expectedExitDate: '2024-03-11' }))).toBe('handed in');
  });

  it('S10.1: keeps the wish to go faster with its proof, to be decided within four office hours', async () => {
    const world = await openCounter(open);
    const wish = { reason: 'FUNERAL', explanation: '外祖母去世' } as const;
    expect(reasonOf(await apply(world, {}, { expedite: { ...wish, proofs: [] } }))).toBe('PROOF_MISSING');
    const proof = { id: 'file-1', bytes: 1200, sha256: 'ab' } as NonNullable<
      WholeApplication['expedite']
    >['proofs'][number];
    const outcome = await apply(world, { id: 'card-9' }, { expedite: { ...wish, proofs: [proof] } });
    expect(outcome).toMatchObject({
      file: { card: { expedite: 'REQUESTED', dueOn: '2024-03-14' } },
      submission: { files: [{ id: 'file-1', bytes: 1200, sha256: 'ab' }] },
    });
    const { read, tables } = world.database;
    const [request] = await read.select().from(tables.expediteRequests);
    expect(request).toMatchObject({
      cardId: 'card-9',
      reason: 'FUNERAL',
      state: 'REQUESTED',
      requestedAs: 'SELF',
      decideBy: china('2024-03-11 14:00'),
    });
    expect(request!.explanationCipher).not.toContain('外祖母');
    expect(
      world.services.vault.decrypt(
        'expedite_requests.explanation_cipher',
        request!.id,
        request!.explanationCipher!,
      ),
    ).toBe('外祖母去世');
  });

  it('G10: whoever has no power to submit is refused, and an officer does not enter the own application', async () => {
    const world = await openCounter(open);
    const by = (actor: CardDoneBy['actor']) => apply(world, {}, {}, { actor, requestId: 'r-1' });
    expect(reasonOf(await by(principal('li-si')))).toBe('TRANSITION_NOT_ALLOWED');
    expect(reasonOf(await by(delegate('li-si', ['card:read', 'card:withdraw'])))).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
    expect(reasonOf(await by({ ...intakeZhao, applicantId: 'zhang-san' }))).toBe('CONFLICT_OF_INTEREST');
    const { cards } = world.database.tables;
    expect(await world.database.read.$count(cards, eq(cards.principalId, 'zhang-san'))).toBe(0);
  });

  it('K21: on a day without a number nothing is stored, and an alarm is raised', async () => {
    const world = await openCounter(open);
    await fillTheDay(world.database, 0);
    expect(reasonOf(await apply(world, { id: 'card-9' }))).toBe('NUMBERS_USED_UP');
    const { notifications, submissions } = world.database.tables;
    expect(await world.database.read.$count(notifications)).toBe(0);
    expect(await world.database.read.$count(submissions)).toBe(0);
    expect(world.logged.join('')).toContain('no card number is left for the day');
  });
});
