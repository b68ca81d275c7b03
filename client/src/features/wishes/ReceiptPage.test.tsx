import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aCard } from '../../testing/a-card.ts';
import { fault } from '../../testing/an-organisation.ts';
import { show } from '../../testing/show.tsx';
import { ReceiptPage } from './ReceiptPage.tsx';

const RECEIPT = {
  __typename: 'Receipt',
  id: 'receipt-1',
  number: 'HZ20240311-7KQ2M-X4RTB',
  kind: 'SUPPLEMENT',
  at: '2024-03-11T02:05:00.000Z',
  channel: 'WEB',
  by: 'SELF',
  round: 1,
  files: [
    { __typename: 'ReceiptFile', id: 'file-1', name: '行程安排.pdf', bytes: 84_000, sha256: 'ab'.repeat(32) },
  ],
};

async function open({
  receipt = RECEIPT as object,
  grant = '',
  just = false,
  answer = undefined as never | (() => object) | undefined,
} = {}) {
  const { progress, ...card } = aCard({ status: 'PENDING' }, { expectedOn: '2024-03-14' });
  const node = {
    ...card,
    progress,
    principal: { __typename: 'GrantPerson', name: '张三' },
    receipts: [receipt],
  };
  const { router } = await show(<ReceiptPage />, {
    at: '/',
    path: '/cards?/:id?/receipts?/:receiptId?',
    answers: { Receipt: answer ?? { card: node } },
  });
  await router.navigate(`/cards/card-1/receipts/receipt-1${grant}`, { state: just ? { just: true } : null });
}

describe('a receipt', () => {
  it('S9.6: has its number, the time, and the names and hashes of the files, and can be kept', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: '补充材料回执', level: 1 })).toBeTruthy();
    expect(screen.getByText('HZ20240311-7KQ2M-X4RTB')).toBeTruthy();
    expect(screen.getByText('2024年3月11日 10:05')).toBeTruthy();
    const files = screen.getByRole('region', { name: '文件' });
    expect(within(files).getByText('ab'.repeat(32))).toBeTruthy();
    expect(within(files).getByRole('heading', { name: /行程安排\.pdf/ })).toBeTruthy();
    const [text] = screen.getAllByRole('link', { name: /^下载/ });
    expect(text!.getAttribute('href')).toBe('/receipts/receipt-1.txt');
    expect(screen.queryByText(/状态已回到“待审核”/)).toBeNull();
  });

  it('says what happens next right after it was made', async () => {
    await open({ just: true });
    expect(await screen.findByRole('heading', { name: '材料已提交', level: 1 })).toBeTruthy();
    expect(screen.getByText(/状态已回到“待审核”，预计 2024年3月14日前有结果/)).toBeTruthy();
  });

  it('is read and kept through the grant', async () => {
    await open({ grant: '?grant=grant-1' });
    const [text] = await screen.findAllByRole('link', { name: /^下载/ });
    expect(text!.getAttribute('href')).toBe('/receipts/receipt-1.txt?grant=grant-1');
    expect(screen.getByRole('link', { name: '回到这张登记卡' }).getAttribute('href')).toBe(
      '/cards/card-1?grant=grant-1',
    );
  });

  it('A10: that is not there is not found in the same words as one of somebody else', async () => {
    await open({ receipt: { ...RECEIPT, id: 'another' } });
    expect(await screen.findByRole('heading', { name: '没有找到这份回执' })).toBeTruthy();
  });

  it('A10: of a card of somebody else is not found', async () => {
    await open({ answer: () => fault('NOT_FOUND') });
    expect(await screen.findByRole('heading', { name: '没有找到这份回执' })).toBeTruthy();
  });
});
