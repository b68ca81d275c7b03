import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { Fault } from '../fault.ts';
import {
  aDraft,
  approverWang,
  china,
  intakeZhao,
  reviewerLi,
  usualInput,
  zhangSan,
} from '../testing/cases.ts';
import { onBothEngines, type TestDatabase } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';
import {
  aGuardianGrant,
  anEmployerGrant,
  anOrganisation,
  aProxyGrant,
  aSeat,
} from '../testing/planted-grants.ts';
import { act } from './act.ts';
import { ACTION_NAMES, type ActionName, ROWS } from './actions.ts';
import { type Actor, BORDER, delegate, type Power, SYSTEM } from './actor.ts';
import type { Case } from './card.ts';
import { storeCardDone, storeNewCard } from './card-done.store.ts';
import { tellOfChange } from './card-notices.store.ts';

type Step = readonly [name: ActionName, at: string];

const SUBMITTED: Step[] = [['submit', '2024-03-07 09:00']];
const ASKED: Step[] = [...SUBMITTED, ['requestDocuments', '2024-03-07 10:00']];
const REVIEWED: Step[] = [...SUBMITTED, ['review', '2024-03-07 11:00']];
const APPROVED: Step[] = [...REVIEWED, ['approve', '2024-03-07 16:00']];
const EXTENDING: Step[] = [...APPROVED, ['requestExtension', '2024-03-31 09:00']];

/** What comes before each action, and when it is done then. */
const WAYS: Readonly<Record<ActionName, readonly [before: readonly Step[], at: string]>> = {
  submit: [[], '2024-03-07 09:00'],
  review: [SUBMITTED, '2024-03-07 11:00'],
  requestDocuments: [SUBMITTED, '2024-03-07 11:00'],
  supplement: [ASKED, '2024-03-08 11:00'],
  requestMoreTime: [ASKED, '2024-03-08 11:00'],
  extendDeadline: [ASKED, '2024-03-08 11:00'],
  refuseMoreTime: [[...ASKED, ['requestMoreTime', '2024-03-08 09:00']], '2024-03-08 11:00'],
  lapse: [ASKED, '2024-03-20 00:00'],
  approve: [REVIEWED, '2024-03-07 16:00'],
  reject: [REVIEWED, '2024-03-07 16:00'],
  requestExtension: [APPROVED, '2024-03-31 09:00'],
  withdrawExtension: [EXTENDING, '2024-03-31 10:00'],
  grantExtension: [EXTENDING, '2024-03-31 10:00'],
  refuseExtension: [EXTENDING, '2024-03-31 10:00'],
  requestExpedite: [SUBMITTED, '2024-03-07 11:00'],
  grantExpedite: [[...SUBMITTED, ['requestExpedite', '2024-03-07 10:00']], '2024-03-07 11:00'],
  declineExpedite: [[...SUBMITTED, ['requestExpedite', '2024-03-07 10:00']], '2024-03-07 11:00'],
  requestCorrection: [SUBMITTED, '2024-03-07 11:00'],
  correct: [[...SUBMITTED, ['requestCorrection', '2024-03-07 10:00']], '2024-03-07 11:00'],
  refuseCorrection: [[...SUBMITTED, ['requestCorrection', '2024-03-07 10:00']], '2024-03-07 11:00'],
  recordDelay: [SUBMITTED, '2024-04-10 00:00'],
  recordExit: [APPROVED, '2024-03-15 12:00'],
  expire: [APPROVED, '2024-04-08 00:00'],
  withdraw: [SUBMITTED, '2024-03-07 11:00'],
};

const OFFICERS: Partial<Record<Power, Actor>> = {
  APPLICANT: zhangSan,
  INTAKE: intakeZhao,
  REVIEWER: reviewerLi,
  APPROVER: approverWang,
  BORDER,
  SYSTEM,
};

/** Everybody who may do it: a delegate who has messages, and one who has none, for each scope. */
function actorsOf(name: ActionName): Actor[] {
  return ROWS[name].by.flatMap((power) => {
    const known = OFFICERS[power];
    if (known) return [known];
    return ['li-si', 'quiet'].map((id) => delegate(id, [power as 'card:submit']));
  });
}

