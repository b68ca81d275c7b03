import { ExpediteState } from '@exit-card/shared/card';
import { plainDateAt } from '@exit-card/shared/plain-date';
import { chinaCalendar } from '@exit-card/shared/working-days';
import { act } from '../cards/act.ts';
import type { ActionName } from '../cards/actions.ts';
import type { Actor } from '../cards/actor.ts';
import { BORDER, officer, principal, SYSTEM } from '../cards/actor.ts';
import type { Card, Case } from '../cards/card.ts';
import type { ActionInputs } from '../cards/inputs.ts';
import type { Moment } from '../clock.ts';

/** 张三, whose cards these are. */
export const zhangSan = principal('zhang-san');
export const reviewerLi = officer('li-reviewer', ['REVIEWER']);
export const intakeZhao = officer('zhao-intake', ['INTAKE']);
export const approverWang = officer('wang-approver', ['APPROVER']);

/** Instant of a wall clock in China, as `2024-03-11 10:00`. */
export function china(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`);
}

/** The same as a moment of the published calendar. */
export function chinaMoment(text: string): Moment {
  return { now: china(text), calendar: chinaCalendar };
}

/** An application as filled in, not submitted: it has no history. */
export function aDraft(values: Partial<Card> = {}, now = china('2024-03-07 09:00')): Case {
  const card: Card = {
    id: 'card-1',
    cardNumber: 'EX2024030712345',
    principalId: 'zhang-san',
    channel: 'WEB',
    submittedByApplicantId: 'zhang-san',
    submittedByOrgId: null,
    viaGrantId: null,
    applicationDate: plainDateAt(now),
    purpose: 'TOURISM',
    purposeText: null,
    destination: 'SG',
    expectedExitDate: '2024-03-15',
    status: 'PENDING',
    dueOn: null,
    endsAt: null,
    approvedOn: null,
    validUntil: null,
    exitedOn: null,
    closedAt: null,
    archivedAt: null,
    expedite: ExpediteState.NONE,
    assigneeId: null,
    assignedUntil: null,
    version: 0,
    historyHead: '',
    historyCount: 0,
    ...values,
  };
  return { card, history: [], supplement: null };
}

/** What each action is told when nothing about it matters. */
export const usualInput: ActionInputs = {
  submit: { declarationAccepted: true, overlappingCard: null, expedite: null },
  review: {},
  requestDocuments: {
    items: [{ code: 'ITINERARY', text: '详细的行程安排', required: true }],
    reasonCodes: ['INCOMPLETE'],
    comment: '请提供详细的行程安排和住宿证明',
    days: 7,
  },
  supplement: { satisfied: ['ITINERARY'], channel: 'WEB' },
  requestMoreTime: { comment: '酒店确认还没有到' },
  extendDeadline: { days: 14 },
  refuseMoreTime: { comment: '请按原期限提交' },
  lapse: {},
  approve: {},
  reject: { reasonCodes: ['NOT_ELIGIBLE'], comment: '不符合条件，可拨打12367咨询' },
  requestExtension: { days: 10, channel: 'WEB', comment: '航班取消' },
  withdrawExtension: {},
  grantExtension: {},
  refuseExtension: { comment: '请重新申请' },
  requestExpedite: { comment: '来电说明母亲病危' },
  grantExpedite: { comment: '已核实' },
  declineExpedite: { comment: '证明材料与事由不符' },
  requestCorrection: {
    comment: '填错了日期',
    changes: [{ field: 'EXPECTED_EXIT_DATE', from: '2024-03-15', to: '2024-03-16' }],
  },
  correct: {
    comment: '已更正',
    changes: [{ field: 'EXPECTED_EXIT_DATE', from: '2024-03-15', to: '2024-03-16' }],
  },
  refuseCorrection: { comment: '记录无误' },
  recordDelay: {},
  recordExit: { exitedOn: '2024-03-15' },
  expire: {},
  withdraw: {},
};

export const USUAL_ACTOR: Record<ActionName, Actor> = {
  submit: zhangSan,
  review: reviewerLi,
  requestDocuments: reviewerLi,
  supplement: zhangSan,
  requestMoreTime: zhangSan,
  extendDeadline: reviewerLi,
  refuseMoreTime: reviewerLi,
  lapse: SYSTEM,
  approve: approverWang,
  reject: approverWang,
  requestExtension: zhangSan,
  withdrawExtension: zhangSan,
  grantExtension: approverWang,
  refuseExtension: approverWang,
  requestExpedite: intakeZhao,
  grantExpedite: reviewerLi,
  declineExpedite: reviewerLi,
  requestCorrection: zhangSan,
  correct: reviewerLi,
  refuseCorrection: reviewerLi,
  recordDelay: SYSTEM,
  recordExit: BORDER,
  expire: SYSTEM,
  withdraw: zhangSan,
};

/** The case after these actions, each by whom it is usually done; throws when one is refused. */
export function after(file: Case, ...steps: readonly (readonly [name: ActionName, at: string])[]): Case {
  return steps.reduce((before, [name, at]) => {
    const acted = act(before, name, USUAL_ACTOR[name], usualInput[name], { now: china(at) });
    if (!acted.ok) throw new Error(`${name} at ${at}: ${JSON.stringify(acted.refused)}`);
    return { card: acted.card, history: [...before.history, acted.change], supplement: acted.supplement };
  }, file);
}

/** Sample 1 of the published guide: approved on 7 March, valid until 6 April. */
export function approvedCase(): Case {
  return after(
    aDraft(),
    ['submit', '2024-03-07 09:00'],
    ['review', '2024-03-07 11:00'],
    ['approve', '2024-03-07 16:00'],
  );
}

/** Sample 2 of the published guide: documents asked for until 15 March. */
export function supplementCase(): Case {
  return after(
    aDraft({ id: 'card-2', cardNumber: 'EX2024030867890' }, china('2024-03-08 09:00')),
    ['submit', '2024-03-08 09:00'],
    ['requestDocuments', '2024-03-08 15:00'],
  );
}
