import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fault } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { aCardCase, action, onTheDesk } from './a-card-case.ts';
import { DeskCardPage } from './DeskCardPage.tsx';

type Different = Parameters<typeof aCardCase>[0];

const open = (answers: Answers, different: Different = {}) =>
  show(<DeskCardPage />, {
    answers: { DeskCardCase: onTheDesk(aCardCase(different)), ...answers },
    at: '/desk/cards/card-1',
    path: '/desk/cards/:id',
  });

const decided = (different: Different = {}) => ({
  answer: {
    __typename: 'CaseDecided',
    case: aCardCase({ assignedUntil: null, openActions: [], ...different }),
  },
});
const refused = (reason: string) => ({ answer: { __typename: 'CardRefused', reason } });

const choose = async (name: RegExp) => userEvent.click(await screen.findByRole('radio', { name }));
const type = (name: string, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text);
const tick = (name: RegExp) => userEvent.click(screen.getByRole('checkbox', { name }));
const check = () => userEvent.click(screen.getByRole('button', { name: '检查后确认' }));
const confirm = async () => userEvent.click(await screen.findByRole('button', { name: '确认提交' }));
const asksOn = (status: 'PENDING' | 'REVIEWED', ...names: Parameters<typeof action>[0][]) => ({
  status,
  openActions: names.map(action),
});

/** Answers this operation, and keeps what was sent. */
function listening(operation: string, answer: object = decided()) {
  const sent: unknown[] = [];
  const answers: Answers = {
    [operation]: ({ input }) => {
      sent.push(input);
      return answer;
    },
  };
  return { sent, answers };
}

