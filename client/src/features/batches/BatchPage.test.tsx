import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ORG, pageOf } from '../../testing/an-organisation.ts';
import { askTwice, foundOnce } from '../../testing/lost-seat.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { BatchPage } from './BatchPage.tsx';

const LINE = {
  __typename: 'OrgBatchRow',
  line: 2,
  code: 'SUBMITTED',
  problem: null,
  name: '郭晓岚',
  maskedIdNumber: '110***********0024',
  destination: 'SG',
  expectedExitDate: '2024-03-20',
  grantId: 'grant-1',
  cardId: 'card-1',
  cardNumber: 'EX2024031100001',
};
const BATCH = {
  __typename: 'OrgBatch',
  id: 'batch-1',
  title: '三月出差',
  total: 3,
  createdAt: '2024-03-11T02:00:00.000Z',
  submittedByName: '唐婉清',
  counts: [
    { __typename: 'BatchCount', code: 'SUBMITTED', count: 1 },
    { __typename: 'BatchCount', code: 'AWAITING_CONSENT', count: 1 },
    { __typename: 'BatchCount', code: 'INVALID_FORMAT', count: 1 },
  ],
  rows: pageOf([
    LINE,
    { ...LINE, line: 3, code: 'AWAITING_CONSENT', name: '江南', cardId: null, cardNumber: null },
    {
      ...LINE,
      line: 4,
      code: 'INVALID_FORMAT',
      problem: { __typename: 'BatchProblem', field: 'EXPECTED_EXIT_DATE', reason: 'NO_SUCH_DAY' },
      name: null,
      maskedIdNumber: null,
      destination: null,
      expectedExitDate: null,
      grantId: null,
      cardId: null,
      cardNumber: null,
    },
  ]),
};

function open(answers: Answers = { OrgBatch: { orgBatch: BATCH } }) {
  return show(<BatchPage />, {
    answers,
    at: `/organisations/${ORG}/batches/batch-1`,
    path: '/organisations/:orgId/batches/:batchId',
  });
}

describe('what became of a list of applications', () => {
  it('is told line by line, with what to do, and the card opens under the grant', async () => {
    await open();
    expect(await screen.findByText('已提交 1、等员工同意 1、填写有误 1')).toBeTruthy();
    expect(screen.getByRole('row', { name: /第 2 行 郭晓岚.*新加坡，3月20日.*已提交/ })).toBeTruthy();
    const link = screen.getByRole('link', { name: /EX/ });
    expect(link.getAttribute('href')).toBe('/cards/card-1?grant=grant-1');
    expect(screen.getByRole('row', { name: /第 3 行 江南.*等员工同意.*30 天内有效/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /第 4 行.*填写有误.*没有这一天/ })).toBeTruthy();
  });

  it('says what is waited for only while somebody has not answered', async () => {
    await open({ OrgBatch: { orgBatch: { ...BATCH, counts: [BATCH.counts[0]], rows: pageOf([LINE]) } } });
    expect(await screen.findByText('已提交 1')).toBeTruthy();
    expect(screen.queryByText('有员工还没有答复')).toBeNull();
  });
});

it('F14: shows nothing of it again, once the seat is lost, while it is asked once more', async () => {
  const { client } = await open(foundOnce('OrgBatch', { orgBatch: BATCH }));
  await screen.findByRole('heading', { level: 1, name: /三月出差/ });
  await askTwice(client);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('您现在不能替这个单位办理');
});
