import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aSupplementCard } from '../../testing/a-card.ts';
import { fault } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { SupplementPage } from './SupplementPage.tsx';

const FILE = {
  __typename: 'StoredFile' as const,
  id: 'file-1',
  name: '行程安排.pdf',
  mime: 'application/pdf',
  bytes: 84_000,
  state: 'CLEAN' as const,
  refusal: null,
  uploadedAt: '2024-03-11T01:46:00.000Z',
};
const SUBMITTED = {
  answer: { __typename: 'SupplementSubmitted', receipt: { __typename: 'Receipt', id: 'receipt-1' } },
};
const refused = (reason: string, more: object = {}) => ({
  answer: { __typename: 'CardRefused', reason, status: null, opensOn: null, items: [], ...more },
});

/** Sample 2 with the first of its documents uploaded. */
function wishCard(different: object = {}) {
  const { supplement, ...card } = aSupplementCard();
  const [first, second] = supplement!.items;
  return {
    ...card,
    principal: { __typename: 'GrantPerson', name: '张三' },
    supplement: { ...supplement, items: [{ ...first, ready: true, files: [FILE] }, second] },
    ...different,
  };
}

function open(submit: (input: Record<string, string>) => object, different: object = {}, at = '') {
  const asked: Record<string, string>[] = [];
  const answers: Answers = {
    WishCard: { card: wishCard(different) },
    SubmitSupplement: ({ input }) => {
      asked.push(input as Record<string, string>);
      return submit(input as Record<string, string>);
    },
  };
  const shown = show(<SupplementPage />, {
    at: `/cards/card-2/supplement${at}`,
    path: '/cards/:id/*',
    answers,
  });
  return { asked, shown };
}
const send = async () => userEvent.click(await screen.findByRole('button', { name: '提交材料' }));

describe('the check before documents are handed in', () => {
  it('S9.6: lists each document with its files, hands in, and leads to the receipt', async () => {
    const { asked, shown } = open(() => SUBMITTED);
    expect(await screen.findByText('日本，旅游，截止 2024年3月15日 24:00')).toBeTruthy();
    const facts = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(facts[0]).toBe('行程安排.pdf 82 KB');
    expect(screen.getByText('没有上传')).toBeTruthy();
    await send();
    expect(asked).toMatchObject([{ cardId: 'card-2', channel: 'WEB' }]);
    const { router } = await shown;
    expect(router.state.location.pathname).toBe('/cards/card-2/receipts/receipt-1');
  });

  it('goes through the grant that the address names, and says that the person gets a message', async () => {
    const { asked, shown } = open(() => SUBMITTED, {}, '?grant=grant-1');
    expect(await screen.findByText(/本人会收到消息/)).toBeTruthy();
    await send();
    expect(asked).toMatchObject([{ grantId: 'grant-1' }]);
    const { pathname, search } = (await shown).router.state.location;
    expect(pathname + search).toBe('/cards/card-2/receipts/receipt-1?grant=grant-1');
  });

  it('K3: sends the same key again when no answer came, and another one after an answer', async () => {
    let tries = 0;
    const { asked } = open(() => {
      tries += 1;
      if (tries === 1) throw new TypeError('no network');
      return refused('ITEMS_MISSING', { items: ['LODGING'] });
    });
    await send();
    expect((await screen.findByRole('alert')).textContent).toContain('连不上服务');
    await send();
    await screen.findByText(/^还差：住宿证明/);
    await send();
    const [first, second, third] = asked.map(({ idempotencyKey }) => idempotencyKey);
    expect(first).toMatch(/^[\w-]{8,64}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it.each([
    [refused('ITEMS_MISSING', { items: ['LODGING'] }), '还差：住宿证明。上传后再提交。'],
    [refused('FILES_IN_SCAN', { items: ['ITINERARY'] }), '“详细的行程安排”的文件正在做安全检查'],
    [refused('TRANSITION_NOT_ALLOWED', { status: 'LAPSED' }), '截止时间已过，这次申请已关闭'],
    [refused('TRANSITION_NOT_ALLOWED', { status: 'PENDING' }), '这张登记卡刚刚有变化'],
    [refused('OTHER_CHANNEL'), '只能通过原来提交申请的渠道办理'],
    [refused('SOMETHING_NEW'), '没有办成'],
  ])('says why nothing was handed in: %j', async (answer, words) => {
    open(() => answer);
    await send();
    const errors = await screen.findByRole('alert');
    expect(within(errors).getByRole('link').textContent).toContain(words);
  });

  it('says that somebody was faster', async () => {
    open(() => fault('CONFLICT'));
    await send();
    expect((await screen.findByRole('alert')).textContent).toContain('刚刚有别的变化');
  });

  it.each([
    ['LAPSED', '截止时间已过', '2024年3月15日（周五）24:00 前没有收到材料'],
    ['SUBMITTED', '检查后提交', '材料已经提交过了'],
  ])(
    'G16: when the request is %s there is nothing to send, and it says what to do',
    async (state, title, words) => {
      const supplement = { ...aSupplementCard().supplement, state };
      open(() => SUBMITTED, { supplement, openActions: [] });
      expect(await screen.findByRole('heading', { name: title, level: 1 })).toBeTruthy();
      expect(screen.getByText(new RegExp(words))).toBeTruthy();
      expect(screen.queryByRole('button', { name: '提交材料' })).toBeNull();
      expect(screen.getByRole('link', { name: '回到这张登记卡' })).toBeTruthy();
    },
  );
});
