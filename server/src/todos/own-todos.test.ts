import { expect, it } from 'vitest';
import { viewerOf } from '../applicants/session.ts';
import { countStatements } from '../db/statements.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';
import { aGuardianGrant, anEmployerGrant, anOrganisation } from '../testing/planted-grants.ts';
import { firstUseOf, wholeFirstUseOf } from '../testing/signed-in.ts';
import { testVault } from '../testing/vault.ts';
import { openWorld } from '../testing/world.ts';
import { ownTodos } from './own-todos.ts';

onBothEngines((open) => {
  async function aTraveller() {
    const world = await openWorld(open);
    await peopleOfTheCases(world.database);
    const person = await aPerson(world.database, world.services.vault, {});
    const { session } = await firstUseOf(world, person);
    const viewer = viewerOf(session)!;
    const card = (id: string, tail: string, ...steps: Parameters<typeof plantCard>[2][]) =>
      plantCard(
        world.database,
        { id, cardNumber: `EX202403070000${tail}`, principalId: person.id, expectedExitDate: '2024-05-30' },
        ...steps,
      );
    const todos = async () => {
      const found = await ownTodos(world.services, viewer);
      return found.map(({ kind, dueAt, card, grant }) => [kind, card?.id ?? grant?.id ?? null, dueAt]);
    };
    return { ...world, person, viewer, card, todos };
  }

  it('S11.3: has nothing but the face check for somebody without a card', async () => {
    const { todos } = await aTraveller();
    expect(await todos()).toEqual([['CHECK_FACE', null, null]]);
  });

  it('S11.3: is empty for who has done everything', async () => {
    const world = await openWorld(open);
    const person = await aPerson(world.database, world.services.vault, {});
    const { session } = await wholeFirstUseOf(world, person, '春江花月夜-2024');
    expect(await ownTodos(world.services, viewerOf(session)!)).toEqual([]);
  });

  it('S11.3: puts what is late first, then what ends soonest', async () => {
    const { clock, card, todos } = await aTraveller();
    await card(
      'approved',
      '1',
      ['submit', '2024-03-07 09:00'],
      ['review', '2024-03-07 11:00'],
      ['approve', '2024-03-07 16:00'],
    );
    await card('late', '2', ['submit', '2024-03-25 09:00']);
    await card('in time', '3', ['submit', '2024-03-29 09:00']);
    await card('waits', '4', ['submit', '2024-03-28 09:00'], ['requestDocuments', '2024-03-29 10:00']);
    clock.moveTo('2024-03-29T23:59:00+08:00');
    expect(await todos()).toEqual([
      ['CALL_HOTLINE', 'late', null],
      ['SEND_DOCUMENTS', 'waits', china('2024-04-08 00:00')],
      ['CHECK_FACE', null, null],
    ]);
    // The window for an extension opens.
    clock.moveTo('2024-03-30T00:00:00+08:00');
    expect(await todos()).toEqual([
      ['CALL_HOTLINE', 'late', null],
      ['ASK_EXTENSION', 'approved', china('2024-04-07 00:00')],
      ['SEND_DOCUMENTS', 'waits', china('2024-04-08 00:00')],
      ['CHECK_FACE', null, null],
    ]);
    clock.moveTo('2024-04-08T00:00:00+08:00');
    expect((await todos()).map(([kind, id]) => [kind, id])).toEqual([
      ['CALL_HOTLINE', 'late'],
      ['CALL_HOTLINE', 'in time'],
      ['CHECK_FACE', null],
    ]);
  });

  it('S11.3: an extension that is being decided waits for nobody; one that was refused leaves the day to leave by', async () => {
    const { clock, card, todos } = await aTraveller();
    const approved = [
      ['submit', '2024-03-07 09:00'],
      ['review', '2024-03-07 11:00'],
      ['approve', '2024-03-07 16:00'],
      ['requestExtension', '2024-04-01 10:00'],
    ] as const;
    await card('asked', '1', ...approved);
    await card('refused', '2', ...approved, ['refuseExtension', '2024-04-02 10:00']);
    clock.moveTo('2024-04-03T10:00:00+08:00');
    expect(await todos()).toEqual([
      ['LEAVE_IN_TIME', 'refused', china('2024-04-07 00:00')],
      ['CHECK_FACE', null, null],
    ]);
  });

  it('S11.3: has the requests that wait for an answer or for evidence, and those of nobody else', async () => {
    const { database, services, person, todos } = await aTraveller();
    const orgId = await anOrganisation(database, { registeredBy: person.id });
    const other = await aPerson(database, services.vault, { name: '李四', idNumber: '310101198506200028' });
    const until = china('2024-03-20 00:00');
    const given = { delegateOrgId: orgId, state: 'AWAITING_CONSENT', requestExpiresAt: until } as const;
    const asked = { principalId: other.id, delegateApplicantId: person.id, state: 'REQUESTED' } as const;
    await anEmployerGrant(database, { ...given, id: 'to answer', principalId: person.id });
    await anEmployerGrant(database, { ...given, id: 'of another', principalId: other.id });
    await aGuardianGrant(database, { ...asked, id: 'to prove', requestExpiresAt: china('2024-03-15 00:00') });
    expect(await todos()).toEqual([
      ['SEND_EVIDENCE', 'to prove', china('2024-03-15 00:00')],
      ['ANSWER_GRANT', 'to answer', until],
      ['CHECK_FACE', null, null],
    ]);
  });

  it('S11.3: has the application that was begun for oneself, until it is erased', async () => {
    const { database, person, todos } = await aTraveller();
    const other = await aPerson(database, testVault(), { name: '李四', idNumber: '310101198506200028' });
    const at = china('2024-03-11 10:00');
    const draft = { grantId: null, contentCipher: '', createdAt: at, updatedAt: at, version: 1 };
    await database.write((tx) =>
      tx.insert(database.tables.cardDrafts).values([
        { ...draft, id: 'own', principalId: person.id, writtenBy: person.id },
        { ...draft, id: 'of another', principalId: other.id, writtenBy: other.id },
      ]),
    );
    expect(await todos()).toEqual([
      ['CONTINUE_DRAFT', null, china('2024-04-10 10:00')],
      ['CHECK_FACE', null, null],
    ]);
  });

  it('costs as many statements for ten cards as for one', async () => {
    const { services, viewer, card } = await aTraveller();
    const statements = async () =>
      (await countStatements(() => ownTodos(services, viewer))).statements.length;
    const submitted = ['submit', '2024-03-07 09:00'] as const;
    await card('card-0', '0', submitted, ['requestDocuments', '2024-03-08 10:00']);
    const forOne = await statements();
    for (let i = 1; i < 10; i += 1) await card(`card-${i}`, String(i), submitted);
    expect(await statements()).toBe(forOne);
    expect(forOne).toBeLessThanOrEqual(15);
  });
});
