import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aCard, anAction } from '../../testing/a-card.ts';
import { show } from '../../testing/show.tsx';
import { doneIn } from '../../wish-view/done.ts';
import { CorrectionPage } from './CorrectionPage.tsx';

const CHANGED = { answer: { __typename: 'CardChanged', card: { __typename: 'Card', id: 'card-1' } } };
const OPEN = [anAction('REQUEST_CORRECTION')];

async function open(card = aCard({ openActions: OPEN }), answer: object = CHANGED, search = '') {
  const asked: unknown[] = [];
  const { router } = await show(<CorrectionPage />, {
    at: `/cards/card-1/correction${search}`,
    path: '/cards/:id/:wish?',
    answers: {
      WishCard: { card: { ...card, principal: { __typename: 'GrantPerson', name: '张三' } } },
      RequestCorrection: ({ input }) => {
        asked.push(input);
        return answer;
      },
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { asked, router };
}
const go = () => userEvent.click(screen.getByRole('button', { name: '继续' }));
const back = () => userEvent.click(screen.getByRole('button', { name: '返回上一步' }));
const choose = async (...names: string[]) => {
  for (const name of names) await userEvent.click(screen.getByRole('checkbox', { name }));
  await go();
};
const type = async (label: string, text: string) => {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

describe('asking for a correction', () => {
  it('S1.4: leads from what is wrong to what it should be and why, shows both values, and sends', async () => {
    const { asked, router } = await open();
    await choose('目的地', '预计出境日期');
    expect(screen.getByText('现在登记的：新加坡')).toBeTruthy();
    expect(screen.getByText('现在登记的：2024年3月15日')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: '马来西亚' }));
    await type('日', '20');
    await go();
    await type('原因', '提交时选错了');
    await go();
    const facts = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(facts).toContain('新加坡 → 马来西亚');
    expect(facts).toContain('2024年3月15日 → 2024年3月20日');
    await userEvent.click(screen.getByRole('button', { name: '提交更正申请' }));
    expect(asked).toEqual([
      {
        cardId: 'card-1',
        changes: [
          { field: 'DESTINATION', to: 'MY' },
          { field: 'EXPECTED_EXIT_DATE', to: '2024-03-20' },
        ],
        reason: '提交时选错了',
      },
    ]);
    expect(router.state.location.pathname).toBe('/cards/card-1');
    expect(doneIn(router.state.location.state)).toBe('correction');
  });

  it('S1.4: needs something chosen, something changed, and a reason', async () => {
    await open();
    await go();
    expect((await screen.findByRole('alert')).textContent).toContain('请至少选一项');
    expect(screen.getByRole('group', { description: /^错误： ?请至少选一项/ })).toBeTruthy();
    await choose('目的地');
    await go();
    expect((await screen.findByRole('alert')).textContent).toContain('没有要更正的内容');
    await userEvent.click(screen.getByRole('radio', { name: '马来西亚' }));
    await go();
    await go();
    expect((await screen.findByRole('alert')).textContent).toContain('请写明原因');
  });

  it('S11.2: refuses a day as the server would, and one behind only while the card is open', async () => {
    await open();
    await choose('预计出境日期');
    await type('日', '1');
    await go();
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('应该是什么？');
  });

  it('S1.4: of a closed card takes a day that lies behind', async () => {
    await open(aCard({ status: 'COMPLETED', openActions: OPEN }));
    await choose('预计出境日期');
    await type('日', '8');
    await go();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('为什么要更正？');
  });

  it('S1.4: words about the purpose go with the purpose', async () => {
    const { asked } = await open(aCard({ purpose: 'OTHER', purposeText: '参加婚礼', openActions: OPEN }));
    await choose('出境事由');
    expect(screen.getByText('现在登记的：参加婚礼')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: '探亲' }));
    await go();
    await type('原因', '选错了');
    await go();
    await userEvent.click(screen.getByRole('button', { name: '提交更正申请' }));
    expect(asked).toMatchObject([
      {
        changes: [
          { field: 'PURPOSE', to: 'FAMILY_VISIT' },
          { field: 'PURPOSE_TEXT', to: null },
        ],
      },
    ]);
  });

  it('S1.4: keeps what was typed on the way back, whether it was right or not', async () => {
    await open();
    await choose('目的地', '预计出境日期');
    await userEvent.click(screen.getByRole('radio', { name: '马来西亚' }));
    await type('日', '1');
    await back();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '目的地' }).checked).toBe(true);
    await go();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '马来西亚' }).checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('日').value).toBe('1');
    await type('日', '20');
    await go();
    await type('原因', '提交');
    await back();
    await go();
    expect(screen.getByLabelText<HTMLTextAreaElement>('原因').value).toBe('提交');
  });

  it('S1.4: does not come to the check by the forward button past what was made wrong meanwhile', async () => {
    const { router } = await open();
    await choose('预计出境日期');
    await type('日', '20');
    await go();
    await type('原因', '选错了');
    await go();
    await act(() => router.navigate(-2));
    await type('日', '1');
    await act(() => router.navigate(2));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('应该是什么？');
  });

  it('S1.4: begins again after a reload, with the way back to the card', async () => {
    await open(undefined, undefined, '?step=check');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('哪一项不对？');
    expect(screen.getByRole('link', { name: '返回上一步' }).getAttribute('href')).toBe('/cards/card-1');
  });

  it('S1.4: says why it was refused', async () => {
    await open(undefined, {
      answer: { __typename: 'CardRefused', reason: 'ALREADY_ASKED', status: null, opensOn: null },
    });
    await choose('目的地');
    await userEvent.click(screen.getByRole('radio', { name: '马来西亚' }));
    await go();
    await type('原因', '选错了');
    await go();
    await userEvent.click(screen.getByRole('button', { name: '提交更正申请' }));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('link').textContent).toContain('已经申请过了');
  });

  it('S1.4: is not possible while one waits', async () => {
    await open(aCard());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('现在不能申请更正');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
