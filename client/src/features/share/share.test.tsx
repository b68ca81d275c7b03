import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Share_ShareFragment, SharedFacts_CardFragment } from '../../graphql/documents.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { SharePage } from './SharePage.tsx';
import { SharesPage } from './SharesPage.tsx';

const PREVIEW: SharedFacts_CardFragment = {
  __typename: 'SharedCard',
  status: 'APPROVED',
  statusSince: '2024-03-07',
  asOf: '2024-03-11T02:00:00.000Z',
  fields: ['NAME', 'CARD_NUMBER', 'DESTINATION', 'VALIDITY'],
  name: '张三',
  number: 'EX2024030712345',
  purpose: null,
  purposeText: null,
  destination: 'SG',
  applicationDate: null,
  expectedExitDate: null,
  approvedOn: '2024-03-07',
  validUntil: '2024-04-06',
  exitedOn: null,
};
const SHARE: Share_ShareFragment = {
  __typename: 'Share',
  id: 'share-1',
  cardId: 'card-1',
  cardNumber: 'EX2024030712345',
  institutionName: '海天航空有限公司',
  purpose: '值机前核对',
  fields: ['NAME', 'VALIDITY'],
  createdAt: '2024-03-11T02:00:00.000Z',
  expiresAt: '2024-03-18T16:00:00.000Z',
  maxViews: 10,
  viewCount: 1,
  cancelledAt: null,
  state: 'OPEN',
  madeByName: null,
  mayCancel: true,
  views: [
    {
      __typename: 'ShareView',
      id: 'view-1',
      at: '2024-03-11T03:30:00.000Z',
      declaredInstitution: '海天航空柜台',
      declaredPerson: '小李',
    },
  ],
};

const card = (sharePreview: SharedFacts_CardFragment | null = PREVIEW) => ({
  card: {
    __typename: 'Card',
    ...{ id: 'card-1', number: 'EX2024030712345', purpose: 'TOURISM', purposeText: null, destination: 'SG' },
    principal: { __typename: 'GrantPerson', name: '张三' },
    sharePreview,
  },
});

const open = (answers: Answers = {}) =>
  show(<SharePage />, {
    answers: { ShareCard: card(), ...answers },
    at: '/cards/card-1/share',
    path: '/cards/:id/share',
  });

