import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fault, pageOf } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { CounterPage } from './CounterPage.tsx';

const ITEM = { __typename: 'IntakeItem', id: 'item-1', channel: 'WINDOW', mine: true } as const;
const items = (...nodes: object[]) => ({ desk: { __typename: 'Desk', intakeItems: pageOf(nodes) } });
const EARLIER = { ...ITEM, receivedAt: '2024-03-11T01:30:00.000Z' };

const CARD = {
  __typename: 'HotlineCard',
  id: 'card-1',
  number: 'EX2024030601745',
  maskedName: '吴**',
  status: 'PENDING',
  applicationDate: '2024-03-06',
  expedite: 'NONE',
  expediteReason: null,
  mayRequestExpedite: true,
} as const;
const found = (hotlineCard: object | null) => ({ desk: { __typename: 'Desk', hotlineCard } });

const open = (answers: Answers = {}) =>
  show(<CounterPage />, { at: '/desk/counter', answers: { IntakeItems: items(), ...answers } });

async function find(number: string) {
  await userEvent.type(await screen.findByRole('textbox', { name: '出境卡编号' }), number);
  await userEvent.click(screen.getByRole('button', { name: '查找' }));
}

describe('a call', () => {
  it('finds a card by its whole number only, and keeps it neither in the cache nor in the address', async () => {
    const asked: unknown[] = [];
    const { client, router } = await open({
      HotlineCard: ({ number }) => {
        asked.push(number);
        return found(CARD);
      },
    });
    await find('EX2024');
    expect((await screen.findAllByText(/EX 加 13 位数字/)).length).toBeGreaterThan(0);
    expect(asked).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: '出境卡编号' }), '030601745{Enter}');
    expect(await screen.findByText('吴**')).toBeTruthy();
    expect(asked).toEqual(['EX2024030601745']);
    expect(JSON.stringify(client.extract())).not.toMatch(/吴|EX2024/);
    expect(router.state.location.pathname + router.state.location.search).toBe('/desk/counter');
  });

  it('says the same of a card that does not exist and of one that is not for this officer', async () => {
    await open({ HotlineCard: found(null) });
    await find('EX2024030601745');
    expect(await screen.findByText('没有可以办理的卡')).toBeTruthy();
  });

  it('records why it is urgent and what the caller says, and by when it is decided', async () => {
    const sent: unknown[] = [];
    await open({
      HotlineCard: found(CARD),
      RecordExpediteRequest: ({ input }) => {
        sent.push(input);
        const card = { ...CARD, expedite: 'REQUESTED', expediteReason: 'FUNERAL', mayRequestExpedite: false };
        return { answer: { __typename: 'ExpediteRecorded', decideBy: '2024-03-11T07:00:00.000Z', card } };
      },
    });
    await find('EX2024030601745');
    await userEvent.click(await screen.findByRole('button', { name: '记录加急申请' }));
    expect((await screen.findAllByText('请选一个原因')).length).toBeGreaterThan(1);
    expect(screen.getByRole('group', { description: /^错误： ?请选一个原因$/ })).toBeTruthy();
    expect(screen.getAllByText('请写明来电人说的情况').length).toBeGreaterThan(1);
    await userEvent.click(screen.getByRole('radio', { name: '奔丧' }));
    await userEvent.type(screen.getByRole('textbox', { name: '来电人怎么说' }), '祖父昨天去世');
    await userEvent.click(screen.getByRole('button', { name: '记录加急申请' }));
    expect(await screen.findByText('已记录加急申请。')).toBeTruthy();
    expect(screen.getByText(/2024年3月11日 15:00 前决定/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '记录加急申请' })).toBeNull();
    expect(sent).toEqual([{ cardId: 'card-1', reason: 'FUNERAL', note: '祖父昨天去世' }]);
  });

  it('offers nothing where it was asked for already', async () => {
    await open({ HotlineCard: found({ ...CARD, expedite: 'GRANTED', mayRequestExpedite: false }) });
    await find('EX2024030601745');
    expect(await screen.findByText(/现在不能再申请加急/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('what came in on paper', () => {
  it('lists what waits to be entered, without names', async () => {
    await open({ IntakeItems: items(EARLIER, { ...EARLIER, id: 'item-2', mine: false }) });
    const rows = within((await screen.findAllByRole('rowgroup'))[1]!).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      '2024年3月11日 09:30窗口您录入2024年3月11日 09:30 收到的申请',
      '2024年3月11日 09:30窗口其他人员或系统录入2024年3月11日 09:30 收到的申请',
    ]);
    const link = within(rows[0]!).getByRole('link');
    expect(link.getAttribute('href')).toBe('/desk/counter/paper?item=item-1');
  });

  it('notes that an application was received, and shows it in the list', async () => {
    let received = false;
    await open({
      IntakeItems: () => (received ? items(EARLIER) : items()),
      ReceiveApplication: () => {
        received = true;
        return { answer: { __typename: 'ApplicationReceived', item: EARLIER } };
      },
    });
    expect(await screen.findByText('没有待录入的申请。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '登记收到' }));
    expect((await screen.findAllByText(/身份证号码/)).length).toBeGreaterThan(1);
    expect(received).toBe(false);
    await userEvent.type(screen.getByRole('textbox', { name: '身份证号码' }), '110101199003071233');
    await userEvent.click(screen.getByRole('button', { name: '登记收到' }));
    expect(await screen.findByText('已登记，收到时间 2024年3月11日 09:30。')).toBeTruthy();
    expect(await screen.findByRole('table')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '身份证号码' }).value).toBe('');
  });

  it('opens to nobody else', async () => {
    const nobody = { viewer: { __typename: 'Viewer', officer: null } };
    await open({ IntakeItems: () => fault('FORBIDDEN'), DeskOfficer: nobody });
    expect(await screen.findByRole('heading', { name: '没有权限' })).toBeTruthy();
  });
});
