import { CombinedGraphQLErrors } from '@apollo/client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { ChangePhonePage } from './ChangePhonePage.tsx';

const applicant = (maskedPhoneNumber: string) => ({
  __typename: 'Viewer',
  applicant: { __typename: 'Applicant', id: 'a-1', maskedPhoneNumber },
});
const sent = {
  __typename: 'CodeSent',
  challengeId: 'c-1',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
  resendAt: new Date(Date.now() + 60_000).toISOString(),
};
const stepUp = () => {
  throw new CombinedGraphQLErrors({
    errors: [{ message: '', extensions: { code: 'STEP_UP_REQUIRED', factor: 'CODE' } }],
  });
};

it('B10: asks the old phone first, then the new one, and says that both are told', async () => {
  let proven = false;
  const changed: unknown[] = [];
  await show(<ChangePhonePage />, {
    answers: {
      PhoneInUse: { service: { __typename: 'Service', demo: true }, viewer: applicant('138****8000') },
      RequestPhoneCode: () => (proven ? { requestPhoneCode: sent } : stepUp()),
      RequestStepUpCode: { requestStepUpCode: sent },
      ProveStepUp: () => {
        proven = true;
        return {
          proveStepUp: { __typename: 'StepUpProven', viewer: { __typename: 'Viewer', assurance: 'L3' } },
        };
      },
      ChangePhone: ({ input }) => {
        changed.push(input);
        return { changePhone: { __typename: 'PhoneChanged', viewer: applicant('139****0001') } };
      },
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '继续' }));
  expect((await screen.findAllByText('请选择一种确认方法')).length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('radio', { name: /旧手机能收短信/ }));
  await userEvent.click(screen.getByRole('button', { name: '继续' }));
  await userEvent.type(await screen.findByRole('textbox', { name: '手机号码' }), '139 8888 0001');
  await userEvent.click(screen.getByRole('button', { name: '发送验证码' }));
  // The server wants the old phone: nothing that was typed is lost meanwhile.
  await userEvent.click(await screen.findByRole('button', { name: /发送验证码/ }));
  await userEvent.type(await screen.findByRole('textbox', { name: '验证码' }), '111111');
  await userEvent.click(screen.getByRole('button', { name: '确认，继续办理' }));

  await screen.findByRole('heading', { name: '输入新手机收到的验证码' });
  await userEvent.type(screen.getByRole('textbox', { name: '验证码' }), '222222');
  await userEvent.click(screen.getByRole('button', { name: '更换手机' }));
  expect(await screen.findByRole('heading', { name: '手机已更换' })).toBeTruthy();
  expect(screen.getByText(/139\*\*\*\*0001/)).toBeTruthy();
  expect(changed).toEqual([{ challengeId: 'c-1', code: '222222', phoneNumber: '139 8888 0001' }]);
});

it('B10: a face does where the old phone is gone', async () => {
  await show(<ChangePhonePage />, {
    answers: {
      PhoneInUse: { service: { __typename: 'Service', demo: true }, viewer: applicant('138****8000') },
      CheckFace: {
        checkFace: {
          __typename: 'FacePassed',
          viewer: { __typename: 'Viewer', assurance: 'L3', nextStep: 'DONE' },
        },
      },
    },
  });
  await userEvent.click(await screen.findByRole('radio', { name: /收不到短信/ }));
  await userEvent.click(screen.getByRole('button', { name: '继续' }));
  await userEvent.click(await screen.findByRole('button', { name: '开始核验' }));
  expect(await screen.findByRole('heading', { name: '新的手机号码' })).toBeTruthy();
});
