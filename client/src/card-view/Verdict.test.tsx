import type { CardStatus } from '@exit-card/shared/card';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aCard, aSupplementCard, days } from '../testing/a-card.ts';
import { show } from '../testing/show.tsx';
import { Verdict } from './Verdict.tsx';

const verdict = () => screen.getByRole('region', { name: '当前状态' });
const showVerdict = (card: Parameters<typeof Verdict>[0]['card']) => show(<Verdict card={card} />);

describe('the samples of the published guide', () => {
  it('S7.1: approved, valid until 6 April, planned exit inside the period', async () => {
    await showVerdict(aCard());
    expect(verdict().textContent).toContain(
      '请在 2024年4月6日（周六）24:00 前出境。预计 3月15日出境，在有效期内。',
    );
    expect(verdict().textContent).toContain('还剩 26 天');
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '有效期 30 天，3月7日批准，4月6日到期；今天是第 4 天；预计出境 3月15日；3月30日起可申请延期',
    );
  });

  it('S7.2: documents required until 15 March, the days as a list', async () => {
    await showVerdict(aSupplementCard());
    expect(verdict().textContent).toContain('请补齐 2 项材料');
    expect(verdict().textContent).toContain('截止 2024年3月15日（周五）24:00');
    const items = within(screen.getByRole('list', { name: '3月8日到3月15日' })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      '8日周五',
      '9日周六，休息日',
      '10日周日，休息日',
      '11日今天',
      '12日周二',
      '13日周三',
      '14日周四',
      '15日截止',
    ]);
    expect(items[3]?.getAttribute('aria-current')).toBe('date');
  });
});

describe('every status says what is true and what to do', () => {
  const WORDS = {
    PENDING: ['已收到，正在排队审核', '不用做什么，也不用重复提交'],
    REVIEWED: ['材料审核完成，等待最终批准', '等最终结果，不用做什么，在本页可以看到'],
    APPROVED: ['可以办理出境手续', '带好护照和签证，在有效期内出境'],
    COMPLETED: ['已出境，全部办结', '记录可查 5 年'],
    ADDITIONAL_DOCUMENTS_REQUIRED: ['请按审核意见补充材料', '或拨 12367 询问，报编号后五位 12345'],
    EXPIRED: ['有效期已过，没有出境记录', '需要出境请重新申请'],
    REJECTED: ['这次没有批准', '可按说明重新申请，或拨 12367'],
    WITHDRAWN: ['这次申请已撤回', '随时可以重新申请'],
    LAPSED: ['截止前没有收到材料，申请已关闭', '备齐材料后重新申请，或拨 12367'],
  } as const satisfies Record<CardStatus, [string, string]>;

  it.each(Object.keys(WORDS) as CardStatus[])('%s', async (status) => {
    const [saying, next] = WORDS[status];
    await showVerdict(aCard({ status }, { daysLeft: null }));
    expect(verdict().textContent).toContain(saying);
    expect(verdict().textContent).toContain(next);
  });

  it('EXPIRED draws a period that has ended, without today', async () => {
    await showVerdict(aCard({ status: 'EXPIRED', asOf: '2024-04-07T02:00:00.000Z' }, { daysLeft: null }));
    const bar = screen.getByRole('img');
    expect(bar.getAttribute('aria-label')).toContain('已经到期');
    expect(within(bar).queryByText('今天')).toBeNull();
    expect(bar.className).toBe('span ended');
  });

  const waiting = { daysLeft: null, workingDay: 1, targetFrom: 1, targetTo: 3, expectedOn: '2024-03-13' };

  it('PENDING names the usual time and the day, and that nothing is to be done', async () => {
    await showVerdict(aCard({ status: 'PENDING' }, { ...waiting, days: days('2024-03-08', 6) }));
    expect(verdict().textContent).toContain('审核第 1 个工作日，通常 1–3 个工作日');
    expect(verdict().textContent).toContain('预计在 2024年3月13日（周三）前有结果。');
    expect(verdict().textContent).toContain('不用做什么，也不用重复提交');
    expect(verdict().textContent).toContain('第 2 步，共 4 步：审核');
  });

  it('PENDING beyond the usual time says so and whom to call', async () => {
    await showVerdict(
      aCard(
        { status: 'PENDING' },
        { ...waiting, workingDay: 5, late: true, daysLate: 2, longestOn: '2024-04-06' },
      ),
    );
    expect(verdict().textContent).toContain('审核已晚 2 个工作日，请拨打 12367');
    expect(verdict().textContent).toContain('复杂的情况最长需要 30 天，到 4月6日为止。');
    expect(verdict().textContent).toContain('报编号后五位 12345');
  });

  it('REVIEWED with a date that reaches into an unpublished year is provisional', async () => {
    await showVerdict(aCard({ status: 'REVIEWED' }, { ...waiting, provisional: true }));
    expect(verdict().textContent).toContain('日期是暂定的');
  });

  const OVERDUE = { ...waiting, late: true, daysLate: 20, overdue: true, longestOn: '2024-04-06' };

  it('Q2: over the longest time it says sorry, where it is stuck and that no reason is known', async () => {
    await showVerdict(aCard({ status: 'REVIEWED' }, OVERDUE));
    expect(verdict().textContent).toContain('很抱歉，已超过最长 30 天的时限，还没有办完，请拨打 12367');
    expect(verdict().textContent).toContain('最长时限到 2024年4月6日（周六）为止，现在停在“批准”这一步。');
    expect(verdict().textContent).toContain('系统里还没有写明原因，接线人员可以告诉您办到了哪里。');
  });

  it('Q2: over the longest time it gives the reason that was recorded', async () => {
    const history = aCard().history!.map((change, index) =>
      index === 0 ? { ...change, action: 'RECORD_DELAY' as const, comment: '正在向外地核实材料' } : change,
    );
    await showVerdict(aCard({ status: 'PENDING', history }, OVERDUE));
    expect(verdict().textContent).toContain('原因：正在向外地核实材料');
  });

  it('Q5: with an undecided extension it stays valid, and no days are counted down', async () => {
    await showVerdict(aCard({}, { nextStep: 'WAIT_FOR_EXTENSION', daysLeft: 3 }));
    expect(verdict().textContent).toContain('延期申请待决定，期间有效');
    expect(verdict().textContent).toContain('决定之前继续有效');
    expect(verdict().textContent).not.toContain('还剩 3 天');
  });

  it('S10.1: says until when a wish to go faster is answered, and that one was not granted', async () => {
    await showVerdict(
      aCard(
        { status: 'PENDING' },
        { ...waiting, expedite: 'REQUESTED', expediteDecideBy: '2024-03-11T06:00:00.000Z' },
      ),
    );
    expect(verdict().textContent).toContain('加急申请待决定，最晚 2024年3月11日（周一）14:00有答复。');
    await showVerdict(aCard({ status: 'PENDING' }, { ...waiting, expedite: 'DECLINED' }));
    expect(screen.getByText('没有同意加急，按通常时限办理。')).toBeTruthy();
  });

  it('a status that this page does not know is calm and keeps its own name', async () => {
    await showVerdict(aCard({ status: 'SUSPENDED' as 'PENDING' }, { daysLeft: null }));
    expect(verdict().textContent).toContain('SUSPENDED');
    expect(verdict().textContent).toContain('状态有更新，本页还没有它的说明');
    expect(verdict().className).toBe('verdict plain');
  });
});
