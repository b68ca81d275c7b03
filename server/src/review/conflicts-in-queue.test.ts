import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { act } from '../cards/act.ts';
import { type Actor, delegate, principal } from '../cards/actor.ts';
import type { Card } from '../cards/card.ts';
import { casesOf } from '../cards/case.store.ts';
import { notConflicted } from '../cards/guards.ts';
import { insertCard } from '../cards/transition.store.ts';
import { openCardDesk } from '../testing/card-desk.ts';
import { aDraft, china, usualInput } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import {
  aGuardianGrant,
  anEmployerGrant,
  anOrganisation,
  aProxyGrant,
  aSeat,
} from '../testing/planted-grants.ts';
import { cardOfficer } from './card-officer.ts';
import { deskCards } from './card-queue.ts';
import { CARD_OFFICERS, deskOfficer } from './desk-officer.ts';
import { actorOf } from './open-case.ts';

let numbers = 20_000;

onBothEngines((open) => {
  it('G12: the queue leaves out exactly what the rule keeps from an officer', async () => {
    const desk = await openCardDesk(open);
    const { database, reviewer, person } = desk;
    const { read, tables, write } = database;
    const me = reviewer.applicantId;
    const submit = (owner: string, by: Actor, values: Partial<Card> = {}) =>
      write(async (tx) => {
        const card = {
          id: newId(),
          cardNumber: `EX20240308${++numbers}`,
          principalId: owner,
          submittedByApplicantId: by.applicantId!,
          ...values,
        };
        const done = act(aDraft(card), 'submit', by, usualInput.submit, { now: china('2024-03-08 09:00') });
        if (!done.ok) throw new Error(JSON.stringify(done.refused));
        return (await insertCard(tx, tables, done))!.card.id;
      });
    const someone = async () => (await person()).id;
    const agent = (id: string) => delegate(id, ['card:submit']);

    // Close to the officer: a child, a former proxy, an employer.
    const child = await someone();
    await aGuardianGrant(database, { principalId: child, delegateApplicantId: me });
    const proxy = await someone();
    await aProxyGrant(database, {
      principalId: me,
      delegateApplicantId: proxy,
      state: 'ENDED',
      endReason: 'RESIGNED',
    });
    const employer = await anOrganisation(database, { registeredBy: await someone() });
    await aSeat(database, { orgId: employer, applicantId: me });
    // Two whom somebody close acts for, one of them long ago, and an organisation in which somebody close has a seat.
    const [old, other] = [await someone(), await someone()];
    await aProxyGrant(database, {
      principalId: old,
      delegateApplicantId: proxy,
      state: 'ENDED',
      endReason: 'RESIGNED',
    });
    await aProxyGrant(database, { principalId: other, delegateApplicantId: proxy });
    const company = await anOrganisation(database, {
      registeredBy: await someone(),
      uscc: '91310000MA1FL0X123',
    });
    await aSeat(database, { orgId: company, applicantId: proxy });
    const worker = await someone();
    await anEmployerGrant(database, { principalId: worker, delegateOrgId: company });
    const colleague = await someone();

    const batch = { channel: 'ORG_BATCH' } as const;
    const cards = {
      'of a stranger': await submit(colleague, principal(colleague)),
      own: await submit(me, principal(me)),
      'of the child': await submit(child, agent(me)),
      'of the former proxy': await submit(proxy, principal(proxy)),
      'of the employer': await submit(worker, agent(colleague), { ...batch, submittedByOrgId: employer }),
      'handed in by somebody close': await submit(old, agent(proxy)),
      'handed in by themselves, whom somebody close acts for': await submit(other, principal(other)),
      'handed in by an agent who is close': await submit(worker, agent(proxy), {
        ...batch,
        submittedByOrgId: company,
      }),
      'handed in by another agent': await submit(worker, agent(colleague), {
        ...batch,
        submittedByOrgId: company,
      }),
    };
    const officer = await deskOfficer(desk.services, reviewer, CARD_OFFICERS);
    const { edges } = await deskCards(desk.services, officer, {}, { first: 50 });
    const listed = new Set(edges.map(({ node }) => node.id));
    const found = Object.entries(cards).flatMap(([name, id]) => (listed.has(id) ? [name] : []));
    expect(found).toEqual([
      'of a stranger',
      'handed in by themselves, whom somebody close acts for',
      'handed in by another agent',
    ]);

    const actor = actorOf(await cardOfficer(read, tables, officer, desk.clock.now()));
    const all = await read.select().from(tables.cards).where(eq(tables.cards.status, 'PENDING'));
    for (const file of await casesOf(read, tables, all))
      expect([file.card.id, listed.has(file.card.id)]).toEqual([
        file.card.id,
        notConflicted(file, actor, desk.clock.now()) === null,
      ]);
  });
});
