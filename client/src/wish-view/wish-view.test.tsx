import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { aCard, anAction, aSupplementCard } from '../testing/a-card.ts';
import { show } from '../testing/show.tsx';
import { Corrections } from './Corrections.tsx';
import { doneState } from './done.ts';
import { Expedite } from './Expedite.tsx';
import { Extension } from './Extension.tsx';
import { JustDone } from './JustDone.tsx';
import { MoreTime } from './MoreTime.tsx';
import { Receipts } from './Receipts.tsx';
import { WishActions } from './WishActions.tsx';

type Card = ReturnType<typeof aCard>;
const changed = async () => undefined;

describe('来不及？', () => {
  const waiting = (
    moreTime: NonNullable<Card['supplement']>['moreTime'],
    openActions: Card['openActions'] = [],
  ) => {
    const card = aSupplementCard({ openActions });
    return { ...card, supplement: { ...card.supplement!, moreTime } };
  };

  it.each([
    ['ASKED', '您已请求延长，还没有答复'],
    ['GRANTED', '现在的截止时间是 2024年3月15日 24:00'],
    ['REFUSED', '没有同意延长，请在 2024年3月15日 24:00 前提交'],
    ['NOT_ASKED', '需要更多时间，请在截止前联系'],
  ] as const)('S6.5: says that it is %s', async (moreTime, words) => {
    await show(<MoreTime card={waiting(moreTime)} grantId={undefined} />);
    expect(screen.getByRole('region').textContent).toContain(words);
    expect(screen.queryAllByRole('link', { name: /12367/ })).toHaveLength(moreTime === 'NOT_ASKED' ? 1 : 0);
    expect(screen.queryByRole('link', { name: '请求延长期限' })).toBeNull();
  });

  it('S6.5: leads to the request while it may be made, through the grant', async () => {
    await show(<MoreTime card={waiting('NOT_ASKED', [anAction('REQUEST_MORE_TIME')])} grantId="grant-1" />);
    expect(screen.getByRole('link', { name: '请求延长期限' }).getAttribute('href')).toBe(
      '/cards/card-2/more-time?grant=grant-1',
    );
  });
});

