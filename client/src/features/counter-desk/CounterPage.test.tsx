import { screen, waitFor, within } from '@testing-library/react';
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
  mayRequestExtension: false,
  validUntil: null,
  supplement: null,
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

const SCAN = {
  __typename: 'StoredFile',
  id: 'file-1',
  name: '行程安排.pdf',
  mime: 'application/pdf',
  bytes: 84_000,
  state: 'CLEAN',
  refusal: null,
  uploadedAt: '2024-03-11T01:46:00.000Z',
};
/** A card from a counter whose itinerary is asked for, and scanned with `files`. */
function awaiting(...files: object[]) {
  const ready = files.length > 0;
  const item = { __typename: 'SupplementItem', code: 'ITINERARY', text: '详细的行程安排', required: true };
  const items = [{ ...item, satisfied: false, ready, files }];
  const supplement = {
    __typename: 'SupplementRequest',
    id: 'card-1:1',
    dueAt: '2024-03-15T16:00:00.000Z',
    items,
  };
  return { ...CARD, status: 'ADDITIONAL_DOCUMENTS_REQUIRED', mayRequestExpedite: false, supplement };
}
const handIn = async () => userEvent.click(await screen.findByRole('button', { name: '提交材料' }));

describe('documents that are brought to the counter', () => {
  it('S9.6: are scanned item by item, and shown when they have arrived', async () => {
    const asked: unknown[] = [];
    await open({
      HotlineCard: found(awaiting()),
      RequestUpload: ({ input }) => {
        asked.push(input);
        return { requestUpload: { __typename: 'FileRefused', reason: 'HEIC' } };
      },
    });
    await find('EX2024030601745');
    expect(await screen.findByText(/^2024年3月15日 24:00 截止/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 5 }).textContent).toBe('1. 详细的行程安排未上传');
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    await userEvent.upload(input!, new File(['%PDF'], '行程.pdf', { type: 'application/pdf' }));
    await waitFor(() =>
      expect(asked).toMatchObject([{ purpose: 'SUPPLEMENT', subjectId: 'card-1:1', item: 'ITINERARY' }]),
    );
  });

  it('S9.6: are handed in together, with a number to tell, and the card stands as it is then', async () => {
    const sent: Record<string, unknown>[] = [];
    await open({
      HotlineCard: () => found(sent.length === 0 ? awaiting(SCAN) : CARD),
      TakeDocuments: ({ input }) => {
        sent.push(input as Record<string, unknown>);
        const at = '2024-03-11T02:00:00.000Z';
        return {
          answer: { __typename: 'DocumentsTaken', receiptNumber: 'HZ20240311-0Q7H2', at, files: 1 },
        };
      },
    });
    await find('EX2024030601745');
    expect(await screen.findByText('行程安排.pdf')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /下载/ })).toBeNull();
    await handIn();
    expect(await screen.findByText('材料已提交。')).toBeTruthy();
    expect(screen.getByText('HZ20240311-0Q7H2')).toBeTruthy();
    expect(screen.getByText(/^2024年3月11日 10:00 收到 1 个文件/)).toBeTruthy();
    expect(await screen.findByText('待审核')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '提交材料' })).toBeNull();
    expect(document.activeElement?.textContent).toContain('EX2024030601745');
    expect(sent).toEqual([{ cardId: 'card-1', idempotencyKey: expect.stringMatching(/^[\w-]{8,64}$/) }]);
  });

  it('S9.6: are said to be handed in, and cannot be again, even when the card cannot be read anew', async () => {
    let taken = false;
    await open({
      HotlineCard: () => {
        if (taken) throw new TypeError('no network');
        return found(awaiting(SCAN));
      },
      TakeDocuments: () => {
        taken = true;
        const at = '2024-03-11T02:00:00.000Z';
        return { answer: { __typename: 'DocumentsTaken', receiptNumber: 'HZ20240311-0Q7H2', at, files: 1 } };
      },
    });
    await find('EX2024030601745');
    await handIn();
    expect(await screen.findByText('材料已提交。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '提交材料' })).toBeNull();
  });

  it('S9.6: that are not all there stay, and it says which are missing', async () => {
    await open({
      HotlineCard: found(awaiting()),
      TakeDocuments: {
        answer: { __typename: 'CardRefused', reason: 'ITEMS_MISSING', status: null, items: ['ITINERARY'] },
      },
    });
    await find('EX2024030601745');
    await handIn();
    const errors = await screen.findByRole('alert');
    expect(within(errors).getByRole('link').textContent).toBe('还差：详细的行程安排。上传后再提交。');
    expect(screen.getByRole('button', { name: '提交材料' })).toBeTruthy();
  });

  it('K3: are sent with the same key again when no answer came', async () => {
    const keys: unknown[] = [];
    await open({
      HotlineCard: found(awaiting(SCAN)),
      TakeDocuments: ({ input }) => {
        keys.push((input as { idempotencyKey: string }).idempotencyKey);
        throw new TypeError('no network');
      },
    });
    await find('EX2024030601745');
    await handIn();
    await waitFor(() => expect(keys).toHaveLength(1));
    await screen.findByText(/连不上服务/);
    await handIn();
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[1]).toBe(keys[0]);
  });
});

