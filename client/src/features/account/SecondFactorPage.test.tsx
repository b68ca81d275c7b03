import { CombinedGraphQLErrors } from '@apollo/client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Answers, show } from '../../testing/show.tsx';
import { SecondFactorPage } from './SecondFactorPage.tsx';

function state(secondFactor: { enrolled?: boolean; proven?: boolean; needed?: boolean }) {
  return {
    service: { __typename: 'Service', demo: true },
    viewer: {
      __typename: 'Viewer',
      assurance: 'L3',
      passkeys: [],
      secondFactor: {
        __typename: 'SecondFactor',
        enrolled: false,
        proven: false,
        needed: true,
        ...secondFactor,
      },
    },
  };
}

const SECRET = {
  beginSecondFactor: {
    __typename: 'SecondFactorSecret',
    secret: 'JBSWY3DPEHPK3PXP',
    uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
  },
};
const proven = {
  __typename: 'SecondFactorProven',
  viewer: {
    __typename: 'Viewer',
    secondFactor: { __typename: 'SecondFactor', enrolled: true, proven: true, needed: true },
  },
};
const stepUp = () => {
  throw new CombinedGraphQLErrors({
    errors: [{ message: '', extensions: { code: 'STEP_UP_REQUIRED', factor: 'FACE' } }],
  });
};

const showPage = (answers: Answers, query = '') =>
  show(<SecondFactorPage />, { answers, at: `/account/second-factor${query}` });

describe('the second factor', () => {
  it('shows the key as a picture, a link and text, takes the first six digits, and leads back', async () => {
    const sent: unknown[] = [];
    const { router } = await showPage(
      {
        SecondFactorState: state({}),
        BeginSecondFactor: SECRET,
        ConfirmSecondFactor: ({ input }) => {
          sent.push(input);
          return { confirmSecondFactor: proven };
        },
      },
      '?return=%2Fdesk',
    );
    await userEvent.click(await screen.findByRole('button', { name: '开始设置' }));
    expect(await screen.findByRole('img', { name: /二维码/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /直接打开/ }).getAttribute('href')).toMatch(/^otpauth:/);
    expect(document.querySelector('.secret')?.textContent).toBe('JBSWY3DPEHPK3PXP');
    await userEvent.click(screen.getByRole('textbox', { name: '6 位数字' }));
    await userEvent.paste(' 123 456 ');
    await userEvent.click(screen.getByRole('button', { name: '完成设置' }));
    expect(sent).toEqual([{ code: '123456' }]);
    expect(router.state.location.pathname).toBe('/desk');
  });

  it('says how many tries are left, and how long to wait when there are none', async () => {
    let answer: object = { __typename: 'CodeInvalid', triesLeft: 2 };
    await showPage({
      SecondFactorState: state({ enrolled: true }),
      ProveSecondFactor: () => ({ proveSecondFactor: answer }),
    });
    const input = await screen.findByRole('textbox', { name: '6 位数字' });
    expect(input.getAttribute('autocomplete')).toBe('one-time-code');
    await userEvent.type(input, '000000');
    await userEvent.click(screen.getByRole('button', { name: '验证' }));
    expect((await screen.findAllByText(/还可以试 2 次/)).length).toBeGreaterThan(0);
    answer = { __typename: 'Throttled', retryAfterSeconds: 300 };
    await userEvent.click(screen.getByRole('button', { name: '验证' }));
    expect((await screen.findAllByText(/5 分钟后再试/)).length).toBeGreaterThan(0);
  });

  it('never leads to another site', async () => {
    const { router } = await showPage(
      {
        SecondFactorState: state({ enrolled: true }),
        ProveSecondFactor: { proveSecondFactor: proven },
      },
      '?return=%2F%2Fevil.example',
    );
    await userEvent.type(await screen.findByRole('textbox', { name: '6 位数字' }), '123456');
    await userEvent.click(screen.getByRole('button', { name: '验证' }));
    expect(router.state.location.pathname).toBe('/account');
  });

  it('asks for the face first when the authenticator is lost, or when the server asks for it', async () => {
    await showPage({ SecondFactorState: state({ enrolled: true }), BeginSecondFactor: SECRET });
    await userEvent.click(await screen.findByRole('button', { name: /丢了/ }));
    expect(await screen.findByRole('heading', { name: '人脸核验' })).toBeTruthy();
    expect(screen.getByText(/旧的验证器马上不能再用/)).toBeTruthy();
  });

  it('asks for the face when that check is too old', async () => {
    await showPage({ SecondFactorState: state({}), BeginSecondFactor: stepUp });
    await userEvent.click(await screen.findByRole('button', { name: '开始设置' }));
    expect(await screen.findByRole('heading', { name: '人脸核验' })).toBeTruthy();
    expect(screen.queryByText('没有发送成功')).toBeNull();
  });

  it('asks for nothing once this sign-in is verified', async () => {
    await showPage({ SecondFactorState: state({ enrolled: true, proven: true }) });
    expect(await screen.findByRole('heading', { name: '已经验证' })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