describe('延期', () => {
  const asked = (
    extension: Partial<NonNullable<Card['extension']>>,
    openActions: Card['openActions'] = [],
  ) => ({
    ...aCard({ openActions }),
    extension: {
      __typename: 'CardExtension' as const,
      id: 'extension-1',
      requestedAt: '2024-04-01T01:00:00.000Z',
      requestedDays: 10,
      reason: '航班取消',
      state: 'REQUESTED' as const,
      oldValidUntil: '2024-04-06',
      wantedUntil: '2024-04-16',
      newValidUntil: null,
      decisionNote: null,
      ...extension,
    },
  });
  const open = (card: ReturnType<typeof asked>, answers = {}) => {
    const onChanged = vi.fn(changed);
    return show(<Extension card={card} grantId={undefined} onChanged={onChanged} />, { answers });
  };

  it.each([
    [
      { state: 'REQUESTED' },
      '决定之前继续有效。到 2024年4月6日24:00 还没有决定的，视为同意，有效期到 2024年4月16日24:00。',
    ],
    [{ state: 'GRANTED', newValidUntil: '2024-04-16', decisionNote: '同意' }, '延到 2024年4月16日24:00'],
    [{ state: 'DEEMED_GRANTED', newValidUntil: '2024-04-16' }, '没有作出决定，按规定视为同意'],
    [{ state: 'REFUSED', decisionNote: '改签凭证不足' }, '有效期不变，到 2024年4月6日24:00 为止'],
    [{ state: 'WITHDRAWN' }, '有效期不变'],
  ] as const)('S8.5: says what %j means for the last day', async (extension, words) => {
    await open(asked(extension));
    const { textContent } = screen.getByRole('region', { name: '延期' });
    expect(textContent).toContain(words);
    if ('decisionNote' in extension) expect(textContent).toContain(extension.decisionNote);
  });

  it('S8.5: is taken back with the second click, or the refusal is said', async () => {
    const sent: unknown[] = [];
    const answers = {
      WithdrawExtension: ({ input }: Record<string, unknown>) => {
        sent.push(input);
        return {
          answer: { __typename: 'CardRefused', reason: 'NOTHING_ASKED', status: null, opensOn: null },
        };
      },
    };
    await open(asked({}, [anAction('WITHDRAW_EXTENSION')]), answers);
    await userEvent.click(screen.getByRole('button', { name: '撤回延期申请' }));
    expect(screen.getByText(/有效期到 2024年4月6日24:00 为止。窗口期内可以再申请/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '确认撤回' }));
    expect(sent).toEqual([{ cardId: 'card-1' }]);
    expect((await screen.findByRole('alert')).textContent).toContain('没有等待处理的申请');
  });

  /** The section as the page has it: what the server has `after` it was asked is shown once it arrives. */
  function Page({ after }: { after: () => Promise<ReturnType<typeof asked>> }) {
    const [card, setCard] = useState(asked({}, [anAction('WITHDRAW_EXTENSION')]));
    return (
      <>
        <JustDone />
        <Extension card={card} grantId={undefined} onChanged={async () => setCard(await after())} />
      </>
    );
  }
  async function withdraw(after: () => Promise<ReturnType<typeof asked>>, answer: object) {
    const sent: unknown[] = [];
    const answers = {
      WithdrawExtension: ({ input }: Record<string, unknown>) => {
        sent.push(input);
        return { answer };
      },
    };
    await show(<Page after={after} />, { answers });
    await userEvent.click(screen.getByRole('button', { name: '撤回延期申请' }));
    const button = screen.getByRole('button', { name: '确认撤回' });
    await userEvent.click(button);
    return { sent, button };
  }
  const CHANGED = { __typename: 'CardChanged', card: { __typename: 'Card', id: 'card-1' } };

  it('S8.5: that is decided meanwhile says why it was not taken back, beside the decision', async () => {
    const granted = asked({ state: 'GRANTED', newValidUntil: '2024-04-16' });
    await withdraw(async () => granted, {
      __typename: 'CardRefused',
      reason: 'NOTHING_ASKED',
      status: null,
      opensOn: null,
    });
    expect((await screen.findByRole('alert')).textContent).toContain('没有等待处理的申请');
    expect(screen.getByRole('region', { name: '延期' }).textContent).toContain('延到 2024年4月16日24:00');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('S8.5: is taken back once, even when it is pressed again before the card is shown anew', async () => {
    let arrive: (card: ReturnType<typeof asked>) => void = () => undefined;
    const { sent, button } = await withdraw(() => new Promise((resolve) => (arrive = resolve)), CHANGED);
    await userEvent.click(button);
    expect(sent).toHaveLength(1);
    arrive(asked({ state: 'WITHDRAWN' }));
    expect(await screen.findByText(/^已撤回延期申请/)).toBeTruthy();
  });

  it('S8.5: is said to be taken back, and not offered again, even when the card cannot be shown anew', async () => {
    await withdraw(() => Promise.reject(new TypeError('no network')), CHANGED);
    expect(await screen.findByText(/^已撤回延期申请/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('S1.4: a correction stands with the old and the new value, how it stands, and what was said', async () => {
  const correction = {
    __typename: 'CardCorrection' as const,
    id: 'correction-1',
    requestedAt: '2024-03-09T01:00:00.000Z',
    changes: [
      { __typename: 'FieldChange' as const, field: 'DESTINATION' as const, from: 'SG', to: 'MY' },
      { __typename: 'FieldChange' as const, field: 'PURPOSE_TEXT' as const, from: '参加婚礼', to: null },
    ],
    reason: '选错了',
    dueOn: null,
    state: 'ACCEPTED' as const,
    decidedAt: '2024-03-10T01:00:00.000Z',
    decidedAs: 'OFFICER' as const,
    decisionNote: '已核对机票',
    files: [],
  };
  await show(<Corrections corrections={[correction]} onChanged={changed} />);
  const { textContent } = screen.getByRole('region', { name: '更正' });
  for (const words of ['已更正', '原来：新加坡', '改为：马来西亚', '改为：（空）', '工作人员：已核对机票'])
    expect(textContent).toContain(words);
  expect(screen.queryByRole('button')).toBeNull();
});

it('S1.4: proof is uploaded to a correction that is not decided, by its owner alone', async () => {
  const correction = {
    __typename: 'CardCorrection' as const,
    id: 'correction-1',
    requestedAt: '2024-03-09T01:00:00.000Z',
    changes: [],
    reason: '选错了',
    dueOn: '2024-03-13',
    state: 'REQUESTED' as const,
    decidedAt: null,
    decidedAs: null,
    decisionNote: null,
  };
  await show(<Corrections corrections={[{ ...correction, files: [] }]} onChanged={changed} />);
  expect(screen.getByRole('button', { name: '上传证明材料' })).toBeTruthy();
  expect(screen.getByText(/通常在 2024年3月13日前决定/)).toBeTruthy();
});

it('G9: a delegate sees a correction without its proofs and without a way to add some', async () => {
  const correction = {
    __typename: 'CardCorrection' as const,
    id: 'correction-1',
    requestedAt: '2024-03-09T01:00:00.000Z',
    changes: [],
    reason: '选错了',
    dueOn: null,
    state: 'REQUESTED' as const,
    decidedAt: null,
    decidedAs: null,
    decisionNote: null,
    files: null,
  };
  await show(<Corrections corrections={[correction]} onChanged={changed} />);
  expect(screen.queryByRole('button')).toBeNull();
});

describe('S10: a request to go faster', () => {
  const expediteRequest = {
    __typename: 'CardExpediteRequest' as const,
    id: 'expedite-1',
    reason: 'FUNERAL' as const,
    explanation: '外祖母去世',
    requestedAs: 'OFFICER' as const,
    decideBy: '2024-03-11T08:00:00.000Z',
    state: 'REQUESTED' as const,
    decisionNote: null,
    proofs: [],
  };

  it('says by when it is decided, and takes proof until then', async () => {
    const card = { ...aCard({ status: 'PENDING' }), expediteRequest };
    await show(<Expedite card={card} readable onChanged={changed} />);
    const { textContent } = screen.getByRole('region', { name: '加急' });
    expect(textContent).toContain('等待决定');
    expect(textContent).toContain('通常在 2024年3月11日 16:00前决定');
    expect(textContent).toContain('由 12367 代为登记');
    expect(screen.getByRole('button', { name: '补充证明材料' })).toBeTruthy();
  });

  it('waits for nothing any more when the card has its result', async () => {
    const card = { ...aCard({ status: 'WITHDRAWN' }), expediteRequest };
    await show(<Expedite card={card} readable onChanged={changed} />);
    const { textContent } = screen.getByRole('region', { name: '加急' });
    expect(textContent).toContain('登记卡已有结果，不再决定');
    expect(textContent).not.toContain('等待决定');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('S9.6: receipts are listed with their numbers, each to be opened again', async () => {
  const receipts = [
    {
      __typename: 'Receipt' as const,
      id: 'receipt-2',
      number: 'HZ20240311-7KQ2M-X4RTB',
      kind: 'SUPPLEMENT' as const,
      at: '2024-03-11T02:05:00.000Z',
      files: [{ __typename: 'ReceiptFile' as const, id: 'file-1' }],
    },
  ];
  await show(<Receipts card={{ ...aCard(), receipts }} grantId="grant-1" />);
  const region = screen.getByRole('region', { name: '回执' });
  expect(region.textContent).toContain('HZ20240311-7KQ2M-X4RTB');
  expect(within(region).getByRole('link', { name: '查看回执：补充材料' }).getAttribute('href')).toBe(
    '/cards/card-1/receipts/receipt-2?grant=grant-1',
  );
});

describe('what can be done', () => {
  const open = (openActions: Card['openActions']) =>
    show(
      <ul>
        <WishActions card={aCard({ openActions })} grantId={undefined} />
      </ul>,
    );

  it('S8.5: an extension is announced before its window, and a link within it', async () => {
    const action = anAction('REQUEST_EXTENSION', {
      opensAt: '2024-03-29T16:00:00.000Z',
      closesAt: '2024-04-06T16:00:00.000Z',
    });
    await open([action]);
    expect(screen.getByRole('listitem').textContent).toBe('申请延期3月30日 00:00 开放，到时通知您');
    expect(screen.queryByRole('link')).toBeNull();
    await open([{ ...action, opensAt: null }]);
    const link = screen.getByRole('link', { name: /^申请延期/ });
    expect([link.getAttribute('href'), link.textContent]).toEqual([
      '/cards/card-1/extension',
      '申请延期4月6日24:00 截止',
    ]);
  });

  it('S6.5: what goes through another channel is said with it', async () => {
    await open([
      anAction('SUPPLEMENT', { elsewhere: 'WINDOW' }),
      anAction('REQUEST_EXTENSION', { elsewhere: 'WINDOW' }),
    ]);
    expect(screen.getByRole('listitem').textContent).toBe('申请延期在窗口提交的，请到窗口办理');
  });

  it('S1.4: nothing that the table does not open', async () => {
    await open([anAction('WITHDRAW')]);
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});

it('what was just done is said once, and not again by a reload', async () => {
  const { router } = await show(<JustDone />);
  await router.navigate('/?grant=grant-1', { state: doneState('extension') });
  expect(await screen.findByText(/^已申请延期/)).toBeTruthy();
  expect(router.state.location).toMatchObject({ search: '?grant=grant-1', state: null });
  expect(screen.getByRole('status').textContent).toContain('已申请延期');
});
