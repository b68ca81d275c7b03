import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PATHS } from '../../app/paths.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { LookUpSteps } from './LookUpSteps.tsx';

const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

const CODE_SENT = {
  requestCode: { __typename: 'CodeSent', challengeId: 'c1', expiresAt: soon(300), resendAt: soon(60) },
};
const IDENTITY = {
  __typename: 'MaskedIdentity',
  name: '张*',
  idNumber: '110***********1234',
};
const CARD = {
  __typename: 'FoundCard',
  number: 'EX2024030712345',
  applicationDate: '2024-03-07',
  status: 'APPROVED',
  purpose: 'TOURISM',
  purposeText: null,
  destination: 'SG',
  expectedExitDate: '2024-03-15',
  approvedOn: '2024-03-07',
  validUntil: '2024-04-06',
  comment: null,
  supplementDueOn: null,
  asOf: '2024-03-11T02:00:00.000Z',
  progress: {
    __typename: 'Progress',
    workingDay: null,
    targetFrom: null,
    targetTo: null,
    expectedOn: null,
    late: false,
    provisional: false,
    daysLeft: 26,
    nextStep: 'LEAVE_IN_TIME',
    days: [],
    extensionOpensAt: '2024-03-29T16:00:00.000Z',
    extensionClosesAt: '2024-04-06T16:00:00.000Z',
  },
};

function found(endsAt = soon(600)) {
  return { lookUpResult: { __typename: 'CardsFound', identity: IDENTITY, cards: [CARD], endsAt } };
}

function lookUp(lookUpAnswer: unknown, more: Answers = {}, at: string = PATHS.lookUp) {
  return show(<LookUpSteps />, {
    at,
    path: `${PATHS.lookUp}/*`,
    answers: { RequestLookUpCode: CODE_SENT, LookUp: { lookUp: lookUpAnswer }, ...more },
  });
}

async function sayWho(user: ReturnType<typeof userEvent.setup>, idNumber = '110101199003071234') {
  await user.type(await screen.findByLabelText('姓名'), '张三');
  await user.click(screen.getByLabelText('身份证号码'));
  await user.paste(idNumber);
}

async function goToCode(user: ReturnType<typeof userEvent.setup>) {
  await sayWho(user);
  await user.click(screen.getByRole('button', { name: '继续' }));
  await user.type(await screen.findByLabelText('手机号码'), '138 0013 8000');
  await user.click(screen.getByRole('button', { name: '发送验证码' }));
  return screen.findByLabelText('验证码');
}

async function goToAnswer(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await goToCode(user), '482719');
  await user.click(screen.getByRole('button', { name: '查询' }));
}

describe('saying who one is', () => {
  it('lists what is missing above the heading, takes the focus and says so in the title', async () => {
    const user = userEvent.setup();
    await lookUp(null);
    await user.click(await screen.findByRole('button', { name: '继续' }));

    const summary = screen.getByRole('alert');
    expect(summary).toBe(document.activeElement);
    expect(summary.textContent).toContain('有 2 处需要改一下');
    expect(document.title).toMatch(/^错误：/);

    await user.click(screen.getByRole('link', { name: '请填写身份证号码' }));
    expect(document.activeElement).toBe(screen.getByLabelText('身份证号码'));
  });

  it('says how many digits there are', async () => {
    const user = userEvent.setup();
    await lookUp(null);
    await sayWho(user, '11010119900307123');
    await user.click(screen.getByRole('button', { name: '继续' }));
    expect(screen.getByRole('alert').textContent).toContain('现在是 17 位');
  });

  it('judges nothing when a field is left', async () => {
    const user = userEvent.setup();
    await lookUp(null);
    await user.click(await screen.findByLabelText('姓名'));
    await user.tab();
    await user.tab();
    expect(screen.queryByText('请填写姓名')).toBeNull();
  });

  it('reads the number back in three parts, also when pasted with blanks and in full width', async () => {
    const user = userEvent.setup();
    await lookUp(null);
    await sayWho(user, '１１０１０１ 19900307 1234');
    const parts = screen.getByLabelText('您输入的号码分三段核对');
    expect(parts.textContent).toBe('北京市1101011990年3月7日生19900307顺序与校验码1234');
  });

  it('hints at a check digit that does not fit, offers no other digit and lets it pass', async () => {
    const user = userEvent.setup();
    await lookUp(null);
    await sayWho(user);
    expect(screen.getByText('校验码对不上，是不是输错了一位？')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '继续' }));
    expect(await screen.findByLabelText('手机号码')).toBeTruthy();
  });

  it('gives no hint for a number that fits', async () => {
    const user = userEvent.setup();
    await lookUp(null);
    await sayWho(user, '110101199003071233');
    expect(screen.queryByText('校验码对不上，是不是输错了一位？')).toBeNull();
  });
});

