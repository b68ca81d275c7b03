import { screen } from '@testing-library/react';
import { afterAll, describe, expect, it } from 'vitest';
import { aCard, aSupplementCard } from '../testing/a-card.ts';
import { show } from '../testing/show.tsx';
import { showLanguage } from '../text/language.ts';
import { useStanding } from './standing.ts';

type Card = Parameters<ReturnType<typeof useStanding>>[0];
type Progress = Parameters<typeof aCard>[1];

function Sentence({ card }: { card: Card }) {
  return <p data-testid="sentence">{useStanding()(card)}</p>;
}

const RUNNING: Progress = {
  nextStep: 'WAIT_FOR_REVIEW',
  daysLeft: null,
  workingDay: 2,
  targetFrom: 1,
  targetTo: 3,
  expectedOn: '2024-03-12',
  longestOn: '2024-04-06',
};
const QINGMING = {
  __typename: 'FreeDays',
  name: '清明节',
  nameEn: 'Tomb-Sweeping Day',
  from: '2024-04-04',
  to: '2024-04-06',
} as const;
const pending = (different: Progress = {}) => aCard({ status: 'PENDING' }, { ...RUNNING, ...different });
const reviewed = (different: Progress = {}) =>
  aCard({ status: 'REVIEWED' }, { ...RUNNING, targetTo: 2, ...different });

const SENTENCES: readonly [what: string, card: Card, zh: string, en: string][] = [
  [
    'a review over 清明节 of 2024',
    pending({ holidays: [QINGMING], expectedOn: '2024-04-09' }),
    '审核第 2 个工作日，通常 1–3 个工作日（4月4日–4月6日清明节不算）',
    'Working day 2 of the review, usually 1–3 working days (Tomb-Sweeping Day from 4 April to 6 April not counted)',
  ],
  [
    'an approval with one holiday of a single day',
    reviewed({
      holidays: [{ ...QINGMING, name: '元旦', nameEn: 'New Year', from: '2024-01-01', to: '2024-01-01' }],
    }),
    '批准第 2 个工作日，通常 1–2 个工作日（1月1日元旦不算）',
    'Working day 2 of the approval, usually 1–2 working days (New Year on 1 January not counted)',
  ],
  [
    'a step that reaches an unpublished year',
    pending({ provisional: true, expectedOn: '2031-01-02' }),
    '审核第 2 个工作日，通常 1–3 个工作日',
    'Working day 2 of the review, usually 1–3 working days',
  ],
  [
    'the day on which the review begins',
    pending({ workingDay: 0 }),
    '已收到，正在排队审核，从下一个工作日算起，通常 1–3 个工作日',
    'We have it; the review usually takes 1–3 working days, counted from the next working day',
  ],
  [
    'the day on which the approval begins',
    reviewed({ workingDay: 0 }),
    '材料审核完成，等待最终批准，从下一个工作日算起，通常 1–2 个工作日',
    'Documents checked; the final approval usually takes 1–2 working days, counted from the next working day',
  ],
  [
    'an expedited review',
    pending({ expedite: 'GRANTED', workingDay: 1, targetTo: 1 }),
    '加急审核第 1 个工作日，加急的每个环节 1 个工作日',
    'Working day 1 of the expedited review, 1 working day for each step',
  ],
  [
    'an expedited approval that begins',
    reviewed({ expedite: 'GRANTED', workingDay: 0, targetTo: 1 }),
    '已加急，等待最终批准，从下一个工作日算起，每个环节 1 个工作日',
    'Expedited, waiting for final approval: 1 working day for each step, counted from the next working day',
  ],
  [
    'a review one working day late',
    pending({ late: true, daysLate: 1, workingDay: 4 }),
    '审核已晚 1 个工作日，请拨打 12367',
    'The review is 1 working day late; please call 12367',
  ],
  [
    'an approval three working days late',
    reviewed({ late: true, daysLate: 3, workingDay: 5 }),
    '批准已晚 3 个工作日，请拨打 12367',
    'The approval is 3 working days late; please call 12367',
  ],
  [
    'a review late on the free day after the expected one',
    pending({ late: true, daysLate: 0 }),
    '审核已过预计日期，请拨打 12367',
    'The review is past its expected date; please call 12367',
  ],
  [
    'a case beyond thirty days',
    pending({ late: true, daysLate: 18, overdue: true }),
    '很抱歉，已超过最长 30 天的时限，还没有办完，请拨打 12367',
    'We are sorry: the longest time of 30 days is over and this is not done; please call 12367',
  ],
  [
    'documents that are awaited',
    aSupplementCard(),
    '等您补充材料，至 3月15日（周五）24:00，还剩 4 天',
    'Waiting for your documents until 15 March (Fri), end of day, 4 days left',
  ],
  [
    'the last day for documents',
    { ...aSupplementCard(), progress: { ...aSupplementCard().progress, daysLeft: 0 } },
    '等您补充材料，今天 24:00 截止',
    'Waiting for your documents until the end of today',
  ],
  [
    'an approval that holds',
    aCard(),
    '可以办理出境手续，有效期至 4月6日 24:00，还剩 26 天',
    'You can complete exit formalities until 6 April, end of day, 26 days left',
  ],
  [
    'the last day of the validity',
    aCard({}, { daysLeft: 0 }),
    '可以办理出境手续，有效期到今天 24:00',
    'You can complete exit formalities until the end of today',
  ],
  [
    'an extension that is being decided',
    aCard({}, { nextStep: 'WAIT_FOR_EXTENSION', daysLeft: 3 }),
    '延期申请待决定，期间有效',
    'The extension is being decided; the card stays valid meanwhile',
  ],
  [
    'an exit',
    aCard({ status: 'COMPLETED', exitedOn: '2024-03-15' }, { daysLeft: null }),
    '2024年3月15日出境，全部办结',
    'You left on 15 March 2024; all done',
  ],
  [
    'an approval that ended unused',
    aCard({ status: 'EXPIRED' }, { daysLeft: null }),
    '2024年4月6日到期，没有出境记录',
    'Ended on 6 April 2024 without an exit',
  ],
  [
    'documents that did not come',
    aCard({ status: 'LAPSED' }, { daysLeft: null }),
    '截止前没有收到材料，申请已关闭',
    'Documents did not arrive in time; the application is closed',
  ],
  [
    'a status newer than this page',
    aCard({ status: 'SUSPENDED' as 'PENDING' }),
    '状态有更新，本页还没有它的说明',
    'The status has changed to one that this page cannot explain yet',
  ],
];

describe.each(['zh-CN', 'en'] as const)('Q2: where a card stands, in one sentence of %s', (language) => {
  afterAll(() => showLanguage('zh-CN'));

  it.each(SENTENCES)('%s', async (_what, card, zh, en) => {
    await showLanguage(language);
    await show(<Sentence card={card} />);
    expect(screen.getByTestId('sentence').textContent).toBe(language === 'en' ? en : zh);
  });
});
