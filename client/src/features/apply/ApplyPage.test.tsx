import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aDraft, aDraftServer, aProof, aWholeDraft } from '../../testing/a-draft.ts';
import { aGuardianGrant } from '../../testing/a-grant.ts';
import { fault, pageOf } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { ApplyPage } from './ApplyPage.tsx';

const MAY_APPLY = aGuardianGrant({ scopes: ['CARD_READ', 'CARD_SUBMIT'] });
const SUBMITTED = { answer: { __typename: 'CardSubmitted', card: { __typename: 'Card', id: 'card-9' } } };
const URGENT = { __typename: 'ExpediteWish', reason: 'CRITICAL_ILLNESS', explanation: null } as const;

/** For many steps on a busy machine, in milliseconds. */
const WHOLE_WAY = 20_000;

const viewer = (grants: object[] = []) => ({
  viewer: {
    __typename: 'Viewer',
    applicant: { __typename: 'Applicant', id: 'person-1', name: '周涛' },
    grantsReceived: pageOf(grants),
  },
});
const open = (answers: Answers, at = '/apply') =>
  show(<ApplyPage />, { at, answers: { ForWhom: viewer(), SubmitCard: SUBMITTED, ...answers } });

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const choose = (name: RegExp | string) => userEvent.click(screen.getByRole('radio', { name }));
const change = (what: string) =>
  userEvent.click(screen.getByRole('button', { name: new RegExp(`^修改\\s*${what}$`) }));
const alertText = async () => (await screen.findByRole('alert')).textContent;
async function typeDate(year: string, month: string, day: string) {
  for (const [label, text] of Object.entries({ 年: year, 月: month, 日: day })) {
    await userEvent.clear(screen.getByRole('textbox', { name: label }));
    await userEvent.type(screen.getByRole('textbox', { name: label }), text);
  }
}
async function declare() {
  await heading('声明和同意');
  await userEvent.click(screen.getByRole('checkbox', { name: '我确认以上声明' }));
  await userEvent.click(screen.getByRole('checkbox', { name: '我单独同意这样处理' }));
  await press('继续');
  await heading('请核对后提交');
}