describe('deciding', () => {
  it('has nothing chosen, asks for a decision, and sends nothing before it was read once more', async () => {
    const { sent, answers } = listening('ReviewCard', decided({ status: 'REVIEWED' }));
    await open(answers);
    await screen.findByRole('heading', { name: '作出决定' });
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    await check();
    expect((await screen.findAllByText('请选一个决定')).length).toBeGreaterThan(1);
    expect(
      screen.getByRole('group', { name: '作出决定', description: /^错误： ?请选一个决定$/ }),
    ).toBeTruthy();

    await choose(/^通过审核/);
    await type('内部备注', '材料齐全');
    await check();
    const heading = await screen.findByRole('heading', { name: '确认：通过审核' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText('没有写给申请人的话。')).toBeTruthy();
    expect(sent).toEqual([]);
    await confirm();
    expect(sent).toEqual([{ cardId: 'card-1', seenVersion: 3, internalNote: '材料齐全' }]);

    const done = await screen.findByRole('heading', { level: 1, name: '已提交：通过审核' });
    expect(document.activeElement).toBe(done);
    expect(screen.getByText('已审核')).toBeTruthy();
    expect(screen.getByRole('button', { name: '处理下一件' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '回到审核队列' }).getAttribute('href')).toBe('/desk');
    expect(screen.queryByText('林清和')).toBeNull();
  });

  it('offers only what the server opens', async () => {
    await open({}, asksOn('REVIEWED', 'APPROVE', 'REJECT', 'REQUEST_DOCUMENTS', 'WITHDRAW'));
    await screen.findByRole('heading', { name: '作出决定' });
    expect(
      screen
        .getAllByRole('radio')
        .map((radio) => radio.closest('label')?.querySelector('strong')?.textContent),
    ).toEqual(['批准', '要求补充材料', '不予批准']);
  });

  it.each([
    ['REVIEW', 'ReviewCard', /^通过审核/, ''],
    ['APPROVE', 'ApproveCard', /^批准/, ''],
    ['GRANT_EXPEDITE', 'GrantExpedite', /^同意加急/, '情况紧急'],
    ['DECLINE_EXPEDITE', 'DeclineExpedite', /^不同意加急/, '没有证明'],
    ['REFUSE_MORE_TIME', 'RefuseMoreTime', /^不延长补充期限/, '时间足够'],
    ['GRANT_EXTENSION', 'GrantExtension', /^同意延期/, ''],
    ['REFUSE_EXTENSION', 'RefuseExtension', /^不同意延期/, '理由不足'],
    ['CORRECT', 'CorrectCard', /^同意更正/, '已更正'],
    ['REFUSE_CORRECTION', 'RefuseCorrection', /^不予更正/, '没有证明'],
  ] as const)(
    'sends %s as it was seen, with the words that it needs',
    async (name, operation, radio, comment) => {
      const { sent, answers } = listening(operation);
      await open(answers, asksOn('PENDING', name));
      await choose(radio);
      await check();
      if (comment) {
        expect((await screen.findAllByText(/请写给申请人的话/)).length).toBeGreaterThan(1);
        await type('给申请人的话', comment);
        await check();
      }
      await confirm();
      expect(sent).toEqual([{ cardId: 'card-1', seenVersion: 3, ...(comment && { comment }) }]);
    },
  );

  it('asks for documents with items, reasons, words and a deadline', async () => {
    const { sent, answers } = listening('RequestDocuments');
    await open(answers);
    await choose(/^要求补充材料/);
    await check();
    for (const missing of ['请至少选一项材料', '请至少选一个原因', /请写给申请人的话/]) {
      expect((await screen.findAllByText(missing)).length).toBeGreaterThan(1);
    }
    for (const missing of [/错误： ?请至少选一项材料$/, /错误： ?请至少选一个原因$/]) {
      expect(screen.getByRole('group', { description: missing })).toBeTruthy();
    }

    await tick(/^行程安排/);
    await tick(/^其他材料/);
    await userEvent.click(screen.getByRole('checkbox', { name: /^必须交.*行程安排/ }));
    await check();
    expect((await screen.findAllByText('请写明要交什么：其他材料')).length).toBeGreaterThan(1);
    await userEvent.type(screen.getByRole('textbox', { name: /^具体要求.*其他材料/ }), '医院联系方式');
    await tick(/^证明材料不清晰/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^常用语/ }), '材料不清晰');
    const days = screen.getByRole('textbox', { name: '几天内交' });
    await userEvent.clear(days);
    await userEvent.type(days, '31');
    await check();
    expect((await screen.findAllByText('请填 3 到 30 之间的天数')).length).toBeGreaterThan(1);
    await userEvent.clear(days);
    await userEvent.type(days, '5');
    expect(screen.getByText('最后一天是休息日，顺延到 2024年3月18日（周一）24:00')).toBeTruthy();
    await check();

    expect(await screen.findByText('2024年3月18日（周一）24:00')).toBeTruthy();
    await confirm();
    expect(sent).toEqual([
      {
        cardId: 'card-1',
        seenVersion: 3,
        items: [
          { code: 'ITINERARY', text: '详细的行程安排：每天在哪里、怎么去', required: false },
          { code: 'OTHER', text: '医院联系方式', required: true },
        ],
        reasonCodes: ['UNCLEAR'],
        comment: '您提交的材料看不清楚。请重新拍摄或扫描：四个角都在画面里，文字能看清，没有反光。',
        days: 5,
      },
    ]);
  });

  it('asks for another document several times', async () => {
    await open({});
    await choose(/^要求补充材料/);
    await tick(/^其他材料/);
    await userEvent.click(screen.getByRole('button', { name: '再加一项其他材料' }));
    expect(screen.getAllByRole('textbox', { name: /^具体要求/ })).toHaveLength(2);
    await userEvent.click(screen.getAllByRole('button', { name: /^去掉/ })[0]!);
    expect(screen.getAllByRole('textbox', { name: /^具体要求/ })).toHaveLength(1);
  });

  it('refuses with reasons, why, and what the applicant can do, in one text', async () => {
    const { sent, answers } = listening('RejectCard');
    await open(answers, asksOn('REVIEWED', 'APPROVE', 'REJECT'));
    await choose(/^不予批准/);
    await tick(/^申报内容不实/);
    await type('给申请人的话', '与核实的情况不一致。');
    await check();
    expect((await screen.findAllByText('请写明申请人可以怎么办')).length).toBeGreaterThan(1);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /申请人可以怎么办/ }), '可以重新申请');
    await check();
    await confirm();
    expect(sent).toEqual([
      {
        cardId: 'card-1',
        seenVersion: 3,
        reasonCodes: ['UNTRUE_STATEMENT'],
        comment: '与核实的情况不一致。\n备齐材料后可以重新申请。',
      },
    ]);
  });

  it('gives more time, never less than there is', async () => {
    const { sent, answers } = listening('ExtendDeadline');
    const open1 = {
      state: 'OPEN',
      dueOn: '2024-03-22',
      dueAt: '2024-03-22T16:00:00.000Z',
      items: [],
      reasonCodes: [],
    };
    const rest = { submittedAt: null, submittedBy: null, submittedAs: null, receiptNumber: null };
    const words = { comment: '请补充', moreTimeReason: '酒店还没有回复', extendedOnce: false, round: 1 };
    const supplement = { __typename: 'CaseSupplement', id: 'supplement-1', ...open1, ...rest, ...words };
    await open(answers, {
      status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
      supplements: [supplement] as never,
      openActions: [action('EXTEND_DEADLINE'), action('REFUSE_MORE_TIME')],
    });
    expect(await screen.findByText('本人申请延长期限：酒店还没有回复')).toBeTruthy();
    await choose(/^延长补充期限/);
    expect(screen.getByText('原来的截止时间更晚，仍到 2024年3月22日（周五）24:00')).toBeTruthy();
    const days = screen.getByRole('textbox', { name: '几天内交' });
    await userEvent.clear(days);
    await userEvent.type(days, '14');
    expect(screen.getByText('截止 2024年3月25日（周一）24:00')).toBeTruthy();
    await check();
    await confirm();
    expect(sent).toEqual([{ cardId: 'card-1', seenVersion: 3, days: 14 }]);
  });

  it('says until when an approval holds, and warns of a later exit', async () => {
    await open({}, { ...asksOn('REVIEWED', 'APPROVE'), expectedExitDate: '2024-05-01' });
    await choose(/^批准/);
    await check();
    expect(await screen.findByText(/2024年4月10日24:00（今天批准）/)).toBeTruthy();
    expect(screen.getByText(/预计 2024年5月1日出境，晚于有效期/)).toBeTruthy();
  });

  it('goes on with the case while there is more to decide in it', async () => {
    const more = aCardCase({
      version: 4,
      expedite: 'GRANTED',
      openActions: [action('REVIEW')],
      wanted: ['REVIEW'],
    });
    const sent: unknown[] = [];
    await open({
      GrantExpedite: { answer: { __typename: 'CaseDecided', case: more } },
      ReviewCard: ({ input }) => {
        sent.push(input);
        return decided({ status: 'REVIEWED' });
      },
    });
    await choose(/^同意加急/);
    await type('给申请人的话', '情况紧急');
    await check();
    await confirm();
    const said = await screen.findByText('已提交：同意加急');
    expect(said.closest('[role="status"]')).toBe(document.activeElement);
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    await choose(/^通过审核/);
    await check();
    await confirm();
    expect(sent).toEqual([{ cardId: 'card-1', seenVersion: 4 }]);
  });
});

