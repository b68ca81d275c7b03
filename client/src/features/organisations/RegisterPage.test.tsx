import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { type Answers, show } from '../../testing/show.tsx';
import { RegisterPage } from './RegisterPage.tsx';

async function fill(uscc: string, answers: Answers = {}) {
  const { router } = await show(<RegisterPage />, { answers, at: '/organisations/new' });
  await userEvent.type(screen.getByLabelText('单位全称'), '上海远行商务咨询有限公司');
  await userEvent.type(screen.getByLabelText('统一社会信用代码'), uscc);
  await userEvent.type(screen.getByLabelText('姓名'), '赵敏');
  await userEvent.type(screen.getByLabelText('身份证号码'), '110101199204110024');
  return router;
}

it('advises on a last character that does not fit, and does not send it', async () => {
  await fill('91310115MA1K4QJT2M');
  expect(screen.getByText('最后一位校验码对不上，是不是输错了一位？')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '登记，下一步上传材料' }));
  expect((await screen.findAllByText(/校验码对不上，请对照营业执照再看一遍/)).length).toBe(2);
});

it('goes on to the documents', async () => {
  let sent: unknown;
  const router = await fill('91310115 MA1K4QJT2N', {
    RegisterOrganisation: (variables) => {
      sent = variables;
      const organisation = { __typename: 'Organisation', id: 'org-2' };
      return { registerOrganisation: { __typename: 'OrganisationChanged', organisation } };
    },
  });
  await userEvent.click(screen.getByRole('button', { name: '登记，下一步上传材料' }));
  expect(sent).toEqual({
    input: {
      name: '上海远行商务咨询有限公司',
      uscc: '91310115 MA1K4QJT2N',
      legalRepresentative: { name: '赵敏', idNumber: '110101199204110024' },
    },
  });
  expect(router.state.location.pathname).toBe('/organisations/org-2');
});

it('says why it was not taken', async () => {
  await fill('91310115MA1K4QJT2N', {
    RegisterOrganisation: {
      registerOrganisation: { __typename: 'OrganisationRefused', reason: 'LEVEL_TOO_LOW' },
    },
  });
  await userEvent.click(screen.getByRole('button', { name: '登记，下一步上传材料' }));
  expect((await screen.findAllByText('需要先完成人脸核验')).length).toBe(2);
});
