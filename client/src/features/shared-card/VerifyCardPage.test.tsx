import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { type Answers, show } from '../../testing/show.tsx';
import { VerifyCardPage } from './VerifyCardPage.tsx';

const OPENED = {
  __typename: 'ShareOpened',
  institutionName: '海天航空有限公司',
  purpose: '值机前核对',
  expiresAt: '2024-03-18T16:00:00.000Z',
  viewsLeft: 9,
  card: {
    __typename: 'SharedCard',
    ...{ status: 'APPROVED', statusSince: '2024-03-07', asOf: '2024-03-11T02:00:00.000Z' },
    ...{ fields: ['NAME', 'VALIDITY'], name: '张三', number: null, purpose: null, purposeText: null },
    ...{ destination: null, applicationDate: null, expectedExitDate: null, exitedOn: null },
    ...{ approvedOn: '2024-03-07', validUntil: '2024-04-06' },
  },
};

const open = (answers: Answers = {}, at = '/verify-card') =>
  show(<VerifyCardPage />, { answers, at, path: '/verify-card' });

async function fill(code = '2345-6789-ABCD') {
  await userEvent.type(screen.getByRole('textbox', { name: '您的机构' }), '海天航空柜台');
  const field = screen.getByRole('textbox', { name: '分享码' });
  await userEvent.clear(field);
  if (code) await userEvent.type(field, code);
  await userEvent.type(screen.getByRole('textbox', { name: '姓名' }), '张三');
  await userEvent.type(screen.getByRole('textbox', { name: '年' }), '1990');
  await userEvent.type(screen.getByRole('textbox', { name: '月' }), '3');
  await userEvent.type(screen.getByRole('textbox', { name: '日' }), '7');
  await userEvent.click(screen.getByRole('button', { name: '查看' }));
}

it('S5.5: shows what is shared, when it was true, and what that is worth', async () => {
  const asked: unknown[] = [];
  const { client } = await open({
    ViewShare: ({ input }) => {
      asked.push(input);
      return { answer: OPENED };
    },
  });
  await fill();
  expect(await screen.findByRole('heading', { level: 1, name: '核对结果' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('数据截至2024年3月11日 10:00');
  expect(screen.getByText('只证明查询时的状态，不是出境凭证')).toBeTruthy();
  expect(screen.getByText('张三')).toBeTruthy();
  expect(screen.queryByText('目的地')).toBeNull();
  expect(asked).toEqual([
    {
      ...{ code: '2345-6789-ABCD', name: '张三', birthDate: '1990-03-07' },
      ...{ institution: '海天航空柜台', person: null },
    },
  ]);
  expect(JSON.stringify(client.cache.extract())).not.toContain('张三');
  await userEvent.click(screen.getByRole('button', { name: '再查一次（计 1 次）' }));
  expect(asked).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: '核对另一张' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '分享码' }).value).toBe('');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '姓名' }).value).toBe('');
});

it('G11: a scanned code is filled in and leaves the address at once', async () => {
  const { router } = await open({}, '/verify-card#23456789ABCD');
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: '分享码' })).value).toBe(
    '2345-6789-ABCD',
  );
  expect(router.state.location.hash).toBe('');
  expect(router.state.location.pathname).toBe('/verify-card');
});

it('G11: a damaged address leaves an empty form', async () => {
  const { router } = await open({}, '/verify-card#%E0');
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: '分享码' })).value).toBe('');
  await expect.poll(() => router.state.location.hash).toBe('');
});

it('G11: whatever is wrong, one answer with what to check, and the hotline', async () => {
  await open({ ViewShare: { answer: { __typename: 'ShareNotOpened', hotline: '12367' } } });
  await fill();
  expect(await screen.findByRole('heading', { level: 1, name: '没有可以查看的内容' })).toBeTruthy();
  expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '重新填写' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '姓名' }).value).toBe('张三');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '年' }).value).toBe('1990');
});

it('says how long to wait after too many wrong tries', async () => {
  await open({ ViewShare: { answer: { __typename: 'Throttled', retryAfterSeconds: 1800 } } });
  await fill();
  expect(await screen.findByText(/请 30 分钟后再试/)).toBeTruthy();
});

it('says what is wrong with the form before anything is sent', async () => {
  await open();
  await fill('O0O0');
  const alert = screen.getByRole('alert');
  expect(within(alert).getByRole('link').textContent).toContain('分享码只用数字 2–9 和大写字母');
});
