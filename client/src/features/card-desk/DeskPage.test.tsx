import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fault } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { aCardRow, anOfficer, aQueue } from './a-card-case.ts';
import { DeskPage } from './DeskPage.tsx';

const open = (answers: Answers, at = '/desk') =>
  show(<DeskPage />, { at, path: '/desk', answers: { DeskOfficer: anOfficer('REVIEWER'), ...answers } });

async function rows() {
  await screen.findByRole('table');
  return within(screen.getAllByRole('rowgroup')[1]!).getAllByRole('row');
}

describe('the queue of cards', () => {
  it('says what is late, what is due today and by what hour, and the day of the rest', async () => {
    await open({
      DeskCards: aQueue([
        aCardRow({ id: '1', late: true, workingDaysLate: 2, dueAt: '2024-03-07T16:00:00.000Z' }),
        aCardRow({ id: '2', late: true, workingDaysLate: 0, dueAt: '2024-03-11T01:00:00.000Z' }),
        aCardRow({ id: '3', dueAt: '2024-03-11T05:00:00.000Z' }),
        aCardRow({ id: '4', dueAt: '2024-03-11T16:00:00.000Z' }),
        aCardRow({ id: '5', dueAt: '2024-03-12T16:00:00.000Z' }),
      ]),
    });
    const due = (await rows()).map((row) => within(row).getByRole('rowheader').textContent);
    expect(due).toEqual(['超时 2 个工作日', '已超时', '今天 13:00', '今天 24:00', '3月12日']);
  });

  it('sets apart what hurries, a minor, documents that are back and wishes, in words', async () => {
    await open({
      DeskCards: aQueue([
        aCardRow({ id: '1', expedite: 'REQUESTED', expediteReason: 'CRITICAL_ILLNESS', minor: true }),
        aCardRow({ id: '2', expedite: 'GRANTED', expediteReason: 'FUNERAL', documentsBack: true }),
        aCardRow({ id: '3', expedite: 'DECLINED', expediteReason: 'FUNERAL' }),
        aCardRow({ id: '4', status: 'APPROVED', wanted: ['EXTENSION', 'CORRECTION'], workingDay: null }),
      ]),
    });
    const [asked, hurried, declined, wish] = await rows();
    expect(asked?.textContent).toContain('申请加急：探望危重病人');
    expect(asked?.textContent).toContain('未成年人');
    expect(hurried?.textContent).toContain('加急：奔丧');
    expect(hurried?.textContent).toContain('补充材料已交回');
    expect(declined?.textContent).not.toContain('加急');
    expect(wish?.textContent).toContain('申请延期');
    expect(wish?.textContent).toContain('申请更正');
    expect(wish?.textContent).toContain('等答复');
  });

  it('leads into a case by what is to be done, and not into one that a colleague has', async () => {
    await open({
      DeskCards: aQueue([
        aCardRow({ id: '1', number: 'EX2024030600001' }),
        aCardRow({ id: '2', number: 'EX2024030600002', status: 'REVIEWED', wanted: ['APPROVE'] }),
        aCardRow({ id: '3', number: 'EX2024030600003', assignment: taken(true) }),
        aCardRow({ id: '4', assignment: taken(false) }),
      ]),
    });
    await screen.findByRole('table');
    const links = within(screen.getByRole('table')).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['审核EX2024030600001', '/desk/cards/1'],
      ['审批EX2024030600002', '/desk/cards/2'],
      ['继续EX2024030600003', '/desk/cards/3'],
    ]);
    expect((await rows())[3]?.textContent).toContain('别人在办，到 10:28');
  });

  it('counts on the chips, and asks for the view that the address names', async () => {
    const asked: unknown[] = [];
    await open(
      {
        DeskCards: ({ filter }) => {
          asked.push(filter);
          return aQueue([]);
        },
      },
      '/desk?view=LATE',
    );
    expect(await screen.findByRole('heading', { name: '这里没有要处理的' })).toBeTruthy();
    const chips = within(screen.getByRole('navigation', { name: '筛选' })).getAllByRole('link');
    expect(chips.map((chip) => chip.textContent)).toEqual([
      '待我处理 12',
      '已超时 1',
      '今天到期 3',
      '加急 2',
      '补充已回 4',
      '我已领取 1',
    ]);
    expect(chips.map((chip) => chip.getAttribute('aria-current'))).toEqual([
      null,
      'page',
      null,
      null,
      null,
      null,
    ]);
    expect(asked).toEqual([{ view: 'LATE' }]);
  });

  it('finds by number without putting it into the address', async () => {
    const asked: unknown[] = [];
    const { router } = await open({
      DeskCards: ({ filter }) => {
        asked.push(filter);
        return aQueue(asked.length === 1 ? [aCardRow()] : []);
      },
    });
    await screen.findByRole('table');
    await userEvent.type(screen.getByRole('textbox', { name: '编号或开头几位' }), ' EX2024 {Enter}');
    expect(await screen.findByRole('heading', { name: '您的队列里没有这个编号' })).toBeTruthy();
    expect(asked).toEqual([{ view: 'MINE' }, { view: 'MINE', number: 'EX2024' }]);
    expect(router.state.location.search).toBe('');
    await userEvent.click(screen.getByRole('button', { name: '清除' }));
    await waitFor(() => expect(asked).toHaveLength(3));
    expect(asked[2]).toEqual({ view: 'MINE' });
  });

  it('keeps no row in the cache', async () => {
    const { client } = await open({ DeskCards: aQueue([aCardRow({ maskedName: '欧阳**' })]) });
    await screen.findByText('欧阳**');
    expect(JSON.stringify(client.extract())).not.toMatch(/欧阳|EX2024/);
  });

  it.each([
    ['takes the next case', { __typename: 'CaseTaken', case: { __typename: 'DeskCardCase', id: 'card-7' } }],
    [
      'goes to a minor’s case, where the reason is asked',
      { __typename: 'CaseReasonNeeded', cardId: 'card-7' },
    ],
  ])('%s', async (_, answer) => {
    const { router } = await open({ DeskCards: aQueue([aCardRow()]), TakeNextCase: { answer } });
    await userEvent.click(await screen.findByRole('button', { name: '处理下一件' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/desk/cards/card-7'));
  });

  it('says when no case is free', async () => {
    await open({
      DeskCards: aQueue([aCardRow()]),
      TakeNextCase: { answer: { __typename: 'NoCaseWaiting', asOf: '2024-03-11T02:00:00.000Z' } },
    });
    await userEvent.click(await screen.findByRole('button', { name: '处理下一件' }));
    expect(await screen.findByText(/现在没有空着的件/)).toBeTruthy();
  });
});

describe('who comes to the desk', () => {
  it.each([['GRANT_VERIFIER', '/desk/grants']] as const)('leads %s to %s', async (role, place) => {
    const { router } = await open({ DeskOfficer: anOfficer(role) });
    await waitFor(() => expect(router.state.location.pathname).toBe(place));
  });

  it('says to everybody else that it is not theirs', async () => {
    await open({ DeskOfficer: anOfficer(), DeskCards: () => fault('FORBIDDEN') });
    expect(await screen.findByRole('heading', { name: '没有权限' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('C9: leads to the second factor and back', async () => {
    const stepUp = () => fault('STEP_UP_REQUIRED', { factor: 'TOTP' });
    await open({ DeskCards: stepUp }, '/desk?view=LATE');
    const link = await screen.findByRole('link', { name: '去验证' });
    expect(link.getAttribute('href')).toBe('/account/second-factor?return=%2Fdesk%3Fview%3DLATE');
  });
});

function taken(mine: boolean) {
  return { __typename: 'DeskAssignment' as const, mine, until: '2024-03-11T02:28:00.000Z' };
}
