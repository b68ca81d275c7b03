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
    officeName: null,
    action: 'SIGN_IN',
    cardNumber: null,
    fieldsRevealed: [],
    outcome: 'ALLOWED',
    ...different,
  };
}

function accessLog(records: AccessRecord[], totalCount = records.length) {
  return {
    viewer: {
      __typename: 'Viewer',
      records: {
        __typename: 'AccessRecordConnection',
        totalCount,
        edges: records.map((node) => ({ __typename: 'AccessRecordEdge', cursor: node.id, node })),
        pageInfo: { __typename: 'PageInfo', endCursor: records.at(-1)?.id ?? null, hasNextPage: false },
      },
    },
  };
}

describe('who looked at my record', () => {
  it('says of each look when, who, what, about which card and whether it was allowed', async () => {
    const look = record('2', {
      actor: 'OFFICER',
      officeName: '示例北京出入境服务大厅',
      action: 'READ_CARD',
      cardNumber: 'EX2024030867890',
      outcome: 'DENIED',
    });
    await show(<AccessLogPage />, { answers: { AccessLog: accessLog([look, record('1')]) } });
    const row = await screen.findByRole('row', { name: /看了登记卡/ });
    expect(within(row).getByRole('rowheader').textContent).toBe('2024年3月8日 15:30');
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['工作人员示例北京出入境服务大厅', '看了登记卡', '登记卡尾号 67890', '拒绝']);
    expect(screen.getByText('共 2 条，最新的在前')).toBeTruthy();
    expect(screen.queryByText(/已显示/)).toBeNull();
  });

  it('says that nothing is recorded yet, and whom to call', async () => {
    await show(<AccessLogPage />, { answers: { AccessLog: accessLog([]) } });
    expect(await screen.findByRole('heading', { name: '还没有记录' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '拨打 12367' })).toBeTruthy();
  });

  it('goes on reading at the first new record', async () => {
    const parts = ({ after }: Record<string, unknown>) =>
      accessLog([after ? record('1', { action: 'LOOK_UP' }) : record('2')], 2);
    await show(<AccessLogPage />, { answers: { AccessLog: parts } });
    await userEvent.click(await screen.findByRole('button', { name: '显示更多' }));
    expect(await screen.findByText('已显示 2 条，共 2 条')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('row', { name: /查询登记卡/ }));
  });
});