describe('a decision that was not taken', () => {
  it.each([
    ['another officer’s change', 'CONFLICT'],
    ['what time has changed', 'REFUSED'],
  ])('shows the state that the case has now after %s, and keeps what was typed', async (_, how) => {
    let asked = 0;
    await open({
      DeskCardCase: () => {
        asked += 1;
        return onTheDesk(
          aCardCase(asked === 1 ? {} : { status: 'WITHDRAWN', version: 4, openActions: [action('REVIEW')] }),
        );
      },
      ReviewCard: () => (how === 'CONFLICT' ? fault('CONFLICT') : refused('TRANSITION_NOT_ALLOWED')),
    });
    await choose(/^通过审核/);
    await type('给申请人的话', '材料齐全');
    await check();
    await confirm();
    expect(await screen.findByText('这一件刚刚有了变动')).toBeTruthy();
    expect(screen.getByText(/下面是现在的情况：已撤回/)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '给申请人的话' }).value).toBe('材料齐全');
  });

  it('says so when the case is gone after a conflict', async () => {
    let asked = 0;
    await open({
      DeskCardCase: () => {
        asked += 1;
        return onTheDesk(asked === 1 ? aCardCase() : null);
      },
      ReviewCard: () => fault('CONFLICT'),
    });
    await choose(/^通过审核/);
    await check();
    await confirm();
    expect(await screen.findByRole('heading', { name: '这一件已经不在您手上' })).toBeTruthy();
  });

  it('says that the time was over, keeps what was typed, and takes the case again', async () => {
    await open({
      ReviewCard: refused('CASE_NOT_TAKEN'),
      TakeCase: { answer: { __typename: 'CaseTaken', case: aCardCase() } },
    });
    await choose(/^通过审核/);
    await type('给申请人的话', '材料齐全');
    await check();
    await confirm();
    expect((await screen.findAllByText('您的领取已经到期，请重新领取')).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: '重新领取' }));
    await waitFor(() => expect(screen.queryByText('您的领取已经到期。')).toBeNull());
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '给申请人的话' }).value).toBe('材料齐全');
  });

  it.each([
    ['REVIEWED_BY_YOU', '您审核过这一件，由另一位审批人员决定'],
    ['ITEMS_MISSING', '必须交的材料还没有交齐'],
    ['DECLARATION_MISSING', '没有保存，请看最新情况后再试'],
  ])('gives the refusal %s in words', async (reason, words) => {
    await open({ ReviewCard: refused(reason) });
    await choose(/^通过审核/);
    await check();
    await confirm();
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
  });

  it('keeps what was typed when it could not be sent', async () => {
    await open({ ReviewCard: () => fault('INTERNAL') });
    await choose(/^通过审核/);
    await type('给申请人的话', '材料齐全');
    await check();
    await confirm();
    expect(await screen.findByText('没有发送成功')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '返回修改' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '给申请人的话' }).value).toBe('材料齐全');
  });
});
