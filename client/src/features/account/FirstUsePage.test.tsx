import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Answers, show } from '../../testing/show.tsx';
import { FirstUsePage } from './FirstUsePage.tsx';

const state = (nextStep: string | null, demo = true) => ({
  VerificationState: {
    service: { __typename: 'Service', demo },
    viewer: nextStep && { __typename: 'Viewer', nextStep, assurance: nextStep === 'FACE' ? 'L2' : 'L3' },
  },
});
const open = (answers: Answers) => show(<FirstUsePage />, { answers });

describe('first use', () => {
  it('begins with the name and the ID number', async () => {
    await open(state(null));
    expect(await screen.findByText('立即认证，第 1 步，共 5 步')).toBeTruthy();
  });

  it.each([
    ['FACE', '人脸核验'],
    ['PASSWORD', '设置密码'],
    ['DONE', '认证已完成'],
  ])('S5.1: is resumed at %s', async (nextStep, heading) => {
    await open(state(nextStep));
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
  });

  it('a face that was not recognised leaves the person at the face step, with the tries that are left', async () => {
    await open({
      ...state('FACE'),
      CheckFace: { checkFace: { __typename: 'FaceNotRecognised', triesLeft: 4 } },
    });
    await userEvent.click(await screen.findByRole('button', { name: '开始核验' }));
    expect((await screen.findAllByText(/今天还可以试 4 次/)).length).toBe(2);
    expect(screen.getByRole('group', { description: /^错误：.*今天还可以试 4 次/ })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: '人脸核验' })).toBeTruthy();
  });

  it('a checking service that is down is not the person’s fault', async () => {
    await open({
      ...state('FACE'),
      CheckFace: { checkFace: { __typename: 'VerifierUnavailable', retryAfterSeconds: 300 } },
    });
    await userEvent.click(await screen.findByRole('button', { name: '开始核验' }));
    expect((await screen.findAllByText(/身份核验服务暂时用不了，不是您的操作/)).length).toBe(2);
  });

  it('without a provider the page takes the code of an officer who saw the person', async () => {
    const sent: unknown[] = [];
    await open({
      ...state('FACE', false),
      CheckFace: ({ input }) => {
        sent.push(input);
        return { checkFace: { __typename: 'FaceNotRecognised', triesLeft: 3 } };
      },
    });
    expect(await screen.findByText('还没有接入人脸核验。')).toBeTruthy();
    const check = screen.getByRole('button', { name: '核对' });
    await userEvent.click(check);
    expect((await screen.findAllByText('请输入工作人员给您的 8 位数字')).length).toBe(2);
    await userEvent.type(screen.getByLabelText('核验码'), '1234 5678');
    await userEvent.click(check);
    expect((await screen.findAllByText(/今天还可以试 3 次/)).length).toBe(2);
    expect(sent).toEqual([{ capture: 'counter:12345678' }]);
  });

  it('B10: a code that died while the face was shown is asked for anew', async () => {
    const soon = new Date(Date.now() + 300_000).toISOString();
    await open({
      ...state(null),
      RequestCode: {
        requestCode: { __typename: 'CodeSent', challengeId: 'c-1', expiresAt: soon, resendAt: soon },
      },
      ProveIdentity: ({ input }) => ({
        proveIdentity: (input as { capture?: string }).capture
          ? { __typename: 'CodeInvalid', triesLeft: 0 }
          : { __typename: 'FaceNeeded', quietDays: 90 },
      }),
    });
    await userEvent.type(await screen.findByLabelText('姓名'), '张三');
    await userEvent.type(screen.getByLabelText('身份证号码'), '110101199003071234');
    await userEvent.click(screen.getByRole('button', { name: '继续' }));
    await userEvent.type(await screen.findByLabelText('手机号码'), '13800138000');
    await userEvent.click(screen.getByRole('button', { name: '发送验证码' }));
    await userEvent.type(await screen.findByLabelText('验证码'), '123456');
    await userEvent.click(screen.getByRole('button', { name: '核对身份' }));
    await userEvent.click(await screen.findByRole('button', { name: '开始核验' }));
    expect(await screen.findByText(/验证码已失效/)).toBeTruthy();
  });

  it.each([
    ['TOO_SHORT', '密码至少 8 个字符'],
    ['CONTEXT_WORDS', '这个密码主要由您的姓名、号码或本站的名字组成，请再加一些别的'],
    ['COMMON', '这个密码太常见，很容易被猜到，请换一个'],
  ])('a password is refused in words: %s', async (reason, words) => {
    await open({
      ...state('PASSWORD'),
      SetPassword: {
        setPassword: {
          __typename: 'InvalidInput',
          problems: [{ __typename: 'InputProblem', field: 'PASSWORD', reason }],
        },
      },
    });
    await userEvent.type(
      await screen.findByLabelText('新密码'),
      reason === 'TOO_SHORT' ? '短' : 'password1234',
    );
    await userEvent.click(screen.getByRole('button', { name: '保存密码' }));
    expect((await screen.findAllByText(words)).length).toBe(2);
  });
});
