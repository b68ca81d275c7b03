import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { anAction, aSupplementCard } from '../testing/a-card.ts';
import { type Answers, show } from '../testing/show.tsx';
import { Materials } from './Materials.tsx';

type Card = ReturnType<typeof aSupplementCard>;
type Item = NonNullable<Card['supplement']>['items'][number];

const FILE = {
  __typename: 'StoredFile' as const,
  id: 'file-1',
  name: '行程安排.pdf',
  mime: 'application/pdf',
  bytes: 84_000,
  state: 'CLEAN' as const,
  refusal: null,
  uploadedAt: '2024-03-11T01:46:00.000Z',
};

/** Sample 2 with its two documents as they stand. */
function waiting(first: Partial<Item>, second: Partial<Item> = {}, different: Partial<Card> = {}): Card {
  const card = aSupplementCard(different);
  const [itinerary, lodging] = card.supplement!.items;
  const items = [
    { ...itinerary!, ...first },
    { ...lodging!, ...second },
  ];
  return { ...card, supplement: { ...card.supplement!, items } };
}

async function open(card: Card, { grantId, answers = {} }: { grantId?: string; answers?: Answers } = {}) {
  const onChanged = vi.fn(async () => undefined);
  const shown = await show(
    <Materials card={card} grantId={grantId} closed={<p>不开放</p>} onChanged={onChanged} />,
    { answers },
  );
  return { onChanged, ...shown };
}
const states = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

describe('the documents asked for', () => {
  it('S6.5: stand with what is uploaded and what is missing', async () => {
    await open(waiting({ ready: true, files: [FILE] }));
    expect(states()).toEqual(['1. 详细的行程安排已上传', '2. 住宿证明未上传']);
    expect(screen.getByText('已上传 1 项，还差 1 项')).toBeTruthy();
    expect(screen.getByText('行程安排.pdf')).toBeTruthy();
    expect(screen.getByRole('button', { name: '为“住宿证明”选择文件或拍照' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '删除“行程安排.pdf”' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '下载“行程安排.pdf”' }).getAttribute('href')).toBe(
      '/files/file-1',
    );
  });

  it('are not handed in before all are there: what is missing is said', async () => {
    const { router } = await open(waiting({ ready: true, files: [FILE] }));
    await userEvent.click(screen.getByRole('button', { name: '检查并提交' }));
    expect(screen.getByRole('alert').textContent).toBe('还差：住宿证明。上传后再提交。');
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(router.state.location.pathname).toBe('/');
  });

  it('that are being checked are said to be, and looked at again', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { onChanged } = await open(
      waiting({ ready: true, files: [FILE] }, { files: [{ ...FILE, id: 'file-2', state: 'PENDING' }] }),
    );
    expect(states()[1]).toBe('2. 住宿证明查验中');
    await userEvent.click(screen.getByRole('button', { name: '检查并提交' }));
    expect(screen.getByRole('alert').textContent).toContain('“住宿证明”的文件正在做安全检查');
    vi.advanceTimersByTime(3000);
    expect(onChanged).toHaveBeenCalled();
    vi.useRealTimers();
  });

  it('that are all there lead to the check, through the grant where there is one', async () => {
    const ready = { ready: true, files: [FILE] };
    const { router } = await open(waiting(ready, ready), { grantId: 'grant-1' });
    expect(screen.getByText('必需的材料都已上传，请检查并提交。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '检查并提交' }));
    const { pathname, search } = router.state.location;
    expect(pathname + search).toBe('/cards/card-2/supplement?grant=grant-1');
  });

  it('H4: are listed for a delegate without a way to look into them', async () => {
    await open(waiting({ ready: true, files: [FILE] }), { grantId: 'grant-1' });
    expect(screen.getByText('行程安排.pdf')).toBeTruthy();
    expect(screen.queryByRole('link', { name: '下载“行程安排.pdf”' })).toBeNull();
  });

  it('say which document a file answers', async () => {
    const asked: unknown[] = [];
    await open(waiting({}), {
      answers: {
        RequestUpload: ({ input }) => {
          asked.push(input);
          return { requestUpload: { __typename: 'FileRefused', reason: 'HEIC' } };
        },
      },
    });
    const [, second] = document.querySelectorAll<HTMLInputElement>('input[type=file]');
    await userEvent.upload(second!, new File(['%PDF'], '住宿.pdf', { type: 'application/pdf' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({ purpose: 'SUPPLEMENT', subjectId: 'supplement-1', item: 'LODGING' });
  });

  it('are shown as on their way while they are', async () => {
    await open(waiting({}));
    const [first] = document.querySelectorAll<HTMLInputElement>('input[type=file]');
    await userEvent.upload(first!, new File(['%PDF'], '行程.pdf', { type: 'application/pdf' }));
    await waitFor(() => expect(states()[0]).toBe('1. 详细的行程安排上传中'));
  });

  it.each([
    ['WINDOW', '材料也请到窗口补交。请在 2024年3月15日（周五）24:00 前'],
    ['ORG_BATCH', '把材料交给单位的经办人'],
  ] as const)(
    'S6.5: go elsewhere for a card from %s, and nothing is uploaded here',
    async (elsewhere, words) => {
      await open(waiting({}, {}, { openActions: [anAction('SUPPLEMENT', { elsewhere })] }));
      expect(screen.getByRole('region').textContent).toContain(words);
      expect(screen.queryByRole('button')).toBeNull();
      expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
    },
  );

  it('G9: under a grant without the scope are listed, with who may hand them in', async () => {
    await open(waiting({ files: null }, { files: null }, { openActions: [] }), { grantId: 'grant-1' });
    expect(screen.getByText(/^这项授权不含补充材料/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('G9: under a grant without the particulars are closed', async () => {
    await open(aSupplementCard({ supplement: null, redactions: ['SUPPLEMENT'] }), { grantId: 'grant-1' });
    expect(screen.getByText('不开放')).toBeTruthy();
  });

  it('stand no longer once they are in', async () => {
    const card = aSupplementCard({ status: 'PENDING' });
    await open({ ...card, supplement: { ...card.supplement!, state: 'SUBMITTED' } });
    expect(screen.queryByRole('region')).toBeNull();
  });
});
