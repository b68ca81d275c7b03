import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aRosterEntry, ORG, pageOf } from '../../testing/an-organisation.ts';
import { askTwice, foundOnce } from '../../testing/lost-seat.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { RosterPage } from './RosterPage.tsx';

const GUO = aRosterEntry(
  'guo',
  '郭晓岚',
  { status: 'ADDITIONAL_DOCUMENTS_REQUIRED', number: 'EX2024030500377', supplementDueOn: '2024-03-14' },
  { daysLeft: 3 },
);
const CHEN = aRosterEntry('chen', '陈思远', {
  number: 'EX2024030500921',
  destination: null,
});
const ZHAO = aRosterEntry('zhao', '赵一诺', { status: 'WITHDRAWN', number: 'EX2024022806631' });

const summary = (cards: number, needsAction = 1) => ({
  RosterSummary: {
    organisation: {
      __typename: 'Organisation',
      id: ORG,
      name: '北京云帆科技有限公司',
      rosterSummary: {
        __typename: 'RosterSummary',
        employees: 3,
        cards,
        needsAction,
        byStatus: [
          { __typename: 'StatusCount', status: 'APPROVED', count: 1 },
          { __typename: 'StatusCount', status: 'ADDITIONAL_DOCUMENTS_REQUIRED', count: 1 },
          { __typename: 'StatusCount', status: 'WITHDRAWN', count: 1 },
        ],
      },
      bulkJobs: pageOf([]),
    },
  },
});

async function open(at = `/organisations/${ORG}/roster`, answers: Answers = {}) {
  const asked: unknown[] = [];
  const { router, client } = await show(<RosterPage />, {
    answers: {
      ...summary(3),
      Roster: ({ filter }) => {
        asked.push(filter);
        const entries = (filter as { name?: string }).name ? [] : [GUO, CHEN, ZHAO];
        return { organisation: { __typename: 'Organisation', id: ORG, roster: pageOf(entries) } };
      },
      ...answers,
    },
    at,
    path: '/organisations/:orgId/roster',
  });
  return { asked, router, client };
}

describe('the roster', () => {
  it('says how the cards stand, as a picture and in words', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: '3 名员工，3 张卡，1 张要处理' })).toBeTruthy();
    const legend = screen.getByRole('list', { name: '按状态的张数' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['已批准 1', '需补充材料 1', '其他已结束 1']);
  });

  it('says of each card what is next, and leads to it under the grant', async () => {
    await open();
    const row = await screen.findByRole('row', { name: /郭晓岚/ });
    expect(row.textContent).toContain('等您补充材料，至 3月14日（周四）24:00，还剩 3 天');
    expect(within(row).getByRole('link', { name: '查看 郭晓岚的登记卡' }).getAttribute('href')).toBe(
      '/cards/card-guo?grant=grant-guo',
    );
    expect(screen.getByText('要处理的在前。每次查看，员工本人都能看到您的姓名和单位。')).toBeTruthy();
  });

  it('S8.3: says in words what a grant leaves closed, and speaks of the employee, not to them', async () => {
    await open();
    expect((await screen.findByRole('row', { name: /陈思远/ })).textContent).toContain('没有授权查看');
    expect(screen.getByRole('row', { name: /赵一诺/ }).textContent).toContain('本人已撤回');
  });

  it('filters by chip in the address', async () => {
    const { asked, router } = await open();
    await userEvent.click(await screen.findByRole('link', { name: '要处理 1' }));
    expect(router.state.location.search).toBe('?show=action');
    expect(screen.getByRole('link', { name: '要处理 1' }).getAttribute('aria-current')).toBe('true');
    expect(asked.at(-1)).toEqual({ needsAction: true });
  });

  it('keeps a name that is searched for out of the address', async () => {
    const { asked, router } = await open();
    await userEvent.type(await screen.findByLabelText('按姓名查找'), '王芳');
    await userEvent.click(screen.getByRole('button', { name: '查找' }));
    expect(await screen.findByText('这里没有登记卡。')).toBeTruthy();
    expect(asked.at(-1)).toEqual({ name: '王芳' });
    expect(router.state.location.search).toBe('');
    await userEvent.click(screen.getByRole('button', { name: '清除' }));
    expect(await screen.findByRole('row', { name: /郭晓岚/ })).toBeTruthy();
  });

  it('without cards says what will come here, and leads to asking', async () => {
    await show(<RosterPage />, {
      answers: summary(0),
      at: `/organisations/${ORG}/roster`,
      path: '/organisations/:orgId/roster',
    });
    expect(await screen.findByRole('heading', { name: '名册里还没有员工' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '请员工同意' }).getAttribute('href')).toBe(
      `/organisations/${ORG}`,
    );
    expect(screen.queryByRole('link', { name: /导出/ })).toBeNull();
  });
});

it('F14: shows nothing of it again, once the seat is lost, while it is asked once more', async () => {
  const { client } = await open(undefined, foundOnce('RosterSummary', summary(3).RosterSummary));
  await screen.findByRole('row', { name: /郭晓岚/ });
  await askTwice(client);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('您现在不能替这个单位办理');
});
