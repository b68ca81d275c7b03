import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aCard, aSupplementCard } from '../../testing/a-card.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { CardsPage } from './CardsPage.tsx';

const PAGE = { __typename: 'PageInfo', endCursor: null, hasNextPage: false };
const connection = (cards: object[], totalCount = cards.length) => ({
  __typename: 'CardConnection',
  totalCount,
  edges: cards.map((node, index) => ({ __typename: 'CardEdge', cursor: String(index), node })),
  pageInfo: PAGE,
});
const viewer = (cards: object[], different: object = {}) => ({
  viewer: {
    __typename: 'Viewer',
    cards: connection(cards.slice(0, 1), cards.length),
    open: connection(cards),
    intakeReceivedAt: null,
    archivedCardCount: 0,
    ...different,
  },
});
const past = (cards: object[], totalCount?: number) => ({
  viewer: { __typename: 'Viewer', cards: connection(cards, totalCount) },
});
const open = (answers: Answers, at = '/cards') =>
  show(<CardsPage />, { at, answers: { CardList: past([]), ...answers } });
const completed = (tail: number) =>
  aCard(
    { id: `past-${tail}`, number: `EX20230921${tail}`, status: 'COMPLETED', exitedOn: '2023-10-02' },
    { daysLeft: null },
  );

describe('my cards', () => {
  it('puts what needs the person first, and the trip before the number', async () => {
    await open({ MyCards: viewer([aCard(), aSupplementCard()]) });
    const links = await screen.findAllByRole('link', { name: /旅游/ });
    expect(links.map(({ textContent }) => textContent)).toEqual(['日本，旅游', '新加坡，旅游']);
    expect(links[0]?.getAttribute('href')).toBe('/cards/card-2');
    expect(screen.getByText('等您补充材料，至 3月15日（周五）24:00，还剩 4 天')).toBeTruthy();
  });

  it('S8.4: says that an application is being entered, and not that there is nothing', async () => {
    await open({ MyCards: viewer([], { intakeReceivedAt: '2024-03-11T01:30:00.000Z' }) });
    expect(await screen.findByText(/您的申请已于 2024年3月11日 09:30 收到/)).toBeTruthy();
    expect(screen.queryByText('您名下还没有出境登记卡')).toBeNull();
    expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
  });

  it('says that a list without any card is empty, and whom to call', async () => {
    await open({ MyCards: viewer([]) });
    expect(await screen.findByRole('heading', { name: '您名下还没有出境登记卡' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '申请出境登记卡' }).getAttribute('href')).toBe('/apply');
    expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
  });

  it('says how many cards are in the archive', async () => {
    await open({ MyCards: viewer([], { archivedCardCount: 2 }) });
    expect(await screen.findByText(/您有 2 张登记卡超过 5 年/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: '最近 5 年没有出境登记卡' })).toBeTruthy();
  });

  it('a fault keeps the way to try again and the hotline', async () => {
    await open({
      MyCards: () => {
        throw new Error('down');
      },
    });
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
  });

  it('more of a long list puts the focus on the first new card', async () => {
    const parts = (variables: Record<string, unknown>) =>
      past([completed(variables['after'] === undefined ? 10001 : 10002)], 2);
    await open({ MyCards: viewer([aCard()]), CardList: parts });
    await userEvent.click(await screen.findByRole('button', { name: '显示更多' }));
    expect(await screen.findByText('已显示 2 条，共 2 条')).toBeTruthy();
    expect(document.activeElement?.getAttribute('href')).toBe('/cards/past-10002');
  });

  it('says when more of a long list does not come, and asks for it again', async () => {
    let works = false;
    const parts = ({ after }: Record<string, unknown>) => {
      if (after !== undefined && !works) throw new TypeError('no network');
      return past([completed(after === undefined ? 10001 : 10002)], 2);
    };
    await open({ MyCards: viewer([aCard()]), CardList: parts });
    const more = await screen.findByRole('button', { name: '显示更多' });
    await userEvent.click(more);
    expect(await screen.findByText('没有加载出来，请再试一次。 已显示 1 条，共 2 条')).toBeTruthy();
    works = true;
    await userEvent.click(more);
    expect(await screen.findByText('已显示 2 条，共 2 条')).toBeTruthy();
  });

  it('coming back to the window keeps what was opened of a long list', async () => {
    const asked: unknown[] = [];
    const parts = ({ after }: Record<string, unknown>) => {
      asked.push(after);
      return past([completed(after === undefined ? 10001 : 10002)], 2);
    };
    await open({ MyCards: viewer([aCard()]), CardList: parts });
    const more = await screen.findByRole('button', { name: '显示更多' });
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(asked).toEqual([undefined, undefined]));
    await userEvent.click(more);
    await screen.findByText('已显示 2 条，共 2 条');
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')));
    expect(screen.getByText('已显示 2 条，共 2 条')).toBeTruthy();
    expect(asked).toHaveLength(3);
  });

  it('L5: does not send days in the wrong order, and says so at the field', async () => {
    const { router } = await open({ MyCards: viewer([aCard()]) });
    (await screen.findByText('按状态和日期筛选')).closest('details')!.open = true;
    const type = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    type('申请日期从', '2024-03-02');
    type('到', '2024-03-01');
    await userEvent.click(screen.getByRole('button', { name: '筛选' }));
    expect(screen.getByRole('alert').textContent).toBe('“从”不能晚于“到”。');
    expect(screen.getByLabelText('到').getAttribute('aria-invalid')).toBe('true');
    expect(router.state.location.search).toBe('');

    type('到', '');
    await userEvent.selectOptions(screen.getByLabelText('状态'), 'COMPLETED');
    await userEvent.click(screen.getByRole('button', { name: '筛选' }));
    expect(router.state.location.search).toBe('?status=COMPLETED&from=2024-03-02');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('S11.4: leads to what can be kept: looks, look-ups, a list for paper, and both files', async () => {
    await open({ MyCards: viewer([aCard()]) });
    const data = await screen.findByRole('complementary', { name: '我的数据' });
    const links = within(data).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/access-log',
      '/access-log/look-ups',
      '/cards/to-print',
      '/cards.csv',
      '/cards.json',
    ]);
    expect(links.map((link) => link.hasAttribute('download')).slice(3)).toEqual([true, true]);
  });

  it('asks for the status and the days in the address', async () => {
    let filter: unknown;
    await open(
      {
        MyCards: viewer([aCard()]),
        CardList: (variables) => {
          filter = variables['filter'];
          return past([]);
        },
      },
      '/cards?status=COMPLETED&from=2023-01-01&until=soon',
    );
    expect(await screen.findByText('没有符合条件的登记卡。')).toBeTruthy();
    expect(filter).toEqual({ status: ['COMPLETED'], appliedFrom: '2023-01-01' });
  });
});
