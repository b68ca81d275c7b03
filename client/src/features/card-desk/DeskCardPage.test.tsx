import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fault } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { aCardCase, action, anOfficer, onTheDesk } from './a-card-case.ts';
import { DeskCardPage } from './DeskCardPage.tsx';

const open = (answers: Answers) =>
  show(<DeskCardPage />, { answers, at: '/desk/cards/card-1', path: '/desk/cards/:id' });

/** As a link of the desk does it. */
async function openByLink(answers: Answers) {
  const shown = await show(<DeskCardPage />, {
    answers: { DeskCardCase: onTheDesk(null), ...answers },
    at: '/desk/cards/none',
    path: '/desk/cards/:id',
  });
  await screen.findByRole('heading', { name: '领取后才能打开' });
  await act(() => shown.router.navigate('/desk/cards/card-1'));
  return shown;
}

const taken = (different: Parameters<typeof aCardCase>[0] = {}) => ({
  answer: { __typename: 'CaseTaken', case: aCardCase(different) },
});

describe('taking a case', () => {
  it('opens a case that is taken without taking it anew', async () => {
    await open({ DeskCardCase: onTheDesk(aCardCase()), TakeCase: () => fault('INTERNAL') });
    expect(await screen.findByRole('heading', { level: 1, name: /EX\s*20240311\s*00052/ })).toBeTruthy();
    expect(screen.getByText('您已领取，到 10:28 为止')).toBeTruthy();
  });

  it('takes nothing when it is opened by its address, until one says so', async () => {
    let took = 0;
    await open({
      DeskCardCase: onTheDesk(null),
      TakeCase: () => {
        took += 1;
        return taken();
      },
    });
    const button = await screen.findByRole('button', { name: '领取这一件' });
    expect(took).toBe(0);
    await userEvent.click(button);
    expect(await screen.findByText('林清和')).toBeTruthy();
    expect(took).toBe(1);
  });

  it('takes it when one comes by a link of the desk', async () => {
    await openByLink({ TakeCase: taken() });
    expect(await screen.findByText('林清和')).toBeTruthy();
  });

  it('asks for the reason before a minor’s case opens, and takes none without one', async () => {
    const sent: unknown[] = [];
    await openByLink({
      TakeCase: ({ input }) => {
        sent.push(input);
        const needed = { answer: { __typename: 'CaseReasonNeeded', cardId: 'card-1' } };
        return sent.length === 1 ? needed : taken();
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '领取并打开' }));
    expect((await screen.findAllByText('请写明理由')).length).toBeGreaterThan(0);
    expect(sent).toEqual([{ cardId: 'card-1' }]);
    await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '按队列审核');
    await userEvent.click(screen.getByRole('button', { name: '领取并打开' }));
    expect(await screen.findByText('林清和')).toBeTruthy();
    expect(sent[1]).toEqual({ cardId: 'card-1', reason: '按队列审核' });
  });

  it('keeps the reason when it could not be sent', async () => {
    let asked = 0;
    await openByLink({
      TakeCase: () => {
        asked += 1;
        return asked === 1
          ? { answer: { __typename: 'CaseReasonNeeded', cardId: 'card-1' } }
          : fault('INTERNAL');
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: '理由' }), '按队列审核');
    await userEvent.click(screen.getByRole('button', { name: '领取并打开' }));
    expect(await screen.findByText('没有发送成功')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('按队列审核');
  });

  it('says until when a colleague has it', async () => {
    await openByLink({
      TakeCase: { answer: { __typename: 'CaseTakenByOther', until: '2024-03-11T02:20:00.000Z' } },
    });
    expect(await screen.findByText(/到 10:20 为止/)).toBeTruthy();
    expect(screen.queryByText('林清和')).toBeNull();
  });

  it('puts it back and goes to the queue', async () => {
    const sent: unknown[] = [];
    const { router } = await open({
      DeskCardCase: onTheDesk(aCardCase()),
      ReleaseCase: ({ input }) => {
        sent.push(input);
        return { releaseCase: { __typename: 'CaseReleased', cardId: 'card-1' } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '放回队列' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/desk'));
    expect(sent).toEqual([{ cardId: 'card-1' }]);
  });

  it('warns before the time is over, and begins it anew', async () => {
    let asked = 0;
    await open({
      DeskCardCase: () => {
        asked += 1;
        const assignedUntil = asked === 1 ? '2024-03-11T02:03:30.000Z' : '2024-03-11T02:30:00.000Z';
        return onTheDesk(aCardCase({ assignedUntil }));
      },
    });
    expect(await screen.findByText('还有 3 分钟，这一件就会回到队列。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '继续办理' }));
    expect(await screen.findByText('您已领取，到 10:30 为止')).toBeTruthy();
    expect(screen.queryByText(/回到队列。$/)).toBeNull();
  });

  it('says that the time is over, and takes the case again', async () => {
    await open({
      DeskCardCase: onTheDesk(aCardCase({ assignedUntil: '2024-03-11T01:59:00.000Z' })),
      TakeCase: taken(),
    });
    expect(await screen.findByText('您的领取已经到期。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '重新领取' }));
    expect(await screen.findByText('您已领取，到 10:28 为止')).toBeTruthy();
    expect(screen.queryByText('您的领取已经到期。')).toBeNull();
  });

  it('leads back to the queue where there is no such case in it', async () => {
    await open({ DeskCardCase: () => fault('NOT_FOUND') });
    expect((await screen.findByRole('link', { name: '回到队列' })).getAttribute('href')).toBe('/desk');
  });

  it('says to an officer who is too close to it that it does not open', async () => {
    await open({ DeskCardCase: () => fault('FORBIDDEN'), DeskOfficer: anOfficer('REVIEWER') });
    expect(await screen.findByRole('heading', { name: '这一件不能由您办理' })).toBeTruthy();
  });
});

describe('an open case', () => {
  it('shows what is applied for, why it hurries, the files and the state of their scan', async () => {
    await open({ DeskCardCase: onTheDesk(aCardCase()) });
    const facts = await screen.findByRole('region', { name: '登记内容' });
    await within(facts).findByText(/2 天后/);
    for (const text of ['林清和', '41 周岁', '加拿大', '探亲', '2024年3月13日', '手机应用']) {
      expect(facts.textContent).toContain(text);
    }
    const hurry = screen.getByRole('region', { name: '加急申请' });
    expect(hurry.textContent).toContain('13:00 前决定是否加急');
    expect(hurry.textContent).toContain('母亲在温哥华病危');
    const download = within(hurry).getByRole('link', { name: '下载“医院证明.pdf”' });
    expect(download.getAttribute('href')).toBe('/files/file-1');
    expect(within(hurry).queryByRole('link', { name: /亲属关系证明/ })).toBeNull();
  });

  it('keeps nothing of it in the cache, and nothing in the address', async () => {
    const { client, router } = await open({ DeskCardCase: onTheDesk(aCardCase()) });
    await screen.findByText('林清和');
    expect(JSON.stringify(client.extract())).not.toMatch(/林清和|EX2024|0026|医院/);
    expect(router.state.location.pathname).toBe('/desk/cards/card-1');
  });

  it('shows the whole numbers only after the server has given them, and hides them again', async () => {
    await open({
      DeskCardCase: onTheDesk(aCardCase()),
      RevealCaseIdentity: {
        answer: {
          __typename: 'CaseIdentity',
          idNumber: '350102198209100026',
          phoneNumber: '13800138052',
          passportNumber: 'E12345621',
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /显示（留痕）/ }));
    expect(await screen.findByText('350102198209100026')).toBeTruthy();
    expect(screen.getByText('13800138052')).toBeTruthy();
    expect(screen.getByText('E12345621')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /隐藏/ }));
    expect(screen.queryByText('350102198209100026')).toBeNull();
  });

  it('tells the history with internal notes marked as such', async () => {
    const [submitted] = aCardCase().history;
    const asked = {
      ...submitted!,
      id: 'change-2',
      action: 'REQUEST_DOCUMENTS' as const,
      actor: 'OFFICER' as const,
      actorName: '何丽',
      comment: '请补行程',
      internalNote: '签名不一致',
      reasonCodes: ['UNCLEAR' as const],
    };
    await open({ DeskCardCase: onTheDesk(aCardCase({ history: [asked, submitted!] })) });
    const history = await screen.findByRole('region', { name: '办理过程' });
    const [newest] = within(history).getAllByRole('listitem');
    expect(newest?.textContent).toMatch(
      /要求补充材料当前.*工作人员何丽.*证明材料不清晰.*请补行程.*内部备注，申请人看不到签名不一致/,
    );
  });

  it('shows each change that is asked for as it is and as it would be, in words', async () => {
    const change = (field: string, from: string | null, to: string) => ({
      __typename: 'CaseFieldChange',
      field,
      from,
      to,
    });
    const correction = {
      __typename: 'CaseCorrection',
      id: 'correction-1',
      requestedAt: '2024-03-10T02:00:00.000Z',
      reason: '填错了',
      state: 'REQUESTED',
      dueOn: '2024-03-14',
      decidedAt: null,
      decidedBy: null,
      decisionNote: null,
      files: [],
      changes: [change('DESTINATION', 'CA', 'US'), change('PURPOSE_TEXT', null, '看望母亲')],
    };
    await open({ DeskCardCase: onTheDesk(aCardCase({ corrections: [correction] as never })) });
    const section = await screen.findByRole('region', { name: '更正申请' });
    const rows = within(section).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['目的地加拿大美国', '事由说明（空）看望母亲']);
  });

  it('shows an extension as the day that is and the day that would be', async () => {
    const extension = {
      __typename: 'CaseExtension',
      id: 'extension-1',
      requestedAt: '2024-03-10T02:00:00.000Z',
      reason: '航班取消',
      requestedDays: 10,
      state: 'REQUESTED',
      oldValidUntil: '2024-03-15',
      newValidUntil: null,
      decidedAt: null,
      decidedBy: null,
      decisionNote: null,
    };
    await open({ DeskCardCase: onTheDesk(aCardCase({ extensions: [extension] as never })) });
    const section = await screen.findByRole('region', { name: '延期申请' });
    expect(section.textContent).toContain('有效期 2024年3月15日 → 2024年3月25日，延长 10 天');
  });

  it('adds a note for the next officer', async () => {
    const sent: unknown[] = [];
    await open({
      DeskCardCase: onTheDesk(aCardCase()),
      AddCaseNote: ({ input }) => {
        sent.push(input);
        const note = {
          __typename: 'CaseNote',
          id: 'note-1',
          at: '2024-03-11T02:01:00.000Z',
          byName: '何丽',
          mine: true,
        };
        return { answer: { __typename: 'CaseNoted', note: { ...note, text: '已电话核实' } } };
      },
    });
    const notes = await screen.findByRole('region', { name: '工作人员备注' });
    await userEvent.click(within(notes).getByRole('button', { name: '添加备注' }));
    expect((await within(notes).findAllByText('请写备注的内容')).length).toBeGreaterThan(0);
    await userEvent.type(within(notes).getByRole('textbox', { name: '写一条备注' }), '已电话核实');
    await userEvent.click(within(notes).getByRole('button', { name: '添加备注' }));
    expect(await within(notes).findByText('已添加备注。')).toBeTruthy();
    expect(within(notes).getByRole('article').textContent).toContain('已电话核实');
    expect(sent).toEqual([{ cardId: 'card-1', text: '已电话核实' }]);
  });

  it('G13: offers no approval to who reviewed it, and says why', async () => {
    const of = aCardCase({
      status: 'REVIEWED',
      conflict: 'REVIEWED_BY_YOU',
      openActions: [action('REQUEST_DOCUMENTS')],
    });
    await open({ DeskCardCase: onTheDesk(of) });
    expect(await screen.findByText('您审核过这一件，由另一位审批人员决定。')).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(1);
  });

  it('says when nothing is to be decided', async () => {
    await open({ DeskCardCase: onTheDesk(aCardCase({ openActions: [], wanted: [] })) });
    expect(await screen.findByText('这一件现在没有您可以作的决定。')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