describe('the code', () => {
  it('keeps what was typed on the way back', async () => {
    const user = userEvent.setup();
    await lookUp(null);
    await goToCode(user);
    await user.click(screen.getByRole('link', { name: '返回上一步' }));
    expect((await screen.findByLabelText<HTMLInputElement>('手机号码')).value).toBe('138 0013 8000');
    await user.click(screen.getByRole('link', { name: '返回上一步' }));
    expect((await screen.findByLabelText<HTMLInputElement>('姓名')).value).toBe('张三');
  });

  it('may be filled in by the phone and counts down to the next one', async () => {
    const user = userEvent.setup();
    await lookUp(null);
    const field = await goToCode(user);
    expect(field.getAttribute('autocomplete')).toBe('one-time-code');
    expect(field.getAttribute('inputmode')).toBe('numeric');
    expect(screen.getByText(/秒后可以重新发送/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '重新发送验证码' })).toBeNull();
  });

  it('can be sent again when the pause is over', async () => {
    const user = userEvent.setup();
    const sent = { requestCode: { ...CODE_SENT.requestCode, resendAt: soon(-1) } };
    const requestCode = vi.fn(() => sent);
    await lookUp(null, { RequestLookUpCode: requestCode });
    await goToCode(user);
    await user.click(screen.getByRole('button', { name: '重新发送验证码' }));
    expect(await screen.findByText('已重新发送，请用最新的一条。')).toBeTruthy();
    expect(requestCode).toHaveBeenCalledTimes(2);
  });

  it('says how many tries are left', async () => {
    const user = userEvent.setup();
    await lookUp({ __typename: 'CodeInvalid', triesLeft: 4 });
    await goToAnswer(user);
    expect((await screen.findByRole('alert')).textContent).toContain('验证码不对，还可以输入 4 次');
  });

  it('says when it is dead', async () => {
    const user = userEvent.setup();
    await lookUp({ __typename: 'CodeInvalid', triesLeft: 0 });
    await goToAnswer(user);
    expect((await screen.findByRole('alert')).textContent).toContain('这条验证码不能再用');
  });

  it('is not asked for out of the blue', async () => {
    await lookUp(null, {}, PATHS.lookUpCode);
    expect(await screen.findByLabelText('姓名')).toBeTruthy();
  });
});

describe('the answer', () => {
  it('shows the cards masked, with status, dates and the way to more', async () => {
    const user = userEvent.setup();
    await lookUp({ __typename: 'CardsFound' }, { LookUpResult: found() });
    await goToAnswer(user);
    expect(await screen.findByRole('heading', { name: '找到 1 张出境登记卡' })).toBeTruthy();
    expect(screen.getByText('张*')).toBeTruthy();
    expect(screen.getByText('新加坡，旅游')).toBeTruthy();
    expect(screen.getByText('已批准')).toBeTruthy();
    expect(screen.getByRole('link', { name: '登录看全部内容' }).getAttribute('href')).toBe(
      '/sign-in?return=%2Fcards',
    );
    expect(screen.getByText('10 分钟后本页自动关闭')).toBeTruthy();
  });

  it('is shown again after a reload', async () => {
    await lookUp(null, { LookUpResult: found() }, PATHS.lookUpResult);
    expect(await screen.findByRole('heading', { name: '找到 1 张出境登记卡' })).toBeTruthy();
  });

  it('is gone when its time is over', async () => {
    await lookUp(null, { LookUpResult: found(soon(-1)) }, PATHS.lookUpResult);
    expect(await screen.findByRole('heading', { name: '查询结果已关闭' })).toBeTruthy();
    expect(screen.queryByText('新加坡，旅游')).toBeNull();
  });

  it('of a mismatch never says which field failed and keeps what was typed', async () => {
    const user = userEvent.setup();
    await lookUp({ __typename: 'IdentityMismatch', check: ['NAME', 'ID_NUMBER', 'PHONE_NUMBER'] });
    await goToAnswer(user);
    expect(
      await screen.findByText('这不代表您没有登记卡。为保护个人信息，我们不说明是哪一项不一致。'),
    ).toBeTruthy();
    expect(
      screen.getAllByRole('listitem').filter(({ textContent }) => textContent?.includes('：')),
    ).toHaveLength(3);
    await user.click(screen.getByRole('link', { name: '修改后再查' }));
    expect((await screen.findByLabelText<HTMLInputElement>('姓名')).value).toBe('张三');
  });

  it('of no record gives four reasons, each with its own way on, and tells of an intake', async () => {
    const lookUpResult = {
      __typename: 'NoRecord',
      identity: IDENTITY,
      reasons: ['NOT_SUBMITTED', 'DATA_DIFFER', 'NOT_YET_ENTERED', 'ARCHIVED'],
      intakeReceivedAt: '2024-03-11T01:10:00.000Z',
      endsAt: soon(600),
    };
    await lookUp(null, { LookUpResult: { lookUpResult } }, PATHS.lookUpResult);
    for (const reason of ['还没有提交', '填写不一致', '刚刚提交', '已经归档']) {
      const row = (await screen.findByText(reason)).parentElement!;
      expect(row.querySelector('a'), reason).not.toBeNull();
    }
    expect(screen.getByText('已于 2024年3月11日 09:10 收到您的申请，正在录入。')).toBeTruthy();
  });

  it('of too many look-ups says when to come back', async () => {
    const user = userEvent.setup();
    await lookUp({ __typename: 'Throttled', retryAfterSeconds: 7200 });
    await goToAnswer(user);
    expect(await screen.findByText('今天的次数已用完，请约 2 小时后再试')).toBeTruthy();
  });

  it('of an unreachable register is no mismatch', async () => {
    const user = userEvent.setup();
    await lookUp({ __typename: 'VerifierUnavailable', retryAfterSeconds: 60 });
    await goToAnswer(user);
    expect(await screen.findByText('暂时不能核对')).toBeTruthy();
    expect(screen.queryByText('信息不匹配')).toBeNull();
  });

  it('forgets what was typed once it is found', async () => {
    const user = userEvent.setup();
    await lookUp({ __typename: 'CardsFound' }, { LookUpResult: found(soon(-1)) });
    await goToAnswer(user);
    await user.click(await screen.findByRole('link', { name: '再查一次' }));
    await waitFor(async () =>
      expect((await screen.findByLabelText<HTMLInputElement>('姓名')).value).toBe(''),
    );
  });
});
