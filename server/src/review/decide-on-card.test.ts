import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { ownCard } from '../cards/own-cards.ts';
import { countStatements } from '../db/statements.ts';
import { type CardDesk, openCardDesk } from '../testing/card-desk.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { aGuardianGrant } from '../testing/planted-grants.ts';
import { callerAt } from '../testing/world.ts';
import { askForDocuments, type ItemAsTyped } from './ask-for-documents.ts';
import {
  type CaseDecided,
  correctCard,
  decideInWords,
  extendDeadline,
  type RemarksAsTyped,
  rejectCard,
} from './decide-on-card.ts';
import { openCardCase } from './open-case.ts';
import { takeCase } from './take-case.ts';

const caller = callerAt('desk');
const SUBMITTED = ['submit', '2024-03-07 09:00'] as const;
const REVIEWED = [SUBMITTED, ['review', '2024-03-08 09:00']] as const;
const APPROVED = [
  ['submit', '2024-02-12 09:00'],
  ['review', '2024-02-12 11:00'],
  ['approve', '2024-02-12 16:00'],
] as const;
const ITINERARY: ItemAsTyped = { code: 'ITINERARY', text: '详细的行程安排', required: true };
type InWords = Parameters<typeof decideInWords>[4];

onBothEngines((open) => {
  let desk: CardDesk;
  beforeAll(async () => {
    desk = await openCardDesk(open);
  });

  /** A card that this officer has taken, with the version that they saw. */
  async function taken(viewer: Viewer, ...given: Parameters<CardDesk['card']>) {
    const cardId = await desk.card(...given);
    return take(viewer, cardId);
  }
  async function take(viewer: Viewer, cardId: string) {
    const answer = await takeCase(desk.services, caller, viewer, { cardId });
    if (answer.__typename !== 'CaseTaken') throw new Error(answer.__typename);
    return { cardId, seenVersion: answer.case.version };
  }
  const decide = (viewer: Viewer, name: InWords, typed: RemarksAsTyped) =>
    decideInWords(desk.services, caller, viewer, typed, name);
  function decided(answer: Awaited<ReturnType<typeof decide>>): CaseDecided['case'] {
    if (answer.__typename !== 'CaseDecided') throw new Error(JSON.stringify(answer));
    return answer.case;
  }
  async function rowsOf(cardId: string) {
    const { read, tables } = desk.database;
    const { accessRecords: a, notifications: n } = tables;
    const told = await read.select().from(n).where(eq(n.cardId, cardId)).orderBy(asc(n.id));
    const log = await read.select().from(a).where(eq(a.cardId, cardId)).orderBy(asc(a.seq));
    return {
      told: told.map(({ kind }) => kind),
      log: log.map(({ action, officeName }) => `${action} ${officeName}`),
    };
  }

  describe('each decision', () => {
    it('T2: the review passes: somebody else approves, the owner is told, it stands in the log', async () => {
      const seen = await taken(desk.reviewer, {}, SUBMITTED);
      const after = decided(
        await decide(desk.reviewer, 'review', { ...seen, comment: '材料齐全', internalNote: '已核对护照' }),
      );
      expect(after).toMatchObject({ status: 'REVIEWED', wanted: [], assignedUntil: null });
      expect(after.history[0]).toMatchObject({
        action: 'review',
        actorName: '何丽',
        comment: '材料齐全',
        internalNote: '已核对护照',
      });
      expect(await openCardCase(desk.services, caller, desk.reviewer, seen.cardId)).toBeNull();
      expect(await rowsOf(seen.cardId)).toEqual({
        told: ['STATUS_CHANGED'],
        log: ['READ_CARD 北京市公安局出入境管理局', 'WRITE_CARD 北京市公安局出入境管理局'],
      });
    });

    it('T6, T7: an approver approves, or refuses with a reason and words', async () => {
      const one = await taken(desk.approver, {}, ...REVIEWED);
      expect(decided(await decide(desk.approver, 'approve', one))).toMatchObject({
        status: 'APPROVED',
        validUntil: '2024-04-10',
      });
      const other = await taken(desk.approver, {}, ...REVIEWED);
      const refuse = (typed: Partial<Parameters<typeof rejectCard>[3]>) =>
        rejectCard(desk.services, caller, desk.approver, { ...other, reasonCodes: ['UNCLEAR'], ...typed });
      expect(await refuse({ reasonCodes: [], comment: '不清晰' })).toMatchObject({
        reason: 'REASON_MISSING',
      });
      expect(await refuse({})).toMatchObject({ reason: 'COMMENT_LENGTH' });
      expect(decided(await refuse({ comment: '照片不清晰，可重新申请' }))).toMatchObject({
        status: 'REJECTED',
        comment: '照片不清晰，可重新申请',
        history: [{ reasonCodes: ['UNCLEAR'] }, {}, {}],
      });
    });

    it('T3: documents are asked for item by item, what is other several times', async () => {
      const seen = await taken(desk.reviewer, {}, SUBMITTED);
      const ask = (items: ItemAsTyped[], typed = {}) =>
        askForDocuments(desk.services, caller, desk.reviewer, {
          ...seen,
          items,
          reasonCodes: ['INCOMPLETE', 'INCOMPLETE'],
          comment: '请补充',
          days: 7,
          ...typed,
        });
      const other = { code: 'OTHER', text: ' 在读\u200b证明 ', required: false } as const;
      expect(await ask([])).toMatchObject({ reason: 'ITEMS_MISSING' });
      expect(await ask([ITINERARY], { days: 31 })).toMatchObject({ reason: 'DAYS_OUT_OF_RANGE' });
      for (const items of [
        [ITINERARY, ITINERARY],
        [{ ...ITINERARY, text: '' }],
        [{ ...ITINERARY, text: '长'.repeat(201) }],
        Array.from({ length: 21 }, () => other),
      ])
        await expect(ask(items)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      const after = decided(await ask([ITINERARY, other, other]));
      expect(after).toMatchObject({
        status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
        supplementDueOn: '2024-03-18',
        assignedUntil: null,
      });
      expect(after.supplements).toMatchObject([
        {
          round: 1,
          reasonCodes: ['INCOMPLETE'],
          items: [{ code: 'ITINERARY' }, { code: 'OTHER', text: '在读证明' }, { code: 'OTHER_2' }],
        },
      ]);
    });

    it('T5b: a wish for more time is granted once, or refused with words', async () => {
      const asked = [
        SUBMITTED,
        ['requestDocuments', '2024-03-08 09:00'],
        ['requestMoreTime', '2024-03-09 09:00'],
      ] as const;
      const one = await taken(desk.reviewer, {}, ...asked);
      const more = decided(await extendDeadline(desk.services, caller, desk.reviewer, { ...one, days: 14 }));
      expect(more).toMatchObject({ supplementDueOn: '2024-03-25', assignedUntil: null });
      expect(more.supplements[0]).toMatchObject({ extendedOnce: true, moreTimeReason: '酒店确认还没有到' });
      const other = await taken(desk.reviewer, {}, ...asked);
      expect(await decide(desk.reviewer, 'refuseMoreTime', other)).toMatchObject({
        reason: 'COMMENT_LENGTH',
      });
      const comment = '请按原期限提交';
      expect(decided(await decide(desk.reviewer, 'refuseMoreTime', { ...other, comment }))).toMatchObject({
        supplementDueOn: '2024-03-15',
        wanted: [],
      });
      expect((await rowsOf(other.cardId)).told).toEqual(['MORE_TIME_REFUSED']);
    });

    it('T8: an extension is granted or refused, and its request is settled with it', async () => {
      const asked = [...APPROVED, ['requestExtension', '2024-03-08 09:00']] as const;
      const one = await taken(desk.approver, {}, ...asked);
      expect(decided(await decide(desk.approver, 'grantExtension', one))).toMatchObject({
        validUntil: '2024-03-23',
        extensions: [{ state: 'GRANTED', newValidUntil: '2024-03-23', decidedBy: '高明' }],
        assignedUntil: null,
      });
      const other = await taken(desk.approver, {}, ...asked);
      const comment = '请重新申请';
      expect(decided(await decide(desk.approver, 'refuseExtension', { ...other, comment }))).toMatchObject({
        validUntil: '2024-03-13',
        extensions: [{ state: 'REFUSED', decisionNote: '请重新申请' }],
      });
    });

    it('S10.2: a wish to go faster is decided with words, and the case stays with its officer', async () => {
      const wish = [
        { expediteBy: '2024-03-11 13:00' },
        ['submit', '2024-03-11 08:00'],
        ['requestExpedite', '2024-03-11 09:00'],
      ] as const;
      const one = await taken(desk.reviewer, ...wish);
      expect(await decide(desk.reviewer, 'grantExpedite', one)).toMatchObject({ reason: 'COMMENT_LENGTH' });
      const granted = decided(await decide(desk.reviewer, 'grantExpedite', { ...one, comment: '已核实' }));
      expect(granted).toMatchObject({
        expedite: 'GRANTED',
        expediteRequests: [{ state: 'GRANTED', decidedBy: '何丽', decisionNote: '已核实' }],
        wanted: ['REVIEW'],
        dueAt: new Date('2024-03-13T00:00:00+08:00'),
      });
      expect(granted.assignedUntil).not.toBeNull();
      const other = await taken(desk.approver, ...wish);
      expect(
        decided(await decide(desk.approver, 'declineExpedite', { ...other, comment: '事由不符' })),
      ).toMatchObject({
        expedite: 'DECLINED',
        wanted: [],
        assignedUntil: null,
      });
    });

    it('S1.4: a correction is made as it was asked for, or refused', async () => {
      const asked = [SUBMITTED, ['requestCorrection', '2024-03-08 09:00']] as const;
      const one = await taken(desk.reviewer, {}, ...asked);
      const correct = (typed: RemarksAsTyped) => correctCard(desk.services, caller, desk.reviewer, typed);
      expect(await correct(one)).toMatchObject({ reason: 'COMMENT_LENGTH' });
      const corrected = decided(await correct({ ...one, comment: '已更正' }));
      expect(corrected).toMatchObject({
        expectedExitDate: '2024-03-16',
        corrections: [
          {
            state: 'ACCEPTED',
            changes: [{ field: 'EXPECTED_EXIT_DATE', from: '2024-03-15', to: '2024-03-16' }],
          },
        ],
        wanted: ['REVIEW'],
      });
      const again = { cardId: one.cardId, seenVersion: corrected.version, comment: '已更正' };
      expect(await correct(again)).toMatchObject({ reason: 'NOTHING_ASKED' });
      const other = await taken(desk.approver, {}, ...APPROVED, ['requestCorrection', '2024-03-08 09:00']);
      expect(
        decided(await decide(desk.approver, 'refuseCorrection', { ...other, comment: '记录无误' })),
      ).toMatchObject({
        expectedExitDate: '2024-03-15',
        corrections: [{ state: 'REFUSED', decidedBy: '高明' }],
        assignedUntil: null,
      });
    });
  });

  describe('who decides', () => {
    it('G13: never who reviewed it: the case is not theirs to approve, and the table refuses it too', async () => {
      const seen = await taken(desk.both, {}, SUBMITTED);
      const after = decided(await decide(desk.both, 'review', seen));
      expect(after).toMatchObject({ wanted: [], conflict: 'REVIEWED_BY_YOU', assignedUntil: null });
      expect(after.openActions.map(({ name }) => name)).not.toContain('approve');
      await expect(take(desk.both, seen.cardId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      // Still on the desk of whoever has both roles, for another reason.
      const wish = await taken(desk.both, { expediteBy: '2024-03-11 13:00' }, SUBMITTED, [
        'requestExpedite',
        '2024-03-11 09:00',
      ]);
      const reviewed = decided(await decide(desk.both, 'review', wish));
      expect(reviewed).toMatchObject({ wanted: ['EXPEDITE'], conflict: 'REVIEWED_BY_YOU' });
      const again = { cardId: wish.cardId, seenVersion: reviewed.version };
      expect(await decide(desk.both, 'approve', again)).toMatchObject({ reason: 'REVIEWED_BY_YOU' });
      expect(
        await rejectCard(desk.services, caller, desk.both, {
          ...again,
          reasonCodes: ['UNCLEAR'],
          comment: '不清晰',
        }),
      ).toMatchObject({
        reason: 'REVIEWED_BY_YOU',
      });
    });

    it('G15: nobody outside their role, whatever they have taken', async () => {
      const seen = await taken(desk.approver, { expediteBy: '2024-03-11 13:00' }, SUBMITTED, [
        'requestExpedite',
        '2024-03-11 09:00',
      ]);
      for (const name of ['review', 'approve', 'grantExtension'] as const)
        expect(await decide(desk.approver, name, seen)).toMatchObject({ reason: 'TRANSITION_NOT_ALLOWED' });
    });

    it('G12: not without the case, for any card alike', async () => {
      const cardId = await desk.card({}, SUBMITTED);
      for (const id of [cardId, 'no such card'])
        expect(await decide(desk.reviewer, 'review', { cardId: id, seenVersion: 1 })).toMatchObject({
          reason: 'CASE_NOT_TAKEN',
        });
      const seen = await take(desk.reviewer, cardId);
      expect(await decide(desk.secondReviewer, 'review', seen)).toMatchObject({ reason: 'CASE_NOT_TAKEN' });
      desk.clock.advance({ minutes: 30 });
      expect(await decide(desk.reviewer, 'review', seen)).toMatchObject({ reason: 'CASE_NOT_TAKEN' });
    });

    it('G12: nor once the officer is close to somebody in it', async () => {
      const owner = await desk.person();
      const seen = await taken(desk.reviewer, { owner }, SUBMITTED);
      await aGuardianGrant(desk.database, {
        principalId: owner.id,
        delegateApplicantId: desk.reviewer.applicantId,
        state: 'REQUESTED',
      });
      expect(await decide(desk.reviewer, 'review', seen)).toMatchObject({ reason: 'CONFLICT_OF_INTEREST' });
      expect(await openCardCase(desk.services, caller, desk.reviewer, seen.cardId)).toBeNull();
    });

    it('K2: of two decisions on what was seen one is done, the other hears that the case has changed', async () => {
      const seen = await taken(desk.both, { expediteBy: '2024-03-11 13:00' }, SUBMITTED, [
        'requestExpedite',
        '2024-03-11 09:00',
      ]);
      const comment = '已核实';
      const answers = await Promise.allSettled([
        decide(desk.both, 'grantExpedite', { ...seen, comment }),
        decide(desk.both, 'declineExpedite', { ...seen, comment }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'CONFLICT' },
      });
      const now = await openCardCase(desk.services, caller, desk.both, seen.cardId);
      expect(now?.history).toHaveLength(3);
      expect(now?.version).toBe(seen.seenVersion + 1);
    });
  });

  it('I8: words come without what is invisible; an internal note never leaves the desk', async () => {
    const owner = await desk.person();
    const seen = await taken(desk.reviewer, { owner }, SUBMITTED);
    const typed = { ...seen, comment: ' \u202e材料\u200b齐全\r\n谢谢 ', internalNote: '内部：可疑' };
    expect(decided(await decide(desk.reviewer, 'review', typed)).history[0]).toMatchObject({
      comment: '材料齐全\n谢谢',
    });
    const own = await ownCard(desk.services, viewerAs(owner.id), { id: seen.cardId });
    expect(JSON.stringify(own)).not.toContain('可疑');
    const long = await taken(desk.reviewer, {}, SUBMITTED);
    for (const words of [{ comment: '长'.repeat(1001) }, { internalNote: '长'.repeat(1001) }])
      await expect(decide(desk.reviewer, 'review', { ...long, ...words })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        parameters: { at: `input.${Object.keys(words)[0]}` },
      });
  });

  it('J3: what cannot be recorded is not decided', async () => {
    const seen = await taken(desk.reviewer, {}, SUBMITTED);
    await desk.database.raw('alter table access_records rename to mislaid');
    await expect(decide(desk.reviewer, 'review', seen)).rejects.toThrow();
    await desk.database.raw('alter table mislaid rename to access_records');
    expect(decided(await decide(desk.reviewer, 'review', seen))).toMatchObject({ status: 'REVIEWED' });
  });

  it('takes as many statements for a long case as for a short one', async () => {
    const counted = async (...given: Parameters<CardDesk['card']>) => {
      const seen = await taken(desk.reviewer, ...given);
      const { statements } = await countStatements(() => decide(desk.reviewer, 'review', seen));
      return statements.length;
    };
    const short = await counted({}, SUBMITTED);
    const long = await counted(
      {},
      ['submit', '2024-03-01 09:00'],
      ['requestDocuments', '2024-03-01 10:00'],
      ['supplement', '2024-03-02 09:00'],
    );
    expect(long).toBe(short);
    expect(short).toBe(34);
  });
});