describe('applying', () => {
  it('S6.1: goes question by question, keeps each answer, shows them all, and ends with the card', {
    timeout: WHOLE_WAY,
  }, async () => {
    const { server, answers } = aDraftServer();
    const handedIn: unknown[] = [];
    const { router } = await open({
      ...answers,
      SubmitCard: ({ input }) => {
        handedIn.push(input);
        return SUBMITTED;
      },
    });
    await heading('申请出境登记卡');
    await press('开始填写');
    await heading('为什么出境？');
    await choose('旅游');
    await press('继续');
    await heading('去哪个国家或地区？');
    expect(screen.getByText(/^已保存。2024年4月10日前都可以接着填/)).toBeTruthy();
    await userEvent.type(screen.getByRole('searchbox', { name: '输入名称查找' }), 'xjp');
    await choose('新加坡');
    await press('继续');
    await heading('预计哪天出境？');
    await typeDate('2024', '3', '29');
    expect(screen.getByText('2024年3月29日（周五），还有 18 天。')).toBeTruthy();
    await press('继续');
    await heading('要加急吗？');
    await choose(/^不用加急/);
    await press('继续');
    await declare();
    const facts = document.querySelector('dl')?.textContent;
    for (const answer of ['周涛', '旅游', '新加坡', '2024年3月29日（周五）', '不用加急', '已确认']) {
      expect(facts).toContain(answer);
    }
    await press('提交申请');
    await waitFor(() => expect(router.state.location.pathname).toBe('/apply/done/card-9'));
    expect(server.asked).toEqual([
      { purpose: 'TOURISM', purposeText: null },
      { seenVersion: 1, destination: 'SG' },
      { seenVersion: 2, expectedExitDate: '2024-03-29' },
      { seenVersion: 3, expedite: null },
    ]);
    expect(handedIn).toEqual([
      {
        draftId: server.draft?.id,
        seenVersion: 4,
        declarationText: '2024-03-01',
        consentText: '2024-03-01',
        channel: 'WEB',
        idempotencyKey: expect.stringMatching(/^[\w-]{8,64}$/),
      },
    ]);
  });

  it('S11.2: says what is wrong with the trip before anything is sent', async () => {
    const { server, answers } = aDraftServer();
    await open(answers, '/apply?step=purpose');
    await heading('为什么出境？');
    await press('继续');
    expect(await alertText()).toContain('请选择出境事由');
    await choose('其他');
    await press('继续');
    expect(await alertText()).toContain('请用几个字说明事由');
    await userEvent.type(screen.getByRole('textbox', { name: '具体事由' }), '参赛');
    await press('继续');
    await heading('去哪个国家或地区？');
    await press('继续');
    expect(await alertText()).toContain('请选择目的地');
    await userEvent.type(screen.getByRole('searchbox'), '火星');
    await press('继续');
    expect(await alertText()).toContain('请从列表中选择国家或地区');
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.type(screen.getByRole('searchbox'), 'singa{Enter}');
    await heading('预计哪天出境？');
    expect(server.asked).toEqual([
      { purpose: 'OTHER', purposeText: '参赛' },
      { seenVersion: 1, destination: 'SG' },
    ]);
  });

  it('S11.2: says at once what is wrong with the day', async () => {
    const { server, answers } = aDraftServer(aWholeDraft({ expectedExitDate: null }));
    await open(answers, '/apply?step=date');
    await heading('预计哪天出境？');
    await press('继续');
    expect(await alertText()).toContain('请填写预计出境日期');
    await typeDate('2024', '2', '30');
    await press('继续');
    expect(await alertText()).toContain('没有这一天');
    await typeDate('2024', '3', '1');
    await press('继续');
    expect(await alertText()).toContain('这一天已经过了');
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['2024', '3', '1', /^2024年3月1日（周五）：$/],
    ['2024', '3', '13', /可能来不及/],
    ['2024', '8', '1', /现在申请可能太早/],
  ])('of the day %s-%s-%s it says what to think of before one goes on', async (year, month, day, words) => {
    const { answers } = aDraftServer(aWholeDraft({ expectedExitDate: null }));
    await open(answers, '/apply?step=date');
    await heading('预计哪天出境？');
    await typeDate(year, month, day);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('S1.2: takes no answer for granted: the urgency, the declaration, the consent', async () => {
    const { server, answers } = aDraftServer(aWholeDraft());
    await open(answers, '/apply?step=expedite');
    await heading('要加急吗？');
    await press('继续');
    expect(await alertText()).toContain('请选择要不要加急');
    await choose(/其他急事/);
    await press('继续');
    expect(await alertText()).toContain('请用几句话说明为什么要加急');
    await choose(/^不用加急/);
    await press('继续');
    await heading('声明和同意');
    await press('继续');
    expect(await alertText()).toContain('请确认如实申报声明');
    expect(await alertText()).toContain('请单独同意');
    expect(server.asked).toEqual([{ seenVersion: 1, expedite: null }]);
  });

  it('keeps what was typed and not saved yet when one goes back', async () => {
    const { answers } = aDraftServer(aDraft({ purpose: 'STUDY' }));
    await open(answers, '/apply?step=destination');
    await heading('去哪个国家或地区？');
    await choose('泰国');
    await press('返回上一步');
    await heading('为什么出境？');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '留学' }).checked).toBe(true);
    await press('继续');
    await heading('去哪个国家或地区？');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '泰国' }).checked).toBe(true);
  });

  it('changes one answer from the check, and comes straight back to it', async () => {
    const { server, answers } = aDraftServer(aWholeDraft());
    await open(answers, '/apply?step=declare');
    await declare();
    await change('目的地');
    await heading('去哪个国家或地区？');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '日本' }).checked).toBe(true);
    await choose('韩国');
    await press('继续');
    await heading('请核对后提交');
    expect(document.querySelector('dl')?.textContent).toContain('韩国');
    expect(server.asked).toEqual([{ seenVersion: 1, destination: 'KR' }]);
  });

  it('goes back question by question from the check after a change there', async () => {
    const { answers } = aDraftServer(aWholeDraft());
    await open(answers, '/apply?step=declare');
    await declare();
    await change('目的地');
    await heading('去哪个国家或地区？');
    await press('继续');
    await heading('请核对后提交');
    await press('返回上一步');
    await heading('声明和同意');
    await press('返回上一步');
    await heading('要加急吗？');
  });

  it('asks for proof when urgency is added at the check, and then comes back', async () => {
    const { answers } = aDraftServer(aWholeDraft({ proofs: [aProof()] }));
    await open(answers, '/apply?step=declare');
    await declare();
    await change('加急');
    await heading('要加急吗？');
    await choose(/奔丧/);
    await press('继续');
    await heading('上传加急的证明');
    await press('继续');
    await heading('请核对后提交');
    expect(document.querySelector('dl')?.textContent).toContain('病危通知书.pdf');
  });
});

