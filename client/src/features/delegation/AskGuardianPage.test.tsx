import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Answers, show } from '../../testing/show.tsx';
import { AskGuardianPage } from './AskGuardianPage.tsx';

const asker = (assurance: string) => ({ Asker: { viewer: { __typename: 'Viewer', assurance } } });
const open = (answers: Answers = {}) =>
  show(<AskGuardianPage />, {
    at: '/delegation/ask/guardian',
    path: '/delegation/*',
    answers: { ...asker('L3'), ...answers },
  });
const next = () => userEvent.click(screen.getByRole('button', { name: '继续' }));

async function fillIn() {
  await userEvent.type(await screen.findByRole('textbox', { name: '姓名' }), '张小禾');
  await userEvent.type(screen.getByRole('textbox', { name: '身份证号码' }), '110105 20130901 0033');
  await next();
  await userEvent.click(screen.getByRole('radio', { name: '户口簿' }));
  await next();
  await userEvent.click(screen.getByRole('checkbox', { name: /提交补充材料/ }));
  await next();
  await screen.findByRole('heading', { level: 1, name: '请核对后提交' });
}

describe('a guardian asks', () => {
  it('step by step, sees it all once more, and goes on to the page of the grant', async () => {
    let input: unknown;
    const { router } = await open({
      RequestGuardianGrant: (variables) => {
        input = variables['input'];
        const grant = { __typename: 'GuardianGrant', id: 'grant-9' };
        return { answer: { __typename: 'GrantRequested', grant } };
      },
    });
    await fillIn();
    expect(screen.getByText('110105201309010033')).toBeTruthy();
    expect(screen.getByText('查看、提交补充材料')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
    expect(input).toEqual({
      child: { name: '张小禾', idNumber: '110105 20130901 0033' },
      evidenceType: 'HUKOU',
      scopes: ['CARD_READ', 'CARD_DETAIL', 'HISTORY_READ', 'SUPPLEMENT_SUBMIT'],
    });
    expect(router.state.location.pathname).toBe('/delegation/grant-9');
  });

  it('is told of an empty answer above the heading and at the field', async () => {
    await open();
    await userEvent.type(await screen.findByRole('textbox', { name: '姓名' }), '张小禾');
    await next();
    expect((await screen.findByRole('alert')).textContent).toContain('请填写身份证号码');
    expect(screen.getByRole('textbox', { name: '身份证号码' }).getAttribute('aria-invalid')).toBe('true');
  });

  it('goes back from the check to one step, and what was typed is still there', async () => {
    await open();
    await fillIn();
    await userEvent.click(screen.getByRole('button', { name: /修改\s*姓名/ }));
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: '姓名' })).value).toBe('张小禾');
  });

  it('G4: is told why it is refused, and how long to wait', async () => {
    await open({
      RequestGuardianGrant: {
        answer: { __typename: 'GrantRefused', reason: 'LOCKED_OUT', retryAfterSeconds: 7200 },
      },
    });
    await fillIn();
    await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
    expect((await screen.findByRole('alert')).textContent).toContain('最近几次申请都没有通过');
  });

  it('has to pass the face check first', async () => {
    await open(asker('L2'));
    expect((await screen.findByRole('link', { name: '去核验' })).getAttribute('href')).toBe('/first-use');
  });
});
