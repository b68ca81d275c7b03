import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { intakeReceivedAt } from '../cards/intake.store.ts';
import { ownCards } from '../cards/own-cards.ts';
import type { Vault } from '../db/vault.ts';
import { DESK_OFFICERS, deskOfficer } from '../review/desk-officer.ts';
import { type CardDesk, openCardDesk } from '../testing/card-desk.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { aGuardianGrant } from '../testing/planted-grants.ts';
import { callerAt } from '../testing/world.ts';
import { type EnterAsTyped, enterApplication } from './enter-application.ts';
import { intakeItems, receiveApplication } from './receive-application.ts';

const caller = callerAt('counter');
let keys = 0;

/** 顾长风, whom the register does not know. */
const PAPER = {
  name: ' 顾长风 ',
  idNumber: '320106 19870612 0034',
  phoneNumber: '138 0013 9001',
  passportNumber: 'ej7390001',
  purpose: 'TOURISM',
  destination: 'sg',
  expectedExitDate: '2024-04-10',
  declarationSigned: true,
} as const;

onBothEngines((open) => {
  let desk: CardDesk;
  beforeAll(async () => {
    desk = await openCardDesk(open);
  });

  const enter = (typed: Partial<EnterAsTyped>, viewer = desk.intake, services = desk.services) =>
    enterApplication(services, caller, viewer, {
      ...PAPER,
      idempotencyKey: `counter-${++keys}`,
      ...typed,
    });
  async function entered(typed: Partial<EnterAsTyped>) {
    const answer = await enter(typed);
    if (answer.__typename !== 'ApplicationEntered') throw new Error(JSON.stringify(answer));
    return answer;
  }
  async function waiting() {
    const officer = await deskOfficer(desk.services, desk.intake, DESK_OFFICERS);
    const { edges } = await intakeItems(desk.services, officer, {});
    return edges.map(({ node }) => node);
  }
  async function receive(idNumber: string) {
    const answer = await receiveApplication(desk.services, desk.intake, { idNumber });
    if (answer.__typename !== 'ApplicationReceived') throw new Error(JSON.stringify(answer));
    return answer.item;
  }

  it('T1: makes a card of a paper application by somebody new, who is in the register from then on', async () => {
    const answer = await entered({});
    expect(answer).toMatchObject({
      number: expect.stringMatching(/^EX20240311\d{5}$/),
      maskedName: '顾*',
      receiptNumber: expect.stringMatching(/^HZ20240311-/),
      dueOn: '2024-03-14',
    });
    const { read, tables } = desk.database;
    const { accessRecords: a, cards } = tables;
    const [card] = await read.select().from(cards).where(eq(cards.id, answer.cardId));
    expect(card).toMatchObject({
      channel: 'WINDOW',
      status: 'PENDING',
      destination: 'SG',
      submittedByApplicantId: desk.intake.applicantId,
    });
    const [person] = await read
      .select()
      .from(tables.applicants)
      .where(eq(tables.applicants.id, card!.principalId));
    expect(person).toMatchObject({ nameOriginal: '顾长风', birthDate: '1987-06-12', sex: 'MALE' });
    expect(await read.select().from(a).where(eq(a.cardId, answer.cardId))).toMatchObject([
      { action: 'WRITE_CARD', actorKind: 'OFFICER', officeName: expect.any(String) },
    ]);
    expect(await read.select().from(tables.consents)).toMatchObject([
      {
        principalId: person!.id,
        givenBy: person!.id,
        purpose: 'CARD',
        textVersion: '2024-03-01',
        separate: true,
      },
    ]);
    const own = await ownCards(desk.services, viewerAs(card!.principalId), {}, {});
    expect(own.edges.map(({ node }) => node.number)).toEqual([answer.number]);
  });

  it('L1: of somebody new the check digit must fit, of somebody on record it need not', async () => {
    const wrong = '320106198706120044';
    expect(await enter({ idNumber: wrong, passportNumber: null })).toEqual({
      __typename: 'InvalidInput',
      problems: [{ field: 'ID_NUMBER', reason: 'CHECK_DIGIT' }],
    });
    const person = await desk.person({ name: '张三', idNumber: '110101199003071234' });
    const { cardId } = await entered({ name: '张三', idNumber: person.idNumber, passportNumber: null });
    const { read, tables } = desk.database;
    expect(await read.select().from(tables.cards).where(eq(tables.cards.id, cardId))).toMatchObject([
      { principalId: person.id },
    ]);
  });

  it('says all that is wrong with a paper at once, and stores nothing', async () => {
    const { applicants, cards } = desk.database.tables;
    const count = async () => [
      await desk.database.read.$count(applicants),
      await desk.database.read.$count(cards),
    ];
    const before = await count();
    const answer = await enter({
      name: '',
      idNumber: '32010619870631003X',
      phoneNumber: '1',
      passportNumber: '??',
      purpose: 'OTHER',
      destination: 'CN',
      expectedExitDate: '2024-02-30',
    });
    const problems = answer.__typename === 'InvalidInput' ? answer.problems : [];
    expect(problems.map(({ field }) => field)).toEqual([
      'NAME',
      'ID_NUMBER',
      'PHONE_NUMBER',
      'PASSPORT_NUMBER',
      'DESTINATION',
      'EXPECTED_EXIT_DATE',
    ]);
    expect(await enter({ purpose: 'OTHER' })).toMatchObject({ problems: [{ field: 'PURPOSE_TEXT' }] });
    expect(await enter({ declarationSigned: false })).toMatchObject({ reason: 'DECLARATION_MISSING' });
    expect(await count()).toEqual(before);
  });

  it('changes nothing about a person on record, and takes no other name or passport for theirs', async () => {
    const person = await desk.person({ name: '王芳', passport: 'EJ7390002' });
    const paper = { idNumber: person.idNumber, name: '王芳', passportNumber: 'EJ7390002' };
    for (const typed of [{ name: '王方' }, { passportNumber: 'EJ7390003' }])
      expect(await enter({ ...paper, ...typed })).toMatchObject({ __typename: 'IdentityMismatch' });
    await entered({ ...paper, phoneNumber: '13800139999' });
    const { read, tables } = desk.database;
    const [stored] = await read.select().from(tables.applicants).where(eq(tables.applicants.id, person.id));
    expect(stored!.phoneHmac).toBe(desk.services.vault.blindIndex('phone-number', person.phone));
    expect(
      await enter({ name: '新来', idNumber: '440106199002280023', passportNumber: 'EJ7390002' }),
    ).toMatchObject({ problems: [{ field: 'PASSPORT_NUMBER', reason: 'TAKEN' }] });
  });

  it('enters nothing of who has died, and says so only to who has the right name', async () => {
    const person = await desk.person({ name: '许桂英' });
    const paper = { name: '许桂英', idNumber: person.idNumber, passportNumber: null };
    const { read, write, tables } = desk.database;
    const { applicants, cards } = tables;
    await write((tx) =>
      tx.update(applicants).set({ deceasedOn: '2024-03-10' }).where(eq(applicants.id, person.id)),
    );
    expect(await enter({ ...paper, name: '许桂花' })).toMatchObject({ __typename: 'IdentityMismatch' });
    expect(await enter(paper)).toMatchObject({ __typename: 'CardRefused', reason: 'DECEASED' });
    expect(await read.$count(cards, eq(cards.principalId, person.id))).toBe(0);
  });

  it('G12: no officer enters the own application, or one of somebody close', async () => {
    const { read, tables } = desk.database;
    const [self] = await read
      .select()
      .from(tables.applicants)
      .where(eq(tables.applicants.id, desk.intake.applicantId));
    const idNumber = desk.services.vault.decrypt(
      'applicants.id_number_cipher',
      self!.id,
      self!.idNumberCipher,
    );
    const own = { name: self!.nameOriginal, idNumber, passportNumber: null };
    expect(await enter(own)).toMatchObject({ reason: 'CONFLICT_OF_INTEREST' });
    const child = await desk.person({ name: '林小满' });
    await aGuardianGrant(desk.database, { principalId: child.id, delegateApplicantId: self!.id });
    expect(await enter({ name: '林小满', idNumber: child.idNumber, passportNumber: null })).toMatchObject({
      reason: 'CONFLICT_OF_INTEREST',
    });
    await expect(enter({}, desk.reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('S6.1, K3: refuses a second card for the trip, and the same request again is the same card', async () => {
    const person = await desk.person({ name: '李䶮' });
    const paper = {
      name: '李䶮',
      idNumber: person.idNumber,
      passportNumber: null,
      idempotencyKey: 'retry-after-loss',
    };
    const first = await entered(paper);
    expect(await entered(paper)).toEqual(first);
    await expect(enter({ ...paper, destination: 'JP' })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await enter({ ...paper, idempotencyKey: 'another-try' })).toMatchObject({
      reason: 'OVERLAPPING_CARD',
      openCardId: first.cardId,
    });
    await expect(enter({ ...paper, idempotencyKey: 'no key' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('keeps nothing of a request from which a number could be guessed by trying', async () => {
    const { idNumber } = await desk.person({ name: '韩梅', passport: 'EJ7390004' });
    const paper = { name: '韩梅', idNumber, passportNumber: 'EJ7390004', idempotencyKey: 'keyed-hash' };
    await entered(paper);
    const { vault } = desk.services;
    for (const secret of ['id-number', 'phone-number', 'passport-number']) {
      const blindIndex: Vault['blindIndex'] = (of, plain) =>
        vault.blindIndex(of, of === secret ? `under another key ${plain}` : plain);
      await expect(
        enter(paper, desk.intake, { ...desk.services, vault: { ...vault, blindIndex } }),
      ).rejects.toMatchObject({
        code: 'CONFLICT',
      });
    }
  });

  it('S8.4: what was received waits without a name, and is done with when it is entered', async () => {
    const person = await desk.person({ name: '吴静' });
    const paper = { name: '吴静', idNumber: person.idNumber, passportNumber: null };
    const { read, tables } = desk.database;
    const item = await receive(person.idNumber);
    desk.clock.advance({ minutes: 5 });
    const newer = await receive(person.idNumber);
    expect(await intakeReceivedAt(read, tables, person.id)).toEqual(item.receivedAt);
    expect(await waiting()).toEqual([item, newer]);
    expect(item).toEqual({ id: item.id, channel: 'WINDOW', receivedAt: item.receivedAt, mine: true });

    const other = await desk.person({ name: '周涛' });
    await expect(
      enter({ name: '周涛', idNumber: other.idNumber, passportNumber: null, intakeItemId: item.id }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await entered({ ...paper, intakeItemId: newer.id });
    expect(await waiting()).toEqual([item]);
    // Left out, it is the oldest that waits.
    await entered({ ...paper, expectedExitDate: '2024-05-20' });
    expect(await waiting()).toEqual([]);
    expect(await intakeReceivedAt(read, tables, person.id)).toBeNull();
    await expect(
      enter({ ...paper, expectedExitDate: '2024-06-20', intakeItemId: item.id }),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await receiveApplication(desk.services, desk.intake, { idNumber: '1' })).toMatchObject({
      __typename: 'InvalidInput',
    });
  });

  it('K2: two officers who enter somebody new at once make two cards of one person', async () => {
    const second = { name: '新人', idNumber: '370202198709300013', passportNumber: null };
    const answers = await Promise.all([enter(second), enter({ ...second, expectedExitDate: '2024-06-10' })]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(['ApplicationEntered', 'ApplicationEntered']);
    const { applicants } = desk.database.tables;
    const hmac = desk.services.vault.blindIndex('id-number', second.idNumber);
    expect(await desk.database.read.$count(applicants, eq(applicants.idNumberHmac, hmac))).toBe(1);
  });
});
