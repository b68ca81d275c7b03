import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BulkJobQuery, BulkRow_RowFragment } from '../../graphql/documents.ts';
import { fault, ORG, pageOf } from '../../testing/an-organisation.ts';
import { askTwice, foundOnce } from '../../testing/lost-seat.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { BulkJobPage } from './BulkJobPage.tsx';

type Job = BulkJobQuery['bulkJob'];

function aJob(different: Partial<Job> = {}): Job {
  return {
    __typename: 'BulkJob',
    id: 'job-1',
    title: '三月出差',
    purpose: '统一办理三月出差的登记卡',
    state: 'DONE',
    total: 3,
    done: 3,
    createdAt: '2024-03-11T01:00:00.000Z',
    finishedAt: '2024-03-11T01:00:05.000Z',
    requestedByName: '唐婉清',
    exportPath: '/bulk-jobs/job-1.csv',
    counts: [
      { __typename: 'BulkCount', code: 'FOUND', count: 1 },
      { __typename: 'BulkCount', code: 'INVALID_FORMAT', count: 2 },
    ],
    ...different,
  };
}

function aRow(line: number, different: Partial<BulkRow_RowFragment>): BulkRow_RowFragment {
  return {
    __typename: 'BulkRow',
    line,
    maskedInput: '110***********0024',
    code: 'FOUND',
    problem: null,
    grantId: null,
    cardId: null,
    cardNumber: null,
    status: null,
    personName: null,
    ...different,
  };
}

const FOUND = aRow(2, {
  personName: '郭晓岚',
  grantId: 'grant-1',
  cardId: 'card-1',
  cardNumber: 'EX2024030500377',
  status: 'PENDING',
});
const DAMAGED = aRow(3, { maskedInput: '1.1*****+17', code: 'INVALID_FORMAT', problem: 'EXCEL_DAMAGE' });

const answered = (bulkJob: Job, load: 'LOW' | 'BUSY' = 'LOW') => ({
  service: { __typename: 'Service', load },
  bulkJob,
});

async function open(answers: Answers) {
  const asked: unknown[] = [];
  const { client } = await show(<BulkJobPage />, {
    answers: {
      OrganisationHead: {
        organisation: { __typename: 'Organisation', id: ORG, name: '云帆', status: 'VERIFIED' },
      },
      BulkRows: ({ codes }) => {
        asked.push(codes);
        const rows = codes ? [DAMAGED] : [FOUND, DAMAGED];
        return { bulkJob: { __typename: 'BulkJob', id: 'job-1', rows: pageOf(rows) } };
      },
      ...answers,
    },
    at: `/organisations/${ORG}/bulk/job-1`,
    path: '/organisations/:orgId/bulk/:jobId',
  });
  return { asked, client };
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a check that is done', () => {
  it('says line by line what came out, and leads to the card under the grant', async () => {
    await open({ BulkJob: answered(aJob()) });
    const found = await screen.findByRole('row', { name: /郭晓岚/ });
    expect(within(found).getByRole('link').getAttribute('href')).toBe('/cards/card-1?grant=grant-1');
    expect(screen.getByRole('row', { name: /格式有误 被 Excel 改过/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /导出结果/ }).getAttribute('href')).toBe('/bulk-jobs/job-1.csv');
  });

  it('says of each answer what to do', async () => {
    const { asked } = await open({ BulkJob: answered(aJob()) });
    await userEvent.click(await screen.findByRole('link', { name: '格式有误 2' }));
    expect(await screen.findByText('Excel 把号码改坏了？')).toBeTruthy();
    expect(asked.at(-1)).toEqual(['INVALID_FORMAT']);
  });

  it('of another organisation is not found', async () => {
    await open({ BulkJob: () => fault('NOT_FOUND') });
    expect(await screen.findByRole('heading', { name: '没有找到这次核对' })).toBeTruthy();
  });
});

describe('a check that runs', () => {
  const running = aJob({ state: 'RUNNING', done: 1, finishedAt: null, exportPath: null });

  it('is asked for every two seconds while somebody looks, and then no more', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    let asked = 0;
    let answer = running;
    await open({
      BulkJob: () => {
        asked += 1;
        return answered(answer);
      },
    });
    const bar = await screen.findByRole('progressbar', { name: '已查 1 / 3 行' });
    expect(bar.getAttribute('max')).toBe('3');
    expect(screen.queryByRole('table')).toBeNull();

    await act(() => vi.advanceTimersByTimeAsync(4_100));
    expect(asked).toBe(3);
    hidden.mockReturnValue(true);
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(asked).toBe(3);
    hidden.mockReturnValue(false);
    answer = aJob();
    await act(() => vi.advanceTimersByTimeAsync(2_100));
    expect(await screen.findByText('核对完成。')).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(asked).toBe(4);
  });

  it('S9.5: says that single look-ups go first while many people look', async () => {
    await open({ BulkJob: answered(running, 'BUSY') });
    expect(await screen.findByText(/现在查询的人较多，先让单个查询，稍后自动继续/)).toBeTruthy();
  });

  it('is cancelled in two clicks', async () => {
    await open({
      BulkJob: answered(running),
      CancelBulk: { cancelBulk: aJob({ state: 'CANCELLED', done: 1 }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: '取消核对' }));
    await userEvent.click(screen.getByRole('button', { name: '确定取消' }));
    expect(await screen.findByText('已取消，查过的行仍可查看。')).toBeTruthy();
  });
});

it('F14: shows nothing of it again, once the seat is lost, while it is asked once more', async () => {
  const { client } = await open(foundOnce('BulkJob', answered(aJob())));
  await screen.findByRole('heading', { level: 1, name: /三月出差/ });
  await askTwice(client);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('没有找到这次核对');
});
