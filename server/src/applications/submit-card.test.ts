import { createHash } from 'node:crypto';
import { CARD_CONSENT_TEXT, DECLARATION_TEXT } from '@exit-card/shared/card';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ownCard } from '../cards/own-cards.ts';
import { countStatements } from '../db/statements.ts';
import { removeFile } from '../files/remove-file.ts';
import { scanPending } from '../files/scan-file.ts';
import { openActing } from '../testing/acting.ts';
import { aSavedDraft, letApply, submit, TRIP } from '../testing/applying.ts';
import { china } from '../testing/cases.ts';
import { confirmed } from '../testing/confirmed.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { aPdf } from '../testing/sample-files.ts';
import { upload } from '../testing/uploads.ts';
import { callerAt } from '../testing/world.ts';
import { discardDraft, ownDraft } from './own-drafts.ts';

const caller = callerAt('home');
const NOT_FOUND = expect.objectContaining({ code: 'NOT_FOUND' });
const CONFLICT = expect.objectContaining({ code: 'CONFLICT' });
const STEP_UP = expect.objectContaining({ code: 'STEP_UP_REQUIRED', parameters: { factor: 'CODE' } });

/** 郭晓岚, who has filled in an application for herself. */
async function openDesk(open: Parameters<typeof openActing>[0], typed = {}) {
  const acting = await openActing(open);
  const viewer = viewerAs(acting.employee.id);
  return { ...acting, viewer, draft: await aSavedDraft(acting, viewer, { ...TRIP, ...typed }) };
}
type Desk = Awaited<ReturnType<typeof openDesk>>;

async function submitted(answer: ReturnType<typeof submit>) {
  const given = await answer;
  if (given.__typename !== 'CardSubmitted') throw new Error(JSON.stringify(given));
  return given;
}

const cardsOf = ({ database }: Desk, { id }: { id: string }) => {
  const { cards } = database.tables;
  return database.read.select().from(cards).where(eq(cards.id, id));
};