describe('an extension that is asked for at the counter', () => {
  const VALID = {
    ...CARD,
    status: 'APPROVED',
    mayRequestExpedite: false,
    mayRequestExtension: true,
    validUntil: '2024-03-13',
  };
  const DAYS = { name: '延长几天' };
  const REASON = { name: '为什么需要延期' };
  const SEND = { name: '登记延期申请' };

  it('S8.5: is recorded with the days and the reason, and is not offered again', async () => {
    const sent: unknown[] = [];
    await open({
      HotlineCard: found(VALID),
      RecordExtensionRequest: ({ input }) => {
        sent.push(input);
        return {
          answer: { __typename: 'ExtensionRecorded', card: { ...VALID, mayRequestExtension: false } },
        };
      },
    });
    await find('EX2024030601745');
    expect(await screen.findByText('2024年3月13日（周三）')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', DAYS), '31');
    await userEvent.click(screen.getByRole('button', SEND));
    expect((await screen.findAllByText('请填 1–30 之间的整数。')).length).toBeGreaterThan(1);
    expect(screen.getAllByText('请写明原因，不超过 1000 字。').length).toBeGreaterThan(1);
    expect(sent).toEqual([]);

    await userEvent.clear(screen.getByRole('textbox', DAYS));
    await userEvent.type(screen.getByRole('textbox', DAYS), '10');
    expect(screen.getByText('延到 2024年3月23日（周六）24:00。')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', REASON), '航班改期');
    await userEvent.click(screen.getByRole('button', SEND));
    expect(await screen.findByText('已登记延期申请。')).toBeTruthy();
    expect(screen.getByText(/^申请延到 2024年3月23日（周六）24:00/)).toBeTruthy();
    expect(screen.queryByRole('button', SEND)).toBeNull();
    expect(sent).toEqual([{ cardId: 'card-1', days: 10, reason: '航班改期' }]);
  });

  it('S8.5: that was asked for meanwhile is refused with words', async () => {
    await open({
      HotlineCard: found(VALID),
      RecordExtensionRequest: {
        answer: { __typename: 'CardRefused', reason: 'ALREADY_ASKED', status: null, opensOn: null },
      },
    });
    await find('EX2024030601745');
    await userEvent.type(await screen.findByRole('textbox', DAYS), '10');
    await userEvent.type(screen.getByRole('textbox', REASON), '航班改期');
    await userEvent.click(screen.getByRole('button', SEND));
    const errors = await screen.findByRole('alert');
    expect(errors.textContent).toContain('已经申请过了，不用再申请。');
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
