import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aCard } from '../../testing/a-card.ts';
import { fault } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { AppliedPage } from './AppliedPage.tsx';

const RECEIPT = {
  __typename: 'Receipt',
  id: 'receipt-1',
  number: 'HZ20240311-7KQ2M-X4RTB',
  kind: 'APPLICATION',
  at: '2024-03-11T02:05:00.000Z',
  files: [],
};
const applied = (different: object = {}, progress: object = {}) => ({
  ...aCard(
    { id: 'card-9', number: 'EX2024031154321', status: 'PENDING', destination: 'JP', approvedOn: null },
    { targetFrom: 1, targetTo: 3, expectedOn: '2024-03-14' },
  ),
  principal: { __typename: 'GrantPerson', name: '周涛' },
  receipts: [RECEIPT],
  ...different,
  progress: {
    __typename: 'Progress',
    targetFrom: 1,
    targetTo: 3,
    expectedOn: '2024-03-14',
    provisional: false,
    expediteDecideBy: null,
    ...progress,
  },
});
const open = (answers: Answers, at = '/apply/done/card-9') =>
  show(<AppliedPage />, { at, path: '/apply/done/:id', answers });
const nextSteps = async () => (await screen.findByRole('region', { name: '接下来' })).textContent;

describe('the confirmation', () => {
  it('S6.1: shows the number, what happens next and by when, and asks not to submit again', async () => {
    await open({ Applied: { card: applied() } });
    await screen.findByRole('heading', { level: 1, name: '申请已提交' });
    expect(screen.getByText('周涛，日本，旅游')).toBeTruthy();
    expect(document.querySelector('.verdict .num')?.textContent).toBe('EX2024031154321');
    const next = await nextSteps();
    expect(next).toContain('通常 1–3 个工作日，预计 2024年3月14日（周四）前有结果');
    expect(next).toContain('请耐心等待，无需重复提交');
    expect(screen.getByRole('link', { name: '看这张登记卡' }).getAttribute('href')).toBe('/cards/card-9');
  });

  it('S9.6: gives the receipt to keep', async () => {
    await open({ Applied: { card: applied() } });
    expect((await screen.findByRole('region', { name: '回执' })).textContent).toContain(
      'HZ20240311-7KQ2M-X4RTB',
    );
    expect(screen.getByRole('link', { name: /下载文字版/ }).getAttribute('href')).toBe(
      '/receipts/receipt-1.txt',
    );
    expect(screen.getByRole('link', { name: /下载数据版/ }).getAttribute('href')).toBe(
      '/receipts/receipt-1.json',
    );
    expect(screen.getByRole('button', { name: '打印本页' })).toBeTruthy();
  });

  it('S10.1: says until when the urgency is decided', async () => {
    await open({ Applied: { card: applied({}, { expediteDecideBy: '2024-03-11T06:05:00.000Z' }) } });
    expect(await nextSteps()).toContain('通常 2024年3月11日（周一）14:05 前决定');
  });

  it('opened later leads to the page of the card for where it is now', async () => {
    await open({ Applied: { card: applied({ status: 'APPROVED' }) } });
    expect(await nextSteps()).toContain('现在的进展请看登记卡');
  });

  it('for a child stays under the grant, and nothing of it is kept', async () => {
    const { client } = await open(
      { Applied: ({ grantId }) => (grantId === 'grant-1' ? { card: applied() } : fault('NOT_FOUND')) },
      '/apply/done/card-9?grant=grant-1',
    );
    expect((await screen.findByRole('link', { name: '看这张登记卡' })).getAttribute('href')).toBe(
      '/cards/card-9?grant=grant-1',
    );
    expect(screen.getByRole('link', { name: /下载文字版/ }).getAttribute('href')).toBe(
      '/receipts/receipt-1.txt?grant=grant-1',
    );
    expect(JSON.stringify(client.cache.extract())).not.toContain('EX2024031154321');
  });

  it('leaves the receipt out where the grant leaves it closed', async () => {
    await open({ Applied: { card: applied({ receipts: null }) } }, '/apply/done/card-9?grant=grant-1');
    await screen.findByRole('heading', { level: 1, name: '申请已提交' });
    expect(screen.queryByRole('region', { name: '回执' })).toBeNull();
  });

  it('A10: is not there for a card of others', async () => {
    await open({ Applied: () => fault('NOT_FOUND') });
    expect(await screen.findByRole('heading', { level: 1, name: '没有这一页' })).toBeTruthy();
  });

  it('G2: is not there once the grant does not hold', async () => {
    await open({ Applied: () => fault('NOT_FOUND') }, '/apply/done/card-9?grant=grant-1');
    expect(await screen.findByRole('heading', { level: 1, name: '您现在不能看这些登记卡' })).toBeTruthy();
  });
});