describe('somebody who comes back', () => {
  it('sees what was begun, and goes on at the first open question, on any device', async () => {
    const { answers } = aDraftServer(aDraft({ purpose: 'STUDY', destination: 'GB' }));
    await open(answers);
    expect((await screen.findByRole('region', { name: '有一份没填完的申请' })).textContent).toContain(
      '英国、留学',
    );
    await press('接着填');
    await heading('预计哪天出境？');
  });

  it('can throw it away, with the second click', async () => {
    const { server, answers } = aDraftServer(aWholeDraft());
    await open(answers);
    await screen.findByRole('region', { name: '有一份没填完的申请' });
    await press('删掉，重新填');
    expect(server.asked).toEqual([]);
    await press('确认删除');
    expect(await screen.findByRole('button', { name: '开始填写' })).toBeTruthy();
    expect(server.asked).toEqual(['discard']);
    expect(screen.queryByRole('region', { name: '有一份没填完的申请' })).toBeNull();
  });

  it('is told when it was changed elsewhere; what is typed here stays, and is kept with the next press', async () => {
    const { server, answers } = aDraftServer(aWholeDraft());
    await open(answers, '/apply?step=destination');
    await heading('去哪个国家或地区？');
    await choose('泰国');
    server.draft = aWholeDraft({ purpose: 'WORK', version: 5 });
    await press('继续');
    expect(await alertText()).toContain('这份申请刚在别处改过');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '泰国' }).checked).toBe(true);
    await press('继续');
    await heading('预计哪天出境？');
    expect(server.draft).toMatchObject({ purpose: 'WORK', destination: 'TH' });
  });
});

describe('a draft that was begun in this page', () => {
  it('is still there while it is read again', async () => {
    const { server, answers } = aDraftServer();
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { cardDraft: server.draft };
    };
    await open({ ...answers, CardDraft: slow }, '/apply?step=purpose');
    await heading('为什么出境？');
    await choose('旅游');
    await press('继续');
    await heading('去哪个国家或地区？');
    server.draft = aDraft({ purpose: 'WORK', version: 5 });
    await choose('泰国');
    await press('继续');
    expect(await alertText()).toContain('这份申请刚在别处改过');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '泰国' }).checked).toBe(true);
  });

  it('and was handed in elsewhere meanwhile leads to the cards', async () => {
    const { server, answers } = aDraftServer(aWholeDraft());
    await open(answers, '/apply?step=destination');
    await heading('去哪个国家或地区？');
    server.draft = null;
    await press('继续');
    await heading('申请出境登记卡');
    expect(screen.getByText('刚才那份申请已经不在这里')).toBeTruthy();
    expect(screen.getByRole('link', { name: '看我的登记卡' }).getAttribute('href')).toBe('/cards');
  });
});

describe('urgency', () => {
  it('S10.1: needs a file, and says so at once', async () => {
    const { answers } = aDraftServer(aWholeDraft({ expedite: URGENT }));
    await open(answers, '/apply?step=proof');
    await heading('上传加急的证明');
    expect(screen.getByText(/病危通知书、医院的诊断证明/)).toBeTruthy();
    await press('继续');
    expect(await alertText()).toContain('请至少上传一份证明材料');
    expect(screen.getByRole('group', { description: /^错误： ?请至少上传一份证明材料/ })).toBeTruthy();
  });

  it('goes on while a file is being checked, and says so at the check', async () => {
    const { answers } = aDraftServer(
      aWholeDraft({ expedite: URGENT, proofs: [aProof({ state: 'PENDING' })] }),
    );
    await open(answers, '/apply?step=proof');
    await heading('上传加急的证明');
    await press('继续');
    await declare();
    expect(screen.getByText(/证明还在检查/)).toBeTruthy();
  });
});