describe('sharing a card', () => {
  it('S5.5: shows exactly what they will see, asks for the consent, and gives the code once', async () => {
    let asked: unknown;
    const { client } = await open({
      CreateShare: ({ input }) => {
        asked = input;
        return { answer: { __typename: 'ShareCreated', code: '23456789ABCD', share: SHARE } };
      },
    });
    const preview = await screen.findByRole('region', { name: '机构看到的就是这些' });
    expect(preview.textContent).not.toContain('张三');
    await userEvent.click(screen.getByRole('checkbox', { name: '姓名' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '批准日期和有效期' }));
    expect(within(preview).getByText('张三')).toBeTruthy();
    expect(preview.textContent).toContain('2024年4月6日 24:00');
    expect(preview.textContent).not.toContain('新加坡');

    await userEvent.click(screen.getByRole('button', { name: '生成分享码' }));
    expect(screen.getByRole('alert').textContent).toContain('请勾选同意，才能分享');
    expect(asked).toBeUndefined();
    await userEvent.type(screen.getByRole('textbox', { name: '分享给哪家机构' }), '海天航空有限公司');
    await userEvent.type(screen.getByRole('textbox', { name: '用途' }), '值机前核对');
    const consent = screen.getByRole('checkbox', {
      name: /我单独同意.*海天航空有限公司.*值机前核对.*2024年3月18日/,
    });
    await userEvent.click(consent);
    await userEvent.click(screen.getByRole('button', { name: '生成分享码' }));
    expect(await screen.findByText('2345-6789-ABCD')).toBeTruthy();
    expect(asked).toEqual({
      ...{ cardId: 'card-1', institutionName: '海天航空有限公司', purpose: '值机前核对' },
      ...{ fields: ['NAME', 'VALIDITY'], days: 7, maxViews: 10, consentText: '2024-03-01' },
      idempotencyKey: expect.stringMatching(/^[\w-]{8,64}$/),
    });
    expect(screen.getByRole('img', { name: '分享码的二维码' })).toBeTruthy();
    expect(screen.getByText('分享码只显示这一次')).toBeTruthy();
    // The code is on this page and nowhere else.
    expect(JSON.stringify(client.cache.extract())).not.toContain('23456789ABCD');
  });

  it('K3: asks again with the same key when no answer came, and with another one after an answer', async () => {
    const keys: string[] = [];
    await open({
      CreateShare: ({ input }) => {
        keys.push((input as { idempotencyKey: string }).idempotencyKey);
        if (keys.length === 1) throw new TypeError('no network');
        if (keys.length === 2) return { answer: { __typename: 'ShareRefused', reason: 'TOO_MANY' } };
        return { answer: { __typename: 'ShareCreated', code: '23456789ABCD', share: SHARE } };
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: '分享给哪家机构' }), '海天');
    await userEvent.type(screen.getByRole('textbox', { name: '用途' }), '核对');
    await userEvent.click(screen.getByRole('checkbox', { name: /我单独同意/ }));
    const send = () => userEvent.click(screen.getByRole('button', { name: '生成分享码' }));
    await send();
    await screen.findByText(/连不上服务/);
    await send();
    await screen.findAllByText(/已有十个|10 个/);
    await send();
    await screen.findByText('2345-6789-ABCD');
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('copies the code in its groups', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    await open({
      CreateShare: { answer: { __typename: 'ShareCreated', code: '23456789ABCD', share: SHARE } },
    });
    await screen.findByRole('region', { name: '机构看到的就是这些' });
    await userEvent.type(screen.getByRole('textbox', { name: '分享给哪家机构' }), '海天');
    await userEvent.type(screen.getByRole('textbox', { name: '用途' }), '核对');
    await userEvent.click(screen.getByRole('checkbox', { name: /我单独同意/ }));
    await userEvent.click(screen.getByRole('button', { name: '生成分享码' }));
    await screen.findByText('2345-6789-ABCD');
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    await userEvent.click(screen.getByRole('button', { name: '复制分享码' }));
    expect(writeText).toHaveBeenCalledWith('2345-6789-ABCD');
    expect(await screen.findByText('已复制。')).toBeTruthy();
  });

  it('G9: says that a grant does not include it, and whom to call', async () => {
    await open({ ShareCard: card(null) });
    expect(await screen.findByText(/这项授权不含分享/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
  });

  it('says what is out of range before anything is sent', async () => {
    await open();
    const days = await screen.findByRole('textbox', { name: '分享几天' });
    await userEvent.clear(days);
    await userEvent.type(days, '31');
    await userEvent.click(screen.getByRole('button', { name: '生成分享码' }));
    const errors = within(screen.getByRole('alert')).getAllByRole('link');
    expect(errors.map(({ textContent }) => textContent)).toEqual([
      ...['请填写机构名称', '请填写用途', '请填写 1 到 30 的整数', '请勾选同意，才能分享'],
    ]);
  });
});

describe('my shares', () => {
  const shares = (nodes: Share_ShareFragment[]) => ({
    viewer: {
      __typename: 'Viewer',
      shares: {
        __typename: 'ShareConnection',
        totalCount: nodes.length,
        edges: nodes.map((node) => ({ __typename: 'ShareEdge', cursor: node.id, node })),
        pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      },
    },
  });

  it('J4: shows each look in the words of who looked, and ends a share in two clicks', async () => {
    const ended = { ...SHARE, state: 'CANCELLED', mayCancel: false, cancelledAt: '2024-03-11T04:00:00.000Z' };
    let asked: unknown;
    await show(<SharesPage />, {
      answers: {
        OwnShares: shares([SHARE]),
        CancelShare: ({ input }) => {
          asked = input;
          return { cancelShare: { __typename: 'ShareCancelled', share: ended } };
        },
      },
    });
    const one = await screen.findByRole('article');
    expect(one.textContent).toContain('自称“海天航空柜台”，经办人“小李”');
    expect(one.textContent).toContain('看过 1 次，最多 10 次');
    await userEvent.click(within(one).getByRole('button', { name: '取消分享' }));
    await userEvent.click(within(one).getByRole('button', { name: '确认取消' }));
    expect(await screen.findByText('已取消，海天航空有限公司现在看不到任何内容。')).toBeTruthy();
    expect(asked).toEqual({ shareId: 'share-1' });
    expect(one.textContent).toContain('已取消');
    expect(within(one).queryByRole('button', { name: '取消分享' })).toBeNull();
  });

  it('says where to share when nothing was', async () => {
    await show(<SharesPage />, { answers: { OwnShares: shares([]) } });
    expect(await screen.findByRole('heading', { name: '还没有分享过' })).toBeTruthy();
  });
});
