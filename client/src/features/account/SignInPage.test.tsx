import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { type Answers, show } from '../../testing/show.tsx';
import { SignInPage } from './SignInPage.tsx';

vi.mock('../../passkey/browser-passkey.ts', () => ({
  hasPasskeys: () => true,
  askPasskey: async () => '{}',
}));

const ID_NUMBER = '110101199003071234';

async function typePassword(answers: Answers) {
  const world = await show(<SignInPage />, { at: '/sign-in?return=%2Fcards', answers });
  await userEvent.type(await screen.findByLabelText('身份证号码'), ID_NUMBER);
  await userEvent.click(screen.getByRole('button', { name: '继续' }));
  await userEvent.type(await screen.findByLabelText('密码'), '错的密码也要试');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  return world;
}
const code = {
  challengeId: 'c-1',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
  resendAt: new Date(Date.now() + 60_000).toISOString(),
};
const answer = (signInWithPassword: object) => ({ SignInWithPassword: { signInWithPassword } });

describe('signing in', () => {
  it('an ID number of the wrong length is told above the heading and beside the field', async () => {
    await show(<SignInPage />);
    await userEvent.type(await screen.findByLabelText('身份证号码'), '1101');
    await userEvent.click(screen.getByRole('button', { name: '继续' }));
    const summary = await screen.findByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(screen.getByLabelText('身份证号码').getAttribute('aria-invalid')).toBe('true');
  });

  it('unknown person and wrong password have the same words, and a code may still work', async () => {
    await typePassword(answer({ __typename: 'SignInRefused', canUseCode: true }));
    expect((await screen.findAllByText(/身份证号码或密码不对/)).length).toBe(2);
    expect(screen.getByRole('button', { name: '用短信验证码登录' })).toBeTruthy();
  });

  it('too many tries say how long to wait', async () => {
    await typePassword(answer({ __typename: 'Throttled', retryAfterSeconds: 600 }));
    expect((await screen.findAllByText('操作太频繁，请 10 分钟后再试')).length).toBe(2);
  });

  it('leads back to where the person came from, without a number in the address', async () => {
    const { router } = await typePassword(
      answer({ __typename: 'SignedIn', viewer: { __typename: 'Viewer', nextStep: 'DONE' } }),
    );
    await expect.poll(() => router.state.location.pathname).toBe('/cards');
    expect(router.state.location.search).not.toContain(ID_NUMBER);
  });

  it('D4: a passkey is told too that this is a public computer', async () => {
    const asked: unknown[] = [];
    await show(<SignInPage />, {
      answers: {
        BeginPasskeyUse: { beginPasskeyUse: { __typename: 'PasskeyOptions', json: '{}' } },
        SignInWithPasskey: ({ input }) => {
          asked.push(input);
          return { signInWithPasskey: { __typename: 'PasskeyRefused', canUseCode: true } };
        },
      },
    });
    await userEvent.click(await screen.findByRole('checkbox', { name: /公用电脑|公共电脑/ }));
    await userEvent.click(screen.getByRole('button', { name: '用通行密钥登录' }));
    expect(await screen.findByText(/没有登录成功/)).toBeTruthy();
    expect(asked).toEqual([{ credential: '{}', publicComputer: true }]);
  });

  it('B10: a code that died while the face was shown is asked for anew', async () => {
    const given: unknown[] = [];
    const { router } = await typePassword({
      ...answer({ __typename: 'SignInRefused', canUseCode: true }),
      VerificationState: { service: { __typename: 'Service', demo: true }, viewer: null },
      RequestCode: { requestCode: { __typename: 'CodeSent', ...code } },
      SignInWithCode: ({ input }) => {
        given.push(input);
        return {
          signInWithCode: (input as { capture?: string }).capture
            ? { __typename: 'CodeInvalid', triesLeft: 0 }
            : { __typename: 'FaceNeeded', quietDays: 90 },
        };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '用短信验证码登录' }));
    await userEvent.type(await screen.findByLabelText('验证码'), '123456');
    await userEvent.click(screen.getByRole('button', { name: '登录' }));
    await screen.findByRole('heading', { level: 1, name: '人脸核验' });
    await userEvent.click(screen.getByRole('button', { name: '返回上一步' }));
    await screen.findByRole('heading', { level: 1, name: '输入短信验证码' });
    await router.navigate(-1);
    await userEvent.click(await screen.findByRole('button', { name: '开始核验' }));
    await screen.findByRole('heading', { level: 1, name: '输入短信验证码' });
    expect(screen.getByText(/验证码已失效/)).toBeTruthy();
    expect(given).toHaveLength(2);
  });

  it('the password can be shown, pasted and filled in', async () => {
    await show(<SignInPage />);
    await userEvent.type(await screen.findByLabelText('身份证号码'), ID_NUMBER);
    await userEvent.click(screen.getByRole('button', { name: '继续' }));
    const input = await screen.findByLabelText('密码');
    expect(input.getAttribute('autocomplete')).toBe('current-password');
    expect(input.getAttribute('type')).toBe('password');
    await userEvent.click(screen.getByRole('button', { name: '显示密码' }));
    expect(screen.getByLabelText('密码').getAttribute('type')).toBe('text');
  });
});