describe('handing in', () => {
  async function atTheCheck(submit: (input: { idempotencyKey: string }) => object, draft = aWholeDraft()) {
    const { server, answers } = aDraftServer(draft);
    const shown = await open(
      { ...answers, SubmitCard: ({ input }) => submit(input as { idempotencyKey: string }) },
      '/apply?step=declare',
    );
    await declare();
    return { server, ...shown };
  }

  it('K3: again after a lost connection is the same attempt; after an answer it is a new one', async () => {
    const keys: string[] = [];
    const { router } = await atTheCheck(({ idempotencyKey }) => {
      keys.push(idempotencyKey);
      if (keys.length <= 2) throw new TypeError('no network');
      if (keys.length === 3) return { answer: { __typename: 'CardRefused', reason: 'FILES_IN_SCAN' } };
      return SUBMITTED;
    });
    await press('提交申请');
    expect(await alertText()).toContain('连不上服务');
    await press('提交申请');
    await waitFor(() => expect(keys).toHaveLength(2));
    await press('提交申请');
    expect(await screen.findByText(/证明还在检查，请过一会儿再按一次/)).toBeTruthy();
    await press('提交申请');
    await waitFor(() => expect(router.state.location.pathname).toBe('/apply/done/card-9'));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('S6.1: a second one for the same trip is refused, with the way to the open card and to another day', async () => {
    const { server } = await atTheCheck(() => {
      server.draft = aWholeDraft({ openCardId: 'card-1' });
      return { answer: { __typename: 'CardRefused', reason: 'OVERLAPPING_CARD' } };
    });
    await press('提交申请');
    expect(await screen.findByText('没有提交：同一行程已有一张没办完的登记卡')).toBeTruthy();
    const card = screen.getByRole('link', { name: '看这张登记卡' });
    expect(card.getAttribute('href')).toBe('/cards/card-1');
    await press('改预计出境日期');
    await heading('预计哪天出境？');
  });

  it('says beforehand that there is an open card for the trip', async () => {
    const { answers } = aDraftServer(aWholeDraft({ openCardId: 'card-1' }));
    await open(answers, '/apply?step=expedite');
    expect((await screen.findByRole('link', { name: '看这张登记卡' })).getAttribute('href')).toBe(
      '/cards/card-1',
    );
  });

  it('still asks about the urgency after another day was chosen because of an open card', async () => {
    const { answers } = aDraftServer(aWholeDraft({ openCardId: 'card-1' }));
    await open(answers, '/apply?step=expedite');
    await heading('要加急吗？');
    await press('改预计出境日期');
    await heading('预计哪天出境？');
    await press('继续');
    await heading('要加急吗？');
  });

  it.each([
    ['EXIT_DATE_PASSED', '预计出境日期已经过了'],
    ['CONSENT_MISSING', '同意的文字刚刚更新'],
    ['NUMBERS_USED_UP', '今天的编号已经用完'],
    ['DECEASED', '登记信息显示申请人已去世'],
    ['A_NEW_REASON', '没有提交，请看一遍再试'],
  ])('that is refused with %s says what to do', async (reason, words) => {
    await atTheCheck(() => ({ answer: { __typename: 'CardRefused', reason } }));
    await press('提交申请');
    expect(await alertText()).toContain(words);
  });

  it('of a draft that was changed elsewhere shows the newest before anything is handed in', async () => {
    const { server } = await atTheCheck(() => {
      server.draft = aWholeDraft({ destination: 'FR', version: 7 });
      return fault('CONFLICT');
    });
    await press('提交申请');
    expect(await alertText()).toContain('这份申请刚在别处改过');
    expect(document.querySelector('dl')?.textContent).toContain('法国');
  });
});

describe('for a child', () => {
  it('is chosen at the start, among those for whom one may apply', async () => {
    const { answers } = aDraftServer();
    const { router } = await open({
      ...answers,
      ForWhom: viewer([MAY_APPLY, aGuardianGrant({ id: 'grant-2', scopes: ['CARD_READ'] })]),
      ActingGrant: { grant: MAY_APPLY },
    });
    const radios = await screen.findAllByRole('radio');
    expect(radios.map(({ parentElement }) => parentElement?.textContent)).toEqual([
      '我自己（周涛）',
      '张小禾监护',
    ]);
    await choose(/张小禾/);
    await press('开始填写');
    await heading('替张小禾申请出境登记卡');
    expect(router.state.location.search).toBe('?grant=grant-1');
    await press('开始填写');
    expect(router.state.location.search).toBe('?grant=grant-1&step=purpose');
  });

  it('asks for a fresh code when it is handed in, and then hands in the very same', {
    timeout: WHOLE_WAY,
  }, async () => {
    const { server, answers } = aDraftServer(
      aWholeDraft({ principal: { __typename: 'GrantPerson', name: '张小禾' } }),
    );
    const keys: string[] = [];
    let proven = false;
    const { router, client } = await open(
      {
        ...answers,
        ActingGrant: { grant: MAY_APPLY },
        SubmitCard: ({ input }) => {
          keys.push((input as { idempotencyKey: string }).idempotencyKey);
          return proven ? SUBMITTED : fault('STEP_UP_REQUIRED', { factor: 'CODE' });
        },
        RequestStepUpCode: {
          requestStepUpCode: {
            __typename: 'CodeSent',
            challengeId: 'challenge-1',
            expiresAt: new Date(Date.now() + 300_000).toISOString(),
            resendAt: new Date(Date.now() + 60_000).toISOString(),
          },
        },
        ProveStepUp: () => {
          proven = true;
          return {
            proveStepUp: {
              __typename: 'StepUpProven',
              viewer: { __typename: 'Viewer', session: null },
            },
          };
        },
      },
      '/apply?grant=grant-1&step=destination',
    );
    await heading('去哪个国家或地区？');
    await press('继续');
    await heading('预计哪天出境？');
    expect(server.asked).toEqual([{ grantId: 'grant-1', seenVersion: 1, destination: 'JP' }]);
    await press('继续');
    await heading('要加急吗？');
    await choose(/^不用加急/);
    await press('继续');
    await heading('声明和同意');
    expect(screen.getByText(/我替张小禾填写的/)).toBeTruthy();
    await declare();
    await press('提交申请');
    await heading('请确认是您本人');
    await press('发送验证码');
    await userEvent.type(await screen.findByRole('textbox', { name: '验证码' }), '123456');
    await press('确认，继续办理');
    await waitFor(() => expect(router.state.location.pathname).toBe('/apply/done/card-9'));
    expect(router.state.location.search).toBe('?grant=grant-1');
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(JSON.stringify(client.cache.extract())).not.toContain('TOURISM');
  });

  it.each([
    ['the draft', 'CardDraft'],
    ['the grant', 'ActingGrant'],
  ])('says when %s cannot be read, and reads it again when asked', async (_, failing) => {
    let works = false;
    const { answers } = aDraftServer();
    const all: Answers = { ...answers, ActingGrant: { grant: MAY_APPLY } };
    const read = all[failing];
    const once = (variables: Record<string, unknown>) => {
      if (!works) throw new TypeError('no network');
      return typeof read === 'function' ? read(variables) : { ...read };
    };
    await open({ ...all, [failing]: once }, '/apply?grant=grant-1');
    expect(await screen.findByText(/^连不上服务/)).toBeTruthy();
    works = true;
    await press('再试一次');
    await heading('替张小禾申请出境登记卡');
  });

  it.each([
    ['and neither is the draft', () => fault('NOT_FOUND')],
    ['though the draft was still read', () => ({ cardDraft: null })],
  ])('G2: is not open once the grant does not hold, %s', async (_, draft) => {
    await open({ CardDraft: draft, ActingGrant: () => fault('NOT_FOUND') }, '/apply?grant=grant-1');
    await heading('您现在不能看这些登记卡');
  });

  it('starts empty when one turns from oneself to the child', async () => {
    const { answers } = aDraftServer();
    const { router } = await open({ ...answers, ActingGrant: { grant: MAY_APPLY } }, '/apply?step=purpose');
    await heading('为什么出境？');
    await choose('工作');
    await act(() => router.navigate('/apply?grant=grant-1&step=purpose'));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: '工作' }).checked).toBe(false),
    );
  });
});

describe('a fault', () => {
  it('of ours while saving keeps what was chosen', async () => {
    const { answers } = aDraftServer();
    await open(
      {
        ...answers,
        SaveCardDraft: () => {
          throw new Error('down');
        },
      },
      '/apply?step=purpose',
    );
    await heading('为什么出境？');
    await choose('商务');
    await press('继续');
    expect(await alertText()).toContain('没有发送成功');
    const group = screen.getByRole('group', { name: '出境事由' });
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: '商务' }).checked).toBe(true);
  });

  it('while loading keeps the way to try again and the hotline', async () => {
    await open({
      CardDraft: () => {
        throw new Error('down');
      },
    });
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
  });
});