onBothEngines((open) => {
  it('S7.3: makes a card of a draft, with number, receipt, consent and message, and the draft is gone', async () => {
    const desk = await openDesk(open, { purpose: 'OTHER', purposeText: '参加表妹的婚礼' });
    const { viewer, draft, services, database } = desk;
    const { card, receipt } = await submitted(submit(desk, viewer, draft));
    expect(card).toMatchObject({
      id: draft.id,
      number: expect.stringMatching(/^EX20240311\d{5}$/),
      applicationDate: '2024-03-11',
      status: 'PENDING',
      purpose: 'OTHER',
      purposeText: '参加表妹的婚礼',
      destination: 'SG',
      expectedExitDate: '2024-05-01',
      channel: 'WEB',
      history: [{ action: 'submit', actor: 'SELF', from: null, to: 'PENDING' }],
      progress: { nextStep: 'WAIT_FOR_REVIEW', expectedOn: '2024-03-14' },
    });
    expect(receipt).toMatchObject({
      kind: 'APPLICATION',
      cardNumber: card.number,
      at: china('2024-03-11 10:00'),
      by: 'SELF',
      declarationText: DECLARATION_TEXT,
      files: [],
    });
    expect(await (await ownCard(services, viewer, { id: draft.id })).receipts()).toEqual([receipt]);

    const { consents, notifications, cardDrafts } = database.tables;
    expect(await database.read.select().from(consents)).toMatchObject([
      {
        principalId: viewer.applicantId,
        givenBy: viewer.applicantId,
        purpose: 'CARD',
        textVersion: CARD_CONSENT_TEXT,
        separate: true,
        givenAt: china('2024-03-11 10:00'),
      },
    ]);
    expect(await database.read.select().from(notifications)).toMatchObject([
      { recipientApplicantId: viewer.applicantId, kind: 'STATUS_CHANGED', params: { to: 'PENDING' } },
    ]);
    expect(await database.read.$count(cardDrafts)).toBe(0);
    expect(await ownDraft(services, caller, viewer, null)).toBeNull();
  });

  it('S1.2: needs the declaration and the consent in the versions that are shown now, and says which is missing', async () => {
    const desk = await openDesk(open);
    const { viewer, draft } = desk;
    for (const declarationText of [null, '2023-01-01'])
      expect(await submit(desk, viewer, draft, { declarationText })).toMatchObject({
        reason: 'DECLARATION_MISSING',
      });
    for (const consentText of [null, '2023-01-01'])
      expect(await submit(desk, viewer, draft, { consentText })).toMatchObject({ reason: 'CONSENT_MISSING' });
    expect(await cardsOf(desk, draft)).toEqual([]);
    expect(await desk.database.read.$count(desk.database.tables.consents)).toBe(0);
    await submitted(submit(desk, viewer, draft));
  });

  it('S1.3: names the fields that are still empty, and keeps the draft', async () => {
    const desk = await openDesk(open, { purpose: 'OTHER', destination: null });
    expect(await submit(desk, desk.viewer, desk.draft)).toEqual({
      __typename: 'InvalidInput',
      problems: [
        { field: 'PURPOSE_TEXT', reason: 'EMPTY' },
        { field: 'DESTINATION', reason: 'EMPTY' },
      ],
    });
    expect(await ownDraft(desk.services, caller, desk.viewer, null)).toEqual(desk.draft);
  });

  it('L5: a day of exit that has passed since it was filled in is refused', async () => {
    const desk = await openDesk(open, { expectedExitDate: '2024-03-11' });
    desk.clock.moveTo('2024-03-12T00:00:00+08:00');
    expect(await submit(desk, desk.viewer, desk.draft)).toMatchObject({ reason: 'EXIT_DATE_PASSED' });
    desk.clock.moveTo('2024-03-11T23:59:59+08:00');
    await submitted(submit(desk, desk.viewer, desk.draft));
  });

  it('S6.1: a second application for the same trip is refused with the open card, and none of it is kept', async () => {
    const desk = await openDesk(open);
    const { viewer, draft } = desk;
    await submitted(submit(desk, viewer, draft));
    const second = await aSavedDraft(desk, viewer, { ...TRIP, expectedExitDate: '2024-05-04' });
    expect(await submit(desk, viewer, second)).toMatchObject({
      __typename: 'CardRefused',
      reason: 'OVERLAPPING_CARD',
      openCardId: draft.id,
    });
    expect(await cardsOf(desk, second)).toEqual([]);
    const third = await aSavedDraft(desk, viewer, { seenVersion: 1, expectedExitDate: '2024-05-05' });
    await submitted(submit(desk, viewer, third));
  });

  it('K2: two drafts of a child for one trip, its own and its mother’s, become one card', async () => {
    const acting = await openActing(open);
    const { guardianGrant, mother, child, database } = acting;
    await letApply(acting, guardianGrant);
    const sure = confirmed(acting, mother);
    const own = viewerAs(child.id);
    const one = await aSavedDraft(acting, own);
    const other = await aSavedDraft(acting, sure, { ...TRIP, grantId: guardianGrant.id });
    const answers = await Promise.all([submit(acting, own, one), submit(acting, sure, other)]);
    const kinds = answers.map(({ __typename }) => __typename).toSorted();
    expect(kinds).toEqual(['CardRefused', 'CardSubmitted']);
    const { cards } = database.tables;
    expect(await database.read.$count(cards, eq(cards.expectedExitDate, '2024-05-01'))).toBe(1);
  });

  it('only through a channel that is online', async () => {
    const desk = await openDesk(open);
    for (const channel of ['WINDOW', 'ORG_BATCH'] as const)
      await expect(submit(desk, desk.viewer, desk.draft, { channel })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    expect((await submitted(submit(desk, desk.viewer, desk.draft, { channel: 'APP' }))).card.channel).toBe(
      'APP',
    );
  });

  it('G1: of nobody else’s draft, and CONFLICT for one that was changed meanwhile', async () => {
    const desk = await openDesk(open);
    const { viewer, draft, mother, services } = desk;
    await expect(submit(desk, mother, draft)).rejects.toEqual(NOT_FOUND);
    await expect(submit(desk, viewer, { id: 'none', version: 1 })).rejects.toEqual(NOT_FOUND);
    const newer = await aSavedDraft(desk, viewer, { seenVersion: 1, destination: 'JP' });
    await expect(submit(desk, viewer, draft)).rejects.toEqual(CONFLICT);
    await submitted(submit(desk, viewer, newer));
    await expect(discardDraft(services, viewer, draft.id)).rejects.toEqual(NOT_FOUND);
  });

  describe('K3: the same request again', () => {
    it('K3: gives the same card and receipt, however often and also at once', async () => {
      const desk = await openDesk(open);
      const { viewer, draft, database } = desk;
      const key = { idempotencyKey: 'phone-in-the-lift' };
      const first = await submitted(submit(desk, viewer, draft, key));
      const again = await Promise.all(
        Array.from({ length: 5 }, () => submitted(submit(desk, viewer, draft, key))),
      );
      for (const { card, receipt } of again) {
        expect(card).toMatchObject({ id: draft.id, number: first.card.number });
        expect(receipt).toEqual(first.receipt);
      }
      const { submissions, consents, notifications, statusChanges } = database.tables;
      expect(await database.read.$count(submissions)).toBe(1);
      expect(await database.read.$count(consents)).toBe(1);
      expect(await database.read.$count(notifications)).toBe(1);
      expect(await database.read.$count(statusChanges, eq(statusChanges.cardId, draft.id))).toBe(1);
    });

    it('K3: many at once from the start make one card, under one key or under several', async () => {
      for (const keyOf of [() => 'phone-in-the-lift', (i: number) => `page-number-${i}`]) {
        const desk = await openDesk(open);
        const { viewer, draft, database } = desk;
        const answers = await Promise.all(
          Array.from({ length: 6 }, (_, i) =>
            submitted(submit(desk, viewer, draft, { idempotencyKey: keyOf(i) })),
          ),
        );
        expect(new Set(answers.map(({ receipt }) => receipt.number)).size).toBe(1);
        expect(await database.read.$count(database.tables.submissions)).toBe(1);
      }
    });

    it('K3: another input under the same key is a conflict, and what was refused may use its key again', async () => {
      const desk = await openDesk(open);
      const { viewer, draft } = desk;
      const key = { idempotencyKey: 'phone-in-the-lift' };
      expect(await submit(desk, viewer, draft, { ...key, declarationText: null })).toMatchObject({
        reason: 'DECLARATION_MISSING',
      });
      await submitted(submit(desk, viewer, draft, key));
      for (const other of [{ seenVersion: 2 }, { channel: 'APP' }, { declarationText: null }] as const)
        await expect(submit(desk, viewer, draft, { ...key, ...other })).rejects.toEqual(CONFLICT);
      await expect(submit(desk, viewer, draft, { idempotencyKey: 'short' })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    });

    it('K3: shows the card as it is by then', async () => {
      const desk = await openDesk(open);
      const { viewer, draft, database } = desk;
      const key = { idempotencyKey: 'phone-in-the-lift' };
      await submitted(submit(desk, viewer, draft, key));
      const { cards } = database.tables;
      await database.write((tx) =>
        tx.update(cards).set({ status: 'REVIEWED' }).where(eq(cards.id, draft.id)),
      );
      expect((await submitted(submit(desk, viewer, draft, key))).card.status).toBe('REVIEWED');
    });
  });

  describe('S10.1: with a wish to go faster', () => {
    const wish = { expedite: { reason: 'CRITICAL_ILLNESS', explanation: '外祖母病危' } };

    it('S10.1: needs a proof that the scanner found clean, and waits for it', async () => {
      const desk = await openDesk(open, wish);
      const { viewer, draft, services, scanner } = desk;
      const proof = { purpose: 'EXPEDITE_PROOF', subjectId: draft.id, name: '病危通知书.pdf' } as const;
      expect(await submit(desk, viewer, draft)).toMatchObject({ reason: 'PROOF_MISSING' });
      scanner.isDown = true;
      const fileId = await upload(desk, viewer, proof);
      expect(await submit(desk, viewer, draft)).toMatchObject({ reason: 'FILES_IN_SCAN' });
      scanner.isDown = false;
      await scanPending(services);
      const content = (await services.files.get(fileId))!;
      const { card, receipt } = await submitted(submit(desk, viewer, draft));
      expect(receipt.files).toEqual([
        {
          id: fileId,
          name: '病危通知书.pdf',
          bytes: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
        },
      ]);
      expect(card.progress).toMatchObject({
        expedite: 'REQUESTED',
        expediteDecideBy: china('2024-03-11 14:00'),
      });
      expect(await card.expediteRequest()).toMatchObject({
        reason: 'CRITICAL_ILLNESS',
        explanation: '外祖母病危',
        state: 'REQUESTED',
        requestedAs: 'SELF',
        proofs: [{ id: fileId }],
      });
    });

    it('H6: a proof with malware is none', async () => {
      const desk = await openDesk(open, wish);
      const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
      const proof = { purpose: 'EXPEDITE_PROOF', subjectId: desk.draft.id } as const;
      await upload(desk, desk.viewer, proof, aPdf(`% ${eicar}`));
      expect(await submit(desk, desk.viewer, desk.draft)).toMatchObject({ reason: 'PROOF_MISSING' });
    });

    it('S9.6: what was handed in stays, and more can be added until it is decided', async () => {
      const desk = await openDesk(open, wish);
      const { viewer, draft, services } = desk;
      const proof = { purpose: 'EXPEDITE_PROOF', subjectId: draft.id } as const;
      const fileId = await upload(desk, viewer, proof);
      await submitted(submit(desk, viewer, draft));
      await expect(removeFile(services, viewer, fileId)).rejects.toEqual(CONFLICT);
      const more = await upload(desk, viewer, proof);
      await removeFile(services, viewer, more);
    });

    it('J8: proofs of a wish that was given up go', async () => {
      const desk = await openDesk(open, wish);
      const { viewer, draft, database } = desk;
      const fileId = await upload(desk, viewer, { purpose: 'EXPEDITE_PROOF', subjectId: draft.id });
      const calm = await aSavedDraft(desk, viewer, { seenVersion: 1, expedite: null });
      const { card, receipt } = await submitted(submit(desk, viewer, calm));
      expect(receipt.files).toEqual([]);
      expect(await card.expediteRequest()).toBeNull();
      const { files } = database.tables;
      const [file] = await database.read.select().from(files).where(eq(files.id, fileId));
      expect(file?.removedAt).not.toBeNull();
    });
  });

  describe('for somebody else', () => {
    /** The mother has filled in an application for her child. */
    async function openFamily() {
      const acting = await openActing(open);
      await letApply(acting, acting.guardianGrant);
      const grantId = acting.guardianGrant.id;
      return { ...acting, grantId, draft: await aSavedDraft(acting, acting.mother, { ...TRIP, grantId }) };
    }

    it('S8.3: a guardian hands in for the child after a fresh code, and everything says so', async () => {
      const { draft, mother, child, grantId, ...family } = await openFamily();
      const { database } = family;
      await expect(submit(family, mother, draft)).rejects.toEqual(STEP_UP);
      const { card, receipt } = await submitted(submit(family, confirmed(family, mother), draft));
      expect(receipt.by).toBe('DELEGATE');
      expect((await card.parties()).seenAs).toMatchObject({
        actorName: '宋雅琴',
        principalName: '张小禾',
        grantId,
      });
      expect(card.history).toMatchObject([{ action: 'submit', actor: 'DELEGATE' }]);

      const { cards, consents, submissions, accessRecords, notifications } = database.tables;
      const [stored] = await database.read.select().from(cards).where(eq(cards.id, draft.id));
      expect(stored).toMatchObject({
        principalId: child.id,
        submittedByApplicantId: mother.applicantId,
        viaGrantId: grantId,
        submittedByOrgId: null,
      });
      expect(await database.read.select().from(consents)).toMatchObject([
        { principalId: child.id, givenBy: mother.applicantId },
      ]);
      expect(await database.read.select().from(submissions)).toMatchObject([
        { byApplicantId: mother.applicantId, grantId },
      ]);
      expect(await database.read.select().from(accessRecords)).toMatchObject([
        { principalId: child.id, action: 'WRITE_CARD', actorKind: 'DELEGATE', grantId, outcome: 'ALLOWED' },
      ]);
      // A child of ten hears nothing; the guardian does.
      expect(await database.read.select().from(notifications)).toMatchObject([
        { recipientApplicantId: mother.applicantId, grantId, kind: 'STATUS_CHANGED', cardId: draft.id },
      ]);
    });

    it('G2: not any more when the grant has ended after the draft was filled in, and the try is recorded', async () => {
      const { draft, mother, grantId, ...family } = await openFamily();
      const { delegationGrants: g, accessRecords } = family.database.tables;
      await family.database.write((tx) =>
        tx.update(g).set({ state: 'ENDED', endReason: 'REVOKED_BY_AUTHORITY' }).where(eq(g.id, grantId)),
      );
      await expect(submit(family, confirmed(family, mother), draft)).rejects.toEqual(NOT_FOUND);
      expect(await family.database.read.select().from(accessRecords)).toMatchObject([
        { action: 'WRITE_CARD', outcome: 'DENIED', grantId },
      ]);
    });

    it('G9: nor when the grant never named handing in', async () => {
      const { draft, mother, guardianGrant, ...family } = await openFamily();
      const { delegationGrants: g } = family.database.tables;
      const { scopes } = guardianGrant;
      await family.database.write((tx) => tx.update(g).set({ scopes }).where(eq(g.id, guardianGrant.id)));
      await expect(submit(family, confirmed(family, mother), draft)).rejects.toEqual(NOT_FOUND);
    });

    it('S6.1: is refused for the same trip with the card that the grant opens, which is recorded', async () => {
      const { mother, grantId, cards, draft, ...family } = await openFamily();
      const sure = confirmed(family, mother);
      const soon = await aSavedDraft(family, sure, {
        grantId,
        seenVersion: draft.version,
        expectedExitDate: '2024-03-15',
      });
      const { accessRecords } = family.database.tables;
      const before = await family.database.read.$count(accessRecords);
      expect(await submit(family, sure, soon)).toMatchObject({
        reason: 'OVERLAPPING_CARD',
        openCardId: cards.child.card.id,
      });
      // Within ten minutes of the warning on the draft it is the same read.
      expect([before, await family.database.read.$count(accessRecords)]).toEqual([1, 1]);
    });
  });

  it('costs a bounded number of statements', async () => {
    const desk = await openDesk(open);
    const { viewer, draft } = desk;
    const saved = await countStatements(() =>
      aSavedDraft(desk, viewer, { seenVersion: 1, destination: 'JP' }),
    );
    expect(saved.statements.length).toBeLessThanOrEqual(8);
    const handedIn = await countStatements(() => submit(desk, viewer, { id: draft.id, version: 2 }));
    expect(handedIn.statements.length).toBeLessThanOrEqual(26);
  });
});
