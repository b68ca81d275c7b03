import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AccessTable_RecordsFragment } from '../../graphql/documents.ts';
import { show } from '../../testing/show.tsx';
import { AccessLogPage } from './AccessLogPage.tsx';

type AccessRecord = AccessTable_RecordsFragment['edges'][number]['node'];

function record(id: string, different: Partial<AccessRecord> = {}): AccessRecord {
  return {
    __typename: 'AccessRecord',
    id,
    at: '2024-03-08T07:30:00.000Z',
    actor: 'SELF',
    actorName: null,
    organisationName: null,
    officeName: null,
    grantKind: null,
    grantId: null,
    grantEnded: null,
    action: 'SIGN_IN',
    cardNumber: null,
    outcome: 'ALLOWED',
    purpose: null,
    ...different,
  };
}

const AGENT: Partial<AccessRecord> = {
  actor: 'DELEGATE',
  actorName: '王芳',
  organisationName: '远行科技',
  grantKind: 'EMPLOYER',
  grantId: 'grant-1',
  grantEnded: false,
  action: 'READ_CARD',
  cardNumber: 'EX2024030712345',
};

const REFUSED: Partial<AccessRecord> = {
  actor: 'DELEGATE',
  actorName: '李敏',
  grantKind: 'NOTARISED_PROXY',
  grantId: 'grant-2',
  grantEnded: true,
  action: 'LIST_CARDS',
  outcome: 'DENIED',
};

function connection(records: AccessRecord[], totalCount = records.length) {
  return {
    __typename: 'AccessRecordConnection',
    totalCount,
    edges: records.map((node) => ({ __typename: 'AccessRecordEdge', cursor: node.id, node })),
    pageInfo: { __typename: 'PageInfo', endCursor: records.at(-1)?.id ?? null, hasNextPage: false },
  };
}

const accessLog = (records: AccessRecord[], totalCount?: number) => ({
  viewer: { __typename: 'Viewer', records: connection(records, totalCount) },
});

function parts(denied: AccessRecord[] = [], minor: object | null = null) {
  const grants = { __typename: 'DelegationGrantConnection', totalCount: 1 };
  const some = connection([record('x')], 6);
  return {
    viewer: {
      __typename: 'Viewer',
      minor,
      all: some,
      others: connection([], 4),
      self: connection([], 2),
      denied: connection(denied),
      lookups: connection([], 3),
      grantsGiven: grants,
    },
  };
}

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('who looked at my record', () => {
  it('says of a look by an agent who it was, for which organisation, at what, and under which grant', async () => {
    await show(<AccessLogPage />, { answers: { AccessLog: accessLog([record('2', AGENT), record('1')]) } });
    const row = await screen.findByRole('row', { name: /王芳/ });
    expect(within(row).getByRole('rowheader').textContent).toBe('2024年3月8日 15:30');
    expect(cells(row)).toEqual([
      '您单位的经办人王芳（远行科技）看了登记卡EX2024030712345的状态',
      '单位经办现在有效',
      '允许',
    ]);
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/delegation/grant-1');
    expect(cells(screen.getByRole('row', { name: /登录了账户/ }))).toEqual(['您登录了账户', '本人', '允许']);
  });

  it('says of a refused look that nothing was seen, and above the list that there was one', async () => {
    const refused = record('3', REFUSED);
    await show(<AccessLogPage />, {
      answers: { AccessLog: accessLog([refused]), AccessLogParts: parts([refused]) },
    });
    const row = await screen.findByRole('row', { name: /李敏/ });
    expect(cells(row)).toEqual(['您的受托人李敏想看登记卡列表，没有看到任何内容', '公证委托已结束', '拒绝']);
    expect(await screen.findByText('3月8日有查看被拒绝。')).toBeTruthy();
  });

  it('says nothing of a refusal long ago', async () => {
    const refused = record('3', { ...REFUSED, at: '2024-03-04T02:00:00.000Z' });
    await show(<AccessLogPage />, {
      answers: { AccessLog: accessLog([refused]), AccessLogParts: parts([refused]) },
    });
    expect(await screen.findByRole('link', { name: '别人 4' })).toBeTruthy();
    expect(screen.queryByText(/有查看被拒绝/)).toBeNull();
  });

  it('asks for the part that the address names', async () => {
    const asked: unknown[] = [];
    await show(<AccessLogPage />, {
      at: '/?part=others',
      answers: {
        AccessLog: ({ part }) => {
          asked.push(part);
          return accessLog([]);
        },
        AccessLogParts: parts(),
      },
    });
    expect(await screen.findByRole('heading', { name: '还没有别人看过' })).toBeTruthy();
    expect(asked).toEqual(['OTHERS']);
    expect(screen.getByRole('link', { name: '别人 4' }).getAttribute('aria-current')).toBe('page');
  });

  it('tells a minor from when the records can be seen', async () => {
    const minor = { __typename: 'Minor', age: 15, seesAccessLog: false };
    await show(<AccessLogPage />, {
      answers: { AccessLog: accessLog([]), AccessLogParts: parts([], minor) },
    });
    expect(await screen.findByText('别人看您记录的情况，满 16 周岁起在这里看得到。')).toBeTruthy();
    expect(screen.getByText(/满 18 周岁可以看到全部/)).toBeTruthy();
  });

  it('says that nothing is recorded yet, whom to call, and how many grants are in force', async () => {
    await show(<AccessLogPage />, { answers: { AccessLog: accessLog([]), AccessLogParts: parts() } });
    expect(await screen.findByRole('heading', { name: '还没有记录' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '拨打 12367' })).toBeTruthy();
    expect(await screen.findByRole('link', { name: /管理授权\s*1 项有效/ })).toBeTruthy();
  });

  it('goes on reading at the first new record', async () => {
    const parts = ({ after }: Record<string, unknown>) =>
      accessLog([after ? record('1', { action: 'LOOK_UP' }) : record('2')], 2);
    await show(<AccessLogPage />, { answers: { AccessLog: parts } });
    await userEvent.click(await screen.findByRole('button', { name: '显示更多' }));
    expect(await screen.findByText('已显示 2 条，共 2 条')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('row', { name: /查询了登记卡/ }));
  });
});