onBothEngines((open) => {
  let database: TestDatabase;
  let other: Database;
  let cards = 0;

  beforeAll(async () => {
    database = await open();
    other = await openDatabase(database.location);
    await peopleOfTheCases(database);
    for (const [id, birthDate] of [
      ['quiet', '1990-01-01'],
      ['agent', '1990-01-01'],
      ['manager', '1990-01-01'],
      ['mother', '1990-01-01'],
      ['father', '1990-01-01'],
      ['child', '2014-01-01'],
      ['teenager', '2008-01-01'],
    ] as const)
      await person(id, birthDate);
    const scopes = ['card:read', 'supplement:submit', 'notify:receive'] as const;
    await aProxyGrant(database, {
      principalId: 'zhang-san',
      delegateApplicantId: 'li-si',
      scopes: [...scopes],
    });
    await aProxyGrant(database, { principalId: 'zhang-san', delegateApplicantId: 'quiet' });
    const orgId = await anOrganisation(database, { id: 'works', registeredBy: 'manager' });
    await aSeat(database, { orgId, applicantId: 'manager', role: 'ADMIN' });
    await aSeat(database, { orgId, applicantId: 'agent' });
    await anEmployerGrant(database, { principalId: 'zhang-san', delegateOrgId: orgId, scopes: [...scopes] });
    for (const principalId of ['child', 'teenager'])
      for (const delegateApplicantId of ['mother', 'father'])
        await aGuardianGrant(database, { principalId, delegateApplicantId });
    return () => other.close();
  });

  async function person(id: string, birthDate: '1990-01-01' | '2014-01-01' | '2008-01-01') {
    const values = {
      nameOriginal: id,
      nameKey: id,
      idNumberCipher: '',
      phoneCipher: '',
      sex: 'MALE',
    } as const;
    await database.write((tx) =>
      tx
        .insert(database.tables.applicants)
        .values({ ...values, id, birthDate, idNumberHmac: id, phoneHmac: id }),
    );
  }

  /** Does it twice at once, from two connections as two processes have them, and tells of it once more. Gives who was told, each time. */
  async function told(name: ActionName, actor: Actor, values: Partial<Case['card']> = {}): Promise<string[]> {
    cards += 1;
    const { tables } = database;
    const [before, usual] = WAYS[name];
    const silence = name === 'grantExtension' && actor === SYSTEM;
    const now = china(silence ? '2024-04-07 00:00' : usual);
    // Of a day on which none is drawn: a drawn number is any of that day.
    const card = { id: `card-${cards}`, cardNumber: `EX20240306${10_000 + cards}`, ...values };
    const file = before.length > 0 ? await plantCard(database, card, ...before) : aDraft(card);
    const done = act(file, name, actor, usualInput[name], { now });
    if (!done.ok) throw new Error(`${name} by ${actor.applicantId}: ${JSON.stringify(done.refused)}`);
    const by = { actor, requestId: 'r' };
    const stores = [database, other].map(({ write }) =>
      name === 'submit'
        ? write((tx) => storeNewCard(tx, tables, done, by, now))
        : write((tx) => storeCardDone(tx, tables, file, done, by, now)),
    );
    const outcomes = await Promise.allSettled(stores);
    const after = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(after, `${name} is done once`).toHaveLength(1);
    const [refused] = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (name !== 'submit') expect(refused).toBeInstanceOf(Fault);
    await database.write((tx) => tellOfChange(tx, tables, file, after[0]!, now));
    const { notifications: n } = tables;
    const rows = await database.read.select().from(n).where(eq(n.cardId, card.id));
    return rows.map(({ recipientApplicantId }) => recipientApplicantId).sort();
  }

  it('S4.4: whoever does what, each person whom it concerns is told exactly once; a wish is not said to who made it', async () => {
    for (const name of ACTION_NAMES)
      for (const actor of actorsOf(name)) {
        const listeners = ['li-si', 'zhang-san'];
        const isWish = ROWS[name].to === undefined;
        const wanted = listeners.filter((id) => !isWish || id !== actor.applicantId);
        expect(await told(name, actor), `${name} by ${actor.applicantId ?? actor.kind}`).toEqual(wanted);
      }
  }, 60_000);

  it('an organisation hears of the cards that it handed in, by who administers it', async () => {
    const ofWorks = { submittedByOrgId: 'works' };
    expect(await told('approve', approverWang, ofWorks)).toEqual(['li-si', 'manager', 'zhang-san']);
    const agent = delegate('agent', ['supplement:submit']);
    expect(await told('requestMoreTime', agent, ofWorks)).toEqual(['li-si', 'manager', 'zhang-san']);
  });

  it('guardians hear for a child; from 14 on the principal hears, and they only where they may', async () => {
    const mother = delegate('mother', ['supplement:submit']);
    const of = (principalId: string) => ({ principalId, submittedByApplicantId: 'mother' });
    expect(await told('review', reviewerLi, of('child'))).toEqual(['father', 'mother']);
    expect(await told('requestMoreTime', mother, of('child'))).toEqual(['father']);
    expect(await told('requestMoreTime', mother, of('teenager'))).toEqual(['teenager']);
  });

  it('says which end a new one replaces', async () => {
    const params = async (name: ActionName, actor: Actor) => {
      await told(name, actor);
      const { notifications: n } = database.tables;
      const [row] = await database.read
        .select()
        .from(n)
        .where(eq(n.cardId, `card-${cards}`));
      return row?.params;
    };
    expect(await params('grantExtension', approverWang)).toMatchObject({
      before: china('2024-04-07 00:00').toISOString(),
      date: china('2024-04-17 00:00').toISOString(),
    });
    expect(await params('extendDeadline', reviewerLi)).toMatchObject({
      before: china('2024-03-15 00:00').toISOString(),
      date: china('2024-03-23 00:00').toISOString(),
    });
    expect(await params('refuseExtension', approverWang)).not.toHaveProperty('before');
  });
});
