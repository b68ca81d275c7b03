import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Answers, show } from '../../testing/show.tsx';
import { SignInPage } from './SignInPage.tsx';

const ID_NUMBER = '110101199003071234';

async function typePassword(answers: Answers) {
  const world = await show(<SignInPage />, { at: '/sign-in?return=%2Fcards', answers });
  await userEvent.type(await screen.findByLabelText('身份证号码'), ID_NUMBER);
  await userEvent.click(screen.getByRole('button', { name: '继续' }));
  await userEvent.type(await screen.findByLabelText('密码'), '错的密码也要试');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  return world;
}
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
