import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { countStatements } from '../db/statements.ts';
import { type CardDesk, openCardDesk } from '../testing/card-desk.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aGuardianGrant } from '../testing/planted-grants.ts';
import { callerAt } from '../testing/world.ts';
import { addCaseNote } from './case-note.ts';
import { openCardCase } from './open-case.ts';
import { revealCase } from './reveal-case.ts';
import { releaseCase, takeCase, takeNextCase } from './take-case.ts';

const caller = callerAt('desk');
const SUBMITTED = ['submit', '2024-03-08 09:00'] as const;
const CHILD = { name: '张小禾', idNumber: '110105201309010033' };

onBothEngines((open) => {
  let desk: CardDesk;
  beforeAll(async () => {
    desk = await openCardDesk(open);
  });

  const take = (viewer: Viewer, cardId: string, reason?: string) =>
    takeCase(desk.services, caller, viewer, { cardId, ...(reason !== undefined && { reason }) });
  const openCase = (viewer: Viewer, cardId: string) => openCardCase(desk.services, caller, viewer, cardId);
  const release = (viewer: Viewer, cardId: string) => releaseCase(desk.services, viewer, cardId);
  async function log(cardId: string) {
    const { read, tables } = desk.database;
    const { accessRecords: a } = tables;
    const rows = await read.select().from(a).where(eq(a.cardId, cardId)).orderBy(a.seq);
    return rows.map(({ action, actorApplicantId, purpose, fieldsRevealed }) => ({
      action,
      by: actorApplicantId,
      purpose,
      fieldsRevealed,
    }));
  }

  it('K2: of many officers who take a case at once one gets it, and the others hear until when', async () => {
    const cardId = await desk.card({}, SUBMITTED);
    const officers = [desk.reviewer, desk.secondReviewer, desk.both];
    const answers = await Promise.all(officers.map((viewer) => take(viewer, cardId)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'CaseTaken',
      'CaseTakenByOther',
      'CaseTakenByOther',
    ]);
    const until = new Date(desk.clock.now().getTime() + 30 * 60_000);
    for (const answer of answers)
      if (answer.__typename === 'CaseTakenByOther') expect(answer.until).toEqual(until);
  });

  it('G12: nobody opens a case without having taken it, nor when the time is over', async () => {
    const cardId = await desk.card({}, SUBMITTED);
    expect(await openCase(desk.reviewer, cardId)).toBeNull();
    expect(await log(cardId)).toEqual([]);
    await take(desk.reviewer, cardId);
    expect(await openCase(desk.reviewer, cardId)).toMatchObject({ id: cardId, wanted: ['REVIEW'] });
    expect(await openCase(desk.secondReviewer, cardId)).toBeNull();
    desk.clock.advance({ minutes: 29 });
    expect(await openCase(desk.reviewer, cardId)).not.toBeNull();
    desk.clock.advance({ minutes: 30 });
    expect(await openCase(desk.reviewer, cardId)).toBeNull();
    expect(await take(desk.secondReviewer, cardId)).toMatchObject({ __typename: 'CaseTaken' });
  });

  it('is free again when its officer gives it back, and not when another one tries to', async () => {
    const cardId = await desk.card({}, SUBMITTED);
    await take(desk.reviewer, cardId);
    await release(desk.secondReviewer, cardId);
    expect(await take(desk.secondReviewer, cardId)).toMatchObject({ __typename: 'CaseTakenByOther' });
    await release(desk.reviewer, cardId);
    expect(await openCase(desk.reviewer, cardId)).toBeNull();
    expect(await take(desk.secondReviewer, cardId)).toMatchObject({ __typename: 'CaseTaken' });
  });

  it('G12: what wants nothing of the officer is not there, like what does not exist', async () => {
    const reviewed = await desk.card({}, ['submit', '2024-03-07 09:00'], ['review', '2024-03-07 10:00']);
    const withdrawn = await desk.card({}, ['submit', '2024-03-07 09:00'], ['withdraw', '2024-03-07 10:00']);
    for (const cardId of [reviewed, withdrawn, 'no such card'])
      await expect(take(desk.reviewer, cardId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(take(desk.intake, reviewed)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('G12: a minor’s case needs a reason, which stands in the log of its owner', async () => {
    const child = await desk.person(CHILD);
    const cardId = await desk.card({ owner: child }, SUBMITTED);
    expect(await take(desk.reviewer, cardId)).toEqual({ __typename: 'CaseReasonNeeded', cardId });
    expect(await take(desk.reviewer, cardId, ' \u200b')).toMatchObject({ __typename: 'CaseReasonNeeded' });
    expect(await log(cardId)).toEqual([]);
    expect(await take(desk.reviewer, cardId, ' 审核本次申请 ')).toMatchObject({
      __typename: 'CaseTaken',
      case: { applicant: { age: 10, minor: true } },
    });
    const read = {
      action: 'READ_CARD',
      by: desk.reviewer.applicantId,
      purpose: '审核本次申请',
      fieldsRevealed: [],
    };
    expect(await log(cardId)).toEqual([read]);
    // Read again later, for the same reason.
    desk.clock.advance({ minutes: 20 });
    await openCase(desk.reviewer, cardId);
    expect(await log(cardId)).toEqual([read, read]);
    expect(await take(desk.reviewer, cardId)).toMatchObject({ __typename: 'CaseTaken' });
  });

  it('J3: what cannot be recorded is not taken and not read', async () => {
    const cardId = await desk.card({}, SUBMITTED);
    await desk.database.raw('alter table access_records rename to mislaid');
    await expect(take(desk.reviewer, cardId)).rejects.toThrow();
    await desk.database.raw('alter table mislaid rename to access_records');
    expect(await take(desk.secondReviewer, cardId)).toMatchObject({ __typename: 'CaseTaken' });
  });

  it('takes the next case that is free, in the order of the queue', async () => {
    const world = await openCardDesk(open);
    const next = (viewer: Viewer, reason?: string) =>
      takeNextCase(world.services, caller, viewer, { ...(reason && { reason }) });
    const later = await world.card({}, ['submit', '2024-03-08 09:00']);
    const sooner = await world.card({}, ['submit', '2024-03-06 09:00']);
    const child = await world.card({ owner: await world.person(CHILD) }, ['submit', '2024-03-11 09:00']);
    expect(await next(world.reviewer)).toMatchObject({ case: { id: sooner } });
    expect(await next(world.reviewer)).toMatchObject({ case: { id: later } });
    expect(await next(world.secondReviewer)).toEqual({ __typename: 'CaseReasonNeeded', cardId: child });
    expect(await next(world.secondReviewer, '审核')).toMatchObject({ case: { id: child } });
    expect(await next(world.both)).toEqual({ __typename: 'NoCaseWaiting', asOf: world.clock.now() });
  });

  it('K2: two who ask for the next case at once get two', async () => {
    const world = await openCardDesk(open);
    for (let i = 0; i < 3; i += 1) await world.card({}, SUBMITTED);
    const taken = await Promise.all(
      [world.reviewer, world.secondReviewer, world.both].map((viewer) =>
        takeNextCase(world.services, caller, viewer, {}),
      ),
    );
    const ids = taken.map((answer) => (answer.__typename === 'CaseTaken' ? answer.case.id : null));
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
  });

  it('J4: numbers are shown in full only to who has taken the case, and the owner sees which', async () => {
    const owner = await desk.person({ passport: 'EJ7311001' });
    const cardId = await desk.card({ owner }, SUBMITTED);
    const reveal = (viewer: Viewer) => revealCase(desk.services, caller, viewer, cardId);
    expect(await reveal(desk.reviewer)).toMatchObject({ reason: 'CASE_NOT_TAKEN' });
    await take(desk.reviewer, cardId);
    expect(await reveal(desk.reviewer)).toEqual({
      __typename: 'CaseIdentity',
      idNumber: owner.idNumber,
      phoneNumber: owner.phone,
      passportNumber: 'EJ7311001',
    });
    expect((await log(cardId)).at(-1)).toMatchObject({
      action: 'REVEAL_IDENTITY',
      fieldsRevealed: ['idNumber', 'phoneNumber', 'passportNumber'],
    });
  });

  it('I8: notes stay on the desk, without invisible characters', async () => {
    const cardId = await desk.card({}, SUBMITTED);
    const note = (text: string) => addCaseNote(desk.services, caller, desk.reviewer, { cardId, text });
    expect(await note('来电核实')).toMatchObject({ reason: 'CASE_NOT_TAKEN' });
    await take(desk.reviewer, cardId);
    expect(await note('\u202e 已致电\u200b酒店核实\r\n属实 ')).toMatchObject({
      note: { text: '已致电酒店核实\n属实', mine: true, byName: '何丽' },
    });
    await expect(note(' ')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(note('长'.repeat(1001))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await openCase(desk.reviewer, cardId)).toMatchObject({
      notes: [{ text: '已致电酒店核实\n属实' }],
    });
  });

  it('G12: who is close to somebody in the case by now sees no numbers of it and writes no note', async () => {
    const owner = await desk.person();
    const cardId = await desk.card({ owner }, SUBMITTED);
    await take(desk.reviewer, cardId);
    const before = await log(cardId);
    await aGuardianGrant(desk.database, {
      principalId: owner.id,
      delegateApplicantId: desk.reviewer.applicantId,
      state: 'REQUESTED',
    });
    const refused = { __typename: 'CardRefused', reason: 'CASE_NOT_TAKEN' };
    expect(await revealCase(desk.services, caller, desk.reviewer, cardId)).toMatchObject(refused);
    expect(
      await addCaseNote(desk.services, caller, desk.reviewer, { cardId, text: '来电核实' }),
    ).toMatchObject(refused);
    const { read, tables } = desk.database;
    expect(await read.$count(tables.caseNotes, eq(tables.caseNotes.cardId, cardId))).toBe(0);
    expect(await log(cardId)).toEqual(before);
  });

  it('takes as many statements for a long case as for a short one', async () => {
    const short = await desk.card({}, SUBMITTED);
    const long = await desk.card(
      {},
      ['submit', '2024-03-01 09:00'],
      ['requestDocuments', '2024-03-01 10:00'],
      ['requestMoreTime', '2024-03-01 11:00'],
      ['extendDeadline', '2024-03-01 12:00'],
      ['supplement', '2024-03-02 09:00'],
      ['requestDocuments', '2024-03-04 10:00'],
      ['supplement', '2024-03-05 09:00'],
      ['requestCorrection', '2024-03-06 09:00'],
    );
    const counted = async (cardId: string) => {
      const taking = await countStatements(() => take(desk.reviewer, cardId));
      desk.clock.advance({ minutes: 15 });
      const opening = await countStatements(() => openCase(desk.reviewer, cardId));
      return [taking.statements.length, opening.statements.length];
    };
    const statements = await counted(short);
    expect(await counted(long)).toEqual(statements);
    expect(statements).toEqual([23, 23]);
  });
});
