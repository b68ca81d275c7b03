import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { removeFile } from '../files/remove-file.ts';
import { scanPending } from '../files/scan-file.ts';
import { openActing } from '../testing/acting.ts';
import { aSavedDraft, letApply, TRIP } from '../testing/applying.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs, withSecondFactor } from '../testing/planted-cards.ts';
import { anEmployerGrant, aProxyGrant } from '../testing/planted-grants.ts';
import { upload } from '../testing/uploads.ts';
import { callerAt } from '../testing/world.ts';
import { eraseOldDrafts } from './erase-draft.ts';
import { discardDraft, ownDraft, saveDraft } from './own-drafts.ts';

const caller = callerAt('home');
const NOT_FOUND = expect.objectContaining({ code: 'NOT_FOUND' });
const CONFLICT = expect.objectContaining({ code: 'CONFLICT' });

/** 郭晓岚, who applies for herself. */
async function openDesk(open: Parameters<typeof openActing>[0]) {
  const acting = await openActing(open);
  return { ...acting, viewer: viewerAs(acting.employee.id) };
}

onBothEngines((open) => {
  it('is begun, goes on step by step and keeps what is left out', async () => {
    const { viewer, ...desk } = await openDesk(open);
    const { services } = desk;
    expect(await ownDraft(services, caller, viewer, null)).toBeNull();
    const begun = await aSavedDraft(desk, viewer, { purpose: 'OTHER' });
    expect(begun).toMatchObject({
      version: 1,
      purpose: 'OTHER',
      destination: null,
      seenAs: { actorName: '郭晓岚', principalName: '郭晓岚', grantId: null },
      problems: [
        { field: 'PURPOSE_TEXT', reason: 'EMPTY' },
        { field: 'DESTINATION', reason: 'EMPTY' },
        { field: 'EXPECTED_EXIT_DATE', reason: 'EMPTY' },
      ],
    });
    await aSavedDraft(desk, viewer, { seenVersion: 1, purposeText: '参加表妹的婚礼', destination: 'sg' });
    await aSavedDraft(desk, viewer, { seenVersion: 2, expectedExitDate: '2024-05-01' });
    const whole = await aSavedDraft(desk, viewer, { seenVersion: 3, purpose: 'TOURISM', purposeText: null });
    expect(whole).toMatchObject({ id: begun.id, version: 4, ...TRIP, purposeText: null, problems: [] });
    expect(await ownDraft(services, caller, viewer, null)).toEqual(whole);
  });

  it('L5: is not saved in part: with a problem nothing changes', async () => {
    const { viewer, ...desk } = await openDesk(open);
    const draft = await aSavedDraft(desk, viewer);
    const typed = { seenVersion: 1, destination: 'JP', expectedExitDate: '2024-02-30' };
    expect(await saveDraft(desk.services, caller, viewer, typed)).toEqual({
      __typename: 'InvalidInput',
      problems: [{ field: 'EXPECTED_EXIT_DATE', reason: 'NO_SUCH_DAY' }],
    });
    expect(await ownDraft(desk.services, caller, viewer, null)).toEqual(draft);
  });

  it('J6: stands in the database in no words', async () => {
    const { viewer, database, ...desk } = await openDesk(open);
    await aSavedDraft(desk, viewer, {
      purposeText: '参加表妹的婚礼',
      expedite: { explanation: '外祖母病危' },
    });
    const [row] = await database.read.select().from(database.tables.cardDrafts);
    expect(JSON.stringify(row)).not.toMatch(/婚礼|外祖母|purpose/);
  });

  it('K2: of two pages that change it one hears CONFLICT, and nobody begins a second one', async () => {
    const { viewer, ...desk } = await openDesk(open);
    const save = (typed: Parameters<typeof saveDraft>[3]) => saveDraft(desk.services, caller, viewer, typed);
    const begun = await Promise.allSettled([save(TRIP), save(TRIP), save(TRIP)]);
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(save(TRIP)).rejects.toEqual(CONFLICT);

    const changed = await Promise.allSettled([
      save({ seenVersion: 1, destination: 'JP' }),
      save({ seenVersion: 1, destination: 'TH' }),
    ]);
    expect(changed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(changed.find(({ status }) => status === 'rejected')).toMatchObject({ reason: CONFLICT });
    await expect(save({ seenVersion: 1, destination: 'KR' })).rejects.toEqual(CONFLICT);
  });

  it('says what time has done to it, and what its proofs still need', async () => {
    const { viewer, clock, scanner, ...desk } = await openDesk(open);
    const { services } = desk;
    const wish = { reason: 'FUNERAL' } as const;
    const draft = await aSavedDraft(desk, viewer, {
      ...TRIP,
      expectedExitDate: '2024-03-12',
      expedite: wish,
    });
    const problems = async () => (await ownDraft(services, caller, viewer, null))!.problems;
    expect(await problems()).toEqual([{ field: 'EXPEDITE_PROOF', reason: 'EMPTY' }]);

    scanner.isDown = true;
    const proof = { purpose: 'EXPEDITE_PROOF', subjectId: draft.id, name: '死亡证明.pdf' } as const;
    const fileId = await upload(desk, viewer, proof);
    expect(await problems()).toEqual([{ field: 'EXPEDITE_PROOF', reason: 'PENDING' }]);
    scanner.isDown = false;
    await scanPending(services);
    expect(await problems()).toEqual([]);
    expect((await ownDraft(services, caller, viewer, null))!.proofs).toMatchObject([
      { id: fileId, name: '死亡证明.pdf', state: 'CLEAN' },
    ]);
    await removeFile(services, viewer, fileId);
    expect(await problems()).toEqual([{ field: 'EXPEDITE_PROOF', reason: 'EMPTY' }]);

    await aSavedDraft(desk, viewer, { seenVersion: 1, expedite: null });
    clock.moveTo('2024-03-12T23:59:59+08:00');
    expect(await problems()).toEqual([]);
    clock.moveTo('2024-03-13T00:00:00+08:00');
    expect(await problems()).toEqual([{ field: 'EXPECTED_EXIT_DATE', reason: 'PASSED' }]);
  });

  it('S6.1: warns of the open card for the same trip', async () => {
    const { viewer, cards, ...desk } = await openDesk(open);
    expect(await aSavedDraft(desk, viewer, { expectedExitDate: '2024-03-18' })).toMatchObject({
      openCardId: expect.stringMatching(`${cards.business.card.id}|${cards.private.card.id}`),
    });
    expect(await aSavedDraft(desk, viewer, { seenVersion: 1, expectedExitDate: '2024-03-19' })).toMatchObject(
      {
        openCardId: null,
      },
    );
  });

  it('G1: is its writer’s alone', async () => {
    const { viewer, mother, database, ...desk } = await openDesk(open);
    const draft = await aSavedDraft(desk, viewer);
    await expect(discardDraft(desk.services, mother, draft.id)).rejects.toEqual(NOT_FOUND);
    expect(await ownDraft(desk.services, caller, mother, null)).toBeNull();
    const proof = { purpose: 'EXPEDITE_PROOF', subjectId: draft.id } as const;
    await expect(upload(desk, mother, proof)).rejects.toEqual(NOT_FOUND);
  });

  it('G9: is opened for a child or a principal by a grant for all cards that names handing in, and by no other', async () => {
    const acting = await openActing(open);
    const { services, database, mother, agent, proxy, guardianGrant, proxyGrant, employee, orgId } = acting;
    const read = (viewer: typeof mother, grantId: string) => ownDraft(services, caller, viewer, grantId);
    for (const [viewer, grant] of [
      [mother, guardianGrant],
      [proxy, proxyGrant],
    ] as const) {
      await expect(read(viewer, grant.id)).rejects.toEqual(NOT_FOUND);
      await expect(saveDraft(services, caller, viewer, { ...TRIP, grantId: grant.id })).rejects.toEqual(
        NOT_FOUND,
      );
      await letApply(acting, grant);
      expect(await read(viewer, grant.id)).toBeNull();
    }
    const principalId = acting.principal.id;
    const scopes = ['card:read', 'card:submit'] as const;
    const listed = await aProxyGrant(database, {
      principalId,
      delegateApplicantId: proxy.applicantId,
      resourceRule: 'LISTED_CARDS',
      scopes: [...scopes],
    });
    await expect(read(proxy, listed.id)).rejects.toEqual(NOT_FOUND);
    await expect(read(mother, proxyGrant.id)).rejects.toEqual(NOT_FOUND);
    const employer = await anEmployerGrant(database, {
      principalId: employee.id,
      delegateOrgId: orgId,
      scopes: [...scopes],
      resourceRule: 'ALL_CARDS',
    });
    await expect(read(withSecondFactor(agent), employer.id)).rejects.toEqual(NOT_FOUND);
    expect(await database.read.$count(database.tables.cardDrafts)).toBe(0);
  });

  it('G18: a guardian’s draft names whom it is for, and is not the guardian’s own', async () => {
    const acting = await openActing(open);
    const { services, mother, guardianGrant, cards, database } = acting;
    await letApply(acting, guardianGrant);
    const draft = await aSavedDraft(acting, mother, {
      ...TRIP,
      expectedExitDate: '2024-03-15',
      grantId: guardianGrant.id,
    });
    expect(draft).toMatchObject({
      seenAs: { actorName: '宋雅琴', principalName: '张小禾', grantId: guardianGrant.id, kind: 'GUARDIAN' },
      principal: { name: '张小禾' },
      openCardId: cards.child.card.id,
    });
    expect(await ownDraft(services, caller, mother, null)).toBeNull();
    // That there is an open card is something that was read.
    const { accessRecords } = database.tables;
    expect(await database.read.select().from(accessRecords)).toMatchObject([
      { action: 'READ_CARD', cardId: cards.child.card.id, grantId: guardianGrant.id, outcome: 'ALLOWED' },
    ]);
  });

  it('G9: an open card is not named where the grant does not open it', async () => {
    const acting = await openActing(open);
    const { database, proxy, principal } = acting;
    const blind = await aProxyGrant(database, {
      principalId: principal.id,
      delegateApplicantId: proxy.applicantId,
      scopes: ['card:submit'],
    });
    const draft = await aSavedDraft(acting, proxy, {
      ...TRIP,
      expectedExitDate: '2024-03-15',
      grantId: blind.id,
    });
    expect(draft.openCardId).toBeNull();
    expect(await database.read.$count(database.tables.accessRecords)).toBe(0);
  });

  it('G2: is closed when the grant has ended, which is recorded; its writer can still throw it away', async () => {
    const acting = await openActing(open);
    const { services, database, mother, guardianGrant } = acting;
    await letApply(acting, guardianGrant);
    const { id } = await aSavedDraft(acting, mother, { ...TRIP, grantId: guardianGrant.id });
    const { delegationGrants: g, accessRecords, cardDrafts } = database.tables;
    await database.write((tx) =>
      tx.update(g).set({ state: 'ENDED', endReason: 'RESIGNED' }).where(eq(g.id, guardianGrant.id)),
    );
    await expect(ownDraft(services, caller, mother, guardianGrant.id)).rejects.toEqual(NOT_FOUND);
    const again = { ...TRIP, grantId: guardianGrant.id, seenVersion: 1 };
    await expect(saveDraft(services, caller, mother, again)).rejects.toEqual(NOT_FOUND);
    expect(await database.read.select().from(accessRecords)).toMatchObject([
      { action: 'WRITE_CARD', outcome: 'DENIED', grantId: guardianGrant.id },
      { action: 'WRITE_CARD', outcome: 'DENIED', grantId: guardianGrant.id },
    ]);
    expect(await discardDraft(services, mother, id)).toEqual({ draftId: id });
    expect(await database.read.$count(cardDrafts)).toBe(0);
  });

  it('J8: goes with its files when it is thrown away, and when nobody has touched it for 30 days', async () => {
    const { viewer, clock, database, mother, ...desk } = await openDesk(open);
    const { services } = desk;
    const withProof = async (whose: typeof viewer) => {
      const draft = await aSavedDraft(desk, whose);
      return { draft, fileId: await upload(desk, whose, { purpose: 'EXPEDITE_PROOF', subjectId: draft.id }) };
    };
    const one = await withProof(viewer);
    await discardDraft(services, viewer, one.draft.id);
    expect(await services.files.get(one.fileId)).toBeUndefined();
    await expect(discardDraft(services, viewer, one.draft.id)).rejects.toEqual(NOT_FOUND);

    const old = await withProof(viewer);
    clock.advance({ days: 29 });
    const young = await withProof(mother);
    expect(old.draft.keptUntil).toEqual(new Date('2024-04-10T10:00:00+08:00'));
    clock.moveTo('2024-04-10T09:59:59+08:00');
    await eraseOldDrafts(services);
    expect(await database.read.$count(database.tables.cardDrafts)).toBe(2);
    clock.moveTo('2024-04-10T10:00:00+08:00');
    await eraseOldDrafts(services);
    const left = await database.read.select().from(database.tables.cardDrafts);
    expect(left.map(({ id }) => id)).toEqual([young.draft.id]);
    expect(await services.files.get(old.fileId)).toBeUndefined();
    expect(await services.files.get(young.fileId)).toBeDefined();
  });
});
