import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { aCard, anAction, aSupplementCard } from '../../testing/a-card.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { doneIn } from '../../wish-view/done.ts';
import { ExtensionPage } from './ExtensionPage.tsx';
import { MoreTimePage } from './MoreTimePage.tsx';

const PERSON = { __typename: 'GrantPerson', name: '张三' };
const CHANGED = { answer: { __typename: 'CardChanged', card: { __typename: 'Card', id: 'card-1' } } };
const refused = (reason: string) => ({
  answer: { __typename: 'CardRefused', reason, status: null, opensOn: null },
});

/** A page of one's own card; gives what was asked of the server. */
async function open(
  page: ReactNode,
  card: ReturnType<typeof aCard>,
  operation: string,
  answer: object = CHANGED,
) {
  const asked: Record<string, unknown>[] = [];
  const answers: Answers = {
    WishCard: { card: { ...card, principal: PERSON } },
    [operation]: ({ input }) => {
      asked.push(input as Record<string, unknown>);
      return answer;
    },
  };
  const { router } = await show(page, { at: '/cards/card-1/wish', path: '/cards/:id/:wish?', answers });
  return { asked, router };
}

describe('asking for more time', () => {
  const openMoreTime = (answer?: object) =>
    open(<MoreTimePage />, aSupplementCard(), 'RequestMoreTime', answer);

  it('S6.5: says the deadline, asks for the reason, and tells on the card what was asked', async () => {
    const { asked, router } = await openMoreTime();
    expect(await screen.findByText(/^现在的截止时间是 2024年3月15日 24:00/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '提交请求' }));
    expect((await screen.findByRole('alert')).textContent).toContain('请写明原因');
    await userEvent.type(screen.getByLabelText('为什么来不及'), '酒店确认函还没有到');
    await userEvent.click(screen.getByRole('button', { name: '提交请求' }));
    expect(asked).toEqual([{ cardId: 'card-2', comment: '酒店确认函还没有到' }]);
    expect(router.state.location.pathname).toBe('/cards/card-2');
    expect(doneIn(router.state.location.state)).toBe('moreTime');
  });

  it('S6.5: was done already', async () => {
    await openMoreTime(refused('ALREADY_ASKED'));
    await userEvent.type(await screen.findByLabelText('为什么来不及'), '还要几天');
    await userEvent.click(screen.getByRole('button', { name: '提交请求' }));
    expect((await screen.findByRole('alert')).textContent).toContain('已经申请过了');
  });

  it('G16: is not possible when the card no longer waits', async () => {
    await open(<MoreTimePage />, aCard(), 'RequestMoreTime');
    expect(await screen.findByText('现在不能请求延长期限。')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('asking for an extension', () => {
  const WINDOW = { opensAt: null, closesAt: '2024-04-06T16:00:00.000Z' };
  const openExtension = (action: object = {}, answer?: object) =>
    open(
      <ExtensionPage />,
      aCard({ openActions: [anAction('REQUEST_EXTENSION', { ...WINDOW, ...action })] }),
      'RequestExtension',
      answer,
    );

  it('S8.5: shows the last day that would result, and sends days and reason with a key', async () => {
    const { asked, router } = await openExtension();
    expect(await screen.findByText(/现在的有效期到 2024年4月6日24:00/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('延长几天'), '１０');
    expect(screen.getByText('延到 2024年4月16日（周二）24:00。')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('为什么需要延期'), '航班取消');
    await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
    expect(asked).toEqual([
      {
        cardId: 'card-1',
        days: 10,
        reason: '航班取消',
        channel: 'WEB',
        idempotencyKey: expect.stringMatching(/^[\w-]{8,64}$/),
      },
    ]);
    expect(doneIn(router.state.location.state)).toBe('extension');
  });

  it.each(['', '0', '31', '1.5', '十天'])('S8.5: %j is no number of days', async (days) => {
    const { asked } = await openExtension();
    const field = await screen.findByLabelText('延长几天');
    if (days) await userEvent.type(field, days);
    await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('请填 1–30 之间的整数');
    expect(alert.textContent).toContain('请写明原因');
    expect(asked).toEqual([]);
  });

  it('G16: before the window says from when, with both dates', async () => {
    await openExtension({ opensAt: '2024-03-29T16:00:00.000Z' });
    expect(await screen.findByRole('heading', { name: '还没有到申请延期的时间' })).toBeTruthy();
    expect(screen.getByText(/2024年3月30日 00:00 到 2024年4月6日 24:00/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('G16: is not possible a second time, nor on a card that is over', async () => {
    await open(<ExtensionPage />, aCard({ status: 'EXPIRED' }), 'RequestExtension');
    expect(await screen.findByRole('heading', { name: '现在不能申请延期' })).toBeTruthy();
  });

  it('S8.5: of a card from a counter is asked for there', async () => {
    await openExtension({ elsewhere: 'WINDOW' });
    expect(await screen.findByText(/只能通过原来提交申请的渠道办理/)).toBeTruthy();
  });

  it('G16: says why it was refused', async () => {
    await openExtension({}, refused('DAYS_OUT_OF_RANGE'));
    await userEvent.type(await screen.findByLabelText('延长几天'), '20');
    await userEvent.type(screen.getByLabelText('为什么需要延期'), '航班取消');
    await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
    expect((await screen.findByRole('alert')).textContent).toContain('一共最多延长 30 天');
  });
});
