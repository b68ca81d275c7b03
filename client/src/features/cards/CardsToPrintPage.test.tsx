import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { aCard } from '../../testing/a-card.ts';
import { show } from '../../testing/show.tsx';
import { CardsToPrintPage } from './CardsToPrintPage.tsx';

const page = (cards: object[], endCursor: string | null, totalCount: number) => ({
  viewer: {
    __typename: 'Viewer',
    applicant: {
      __typename: 'Applicant',
      id: 'person-1',
      name: '张三',
      maskedIdNumber: '110***********1234',
    },
    cards: {
      __typename: 'CardConnection',
      totalCount,
      edges: cards.map((node, index) => ({ __typename: 'CardEdge', cursor: String(index), node })),
      pageInfo: { __typename: 'PageInfo', endCursor, hasNextPage: endCursor !== null },
    },
  },
});
const completed = aCard(
  { id: 'past', number: 'EX2023092100318', status: 'COMPLETED', exitedOn: '2023-10-02' },
  { daysLeft: null },
);

it('S11.4: shows every card in one table once all pages are there, and prints it', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const asked: unknown[] = [];
  await show(<CardsToPrintPage />, {
    answers: {
      CardsToPrint: ({ after }) => {
        asked.push(after);
        return after === undefined ? page([aCard()], 'first', 2) : page([completed], null, 2);
      },
    },
  });
  const table = await screen.findByRole('table');
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^新加坡，旅游EX2024030712345.*已批准有效期至 2024年4月6日$/),
    expect.stringMatching(/^新加坡，旅游EX2023092100318.*已完成出境日期 2023年10月2日$/),
  ]);
  expect(asked).toEqual([undefined, 'first']);
  expect(screen.getByText('最近 5 年共 2 张，数据截至 2024年3月11日 10:00。')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '打印或存为 PDF' }));
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

it('says that there is nothing to print', async () => {
  await show(<CardsToPrintPage />, { answers: { CardsToPrint: page([], null, 0) } });
  expect(await screen.findByText('最近 5 年没有出境登记卡。')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it.each([
  ['the first page', undefined],
  ['a later page', 'first'],
])('S11.4: says when %s does not come, and goes on where it was when asked', async (_, failing) => {
  let works = false;
  await show(<CardsToPrintPage />, {
    answers: {
      CardsToPrint: ({ after }) => {
        if (after === failing && !works) throw new TypeError('no network');
        return after === undefined ? page([aCard()], 'first', 2) : page([completed], null, 2);
      },
    },
  });
  expect(await screen.findByText(/^连不上服务/)).toBeTruthy();
  works = true;
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(within(await screen.findByRole('table')).getAllByRole('row')).toHaveLength(3);
});
