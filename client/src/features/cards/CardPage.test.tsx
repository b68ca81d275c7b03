import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aCard, aSupplementCard, CARD_OWNER } from '../../testing/a-card.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { CardPage } from './CardPage.tsx';

const open = (node: object | null, answers: Answers = {}) =>
  show(<CardPage />, {
    at: '/cards/card-1',
    path: '/cards/:id',
    answers: { CardPage: { node, viewer: CARD_OWNER }, ...answers },
  });

describe('a card', () => {
  it('tells its history newest first and marks the current step', async () => {
    await open(aCard());
    const history = await screen.findByRole('region', { name: '办理过程' });
    const items = within(history).getAllByRole('listitem');
    expect(items.map((item) => within(item).getByRole('heading').textContent)).toEqual([
      '已批准当前',
      '已审核',
      '待审核',
    ]);
    expect(items.map((item) => item.getAttribute('aria-current'))).toEqual(['step', null, null]);
    expect(items[0]?.textContent).toContain('2024年3月7日 16:05，审批人员');
  });

  it('Q2: tells what was done while the status stayed, and by whom as a role', async () => {
    const [newest, ...rest] = aCard().history!;
    const within1 = (
      seq: number,
      action: NonNullable<typeof newest>['action'],
      actor: 'OFFICER' | 'SYSTEM',
    ) => ({
      ...newest!,
      id: `change-${seq}`,
      from: 'APPROVED' as const,
      action,
      actor,
    });
    const history = [
      within1(5, 'CORRECT', 'OFFICER'),
      within1(4, 'GRANT_EXTENSION', 'SYSTEM'),
      newest!,
      ...rest,
    ];
    await open(aCard({ history }));
    const items = within(await screen.findByRole('region', { name: '办理过程' })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent?.replace(/\d.*，/, ' '))).toEqual([
      '登记内容已更正 工作人员',
      '有效期已延长 系统自动',
      '已批准当前 审批人员',
      '已审核 审核人员',
      '待审核 本人',
    ]);
  });

  it('Q2: explains a status that does not change, with the sentence of the verdict, and never by the browser', async () => {
    await open(
      aCard(
        { status: 'PENDING' },
        {
          nextStep: 'CALL_HOTLINE',
          daysLeft: null,
          workingDay: 4,
          targetFrom: 1,
          targetTo: 3,
          expectedOn: '2024-03-12',
          longestOn: '2024-04-06',
          late: true,
          daysLate: 1,
        },
      ),
    );
    const unchanged = await screen.findByRole('region', { name: '状态一直没有变？' });
    expect(unchanged.textContent).toContain('审核已晚 1 个工作日，请拨打 12367。');
    expect(unchanged.textContent).toContain(
      '复杂的情况最长 30 天（不算等补充材料的日子），到 2024年4月6日为止',
    );
    expect(unchanged.textContent).toContain('数据截至 2024年3月11日 10:00');
    expect(unchanged.textContent).toContain('现在已经超过，请拨 12367，报编号后五位 12345');
    expect(unchanged.textContent).not.toContain('缓存');
  });

  it('lists the documents asked for, until when, and how to hand them in', async () => {
    await open(aSupplementCard());
    const materials = await screen.findByRole('region', { name: '要补充的材料' });
    expect(materials.textContent).toContain('1. 详细的行程安排');
    expect(materials.textContent).toContain('已上传 0 项，还差 2 项');
    expect(within(materials).getByRole('button', { name: '检查并提交' })).toBeTruthy();
    const more = screen.getByRole('region', { name: '来不及？' });
    expect(within(more).getByRole('link', { name: '请求延长期限' }).getAttribute('href')).toBe(
      '/cards/card-2/more-time',
    );
  });

  it('shows the ID number only after the server has given it', async () => {
    let asked = 0;
    await open(aCard(), {
      RevealIdentity: () => {
        asked += 1;
        return { revealIdentity: { __typename: 'RevealedIdentity', idNumber: '110101199003071234' } };
      },
    });
    const button = await screen.findByRole('button', { name: /显示\s*完整身份证号码，会留下记录/ });
    expect(screen.queryByText('110101199003071234')).toBeNull();
    expect(asked).toBe(0);
    await userEvent.click(button);
    expect(await screen.findByText('110101199003071234')).toBeTruthy();
    expect(asked).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: /隐藏\s*身份证号码/ }));
    expect(screen.queryByText('110101199003071234')).toBeNull();
  });

  it('leads to a new application when this one is over, and not before', async () => {
    await open(aCard({ status: 'EXPIRED' }, { daysLeft: null, nextStep: 'APPLY_AGAIN' }));
    expect((await screen.findByRole('link', { name: /^重新申请/ })).getAttribute('href')).toBe('/apply');
    await open(aCard());
    await screen.findByText('可以办理出境手续');
    expect(screen.getAllByRole('link', { name: /^重新申请/ })).toHaveLength(1);
  });

  it('A10: is not found in the same words whether it does not exist or is somebody else’s', async () => {
    await open(null);
    expect(await screen.findByRole('heading', { name: '没有找到这张登记卡' })).toBeTruthy();
  });
});
