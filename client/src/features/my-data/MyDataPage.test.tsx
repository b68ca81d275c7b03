import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { MyDataPage } from './MyDataPage.tsx';

const consent = (given: object) => ({
  __typename: 'Consent',
  id: 'c-1',
  purpose: 'EMPLOYER',
  givenAt: '2024-03-06T10:02:00.000Z',
  givenByYou: true,
  withdrawnAt: null,
  grantId: 'grant-1',
  cardId: null,
  cardNumber: null,
  withdrawable: true,
  ...given,
});
const viewer = (...consents: object[]) => ({ __typename: 'Viewer', consents });

it('J10: a consent is taken back in two clicks, and the page says what ends with it', async () => {
  const sent: unknown[] = [];
  await show(<MyDataPage />, {
    answers: {
      MyData: { viewer: viewer(consent({})) },
      WithdrawConsent: ({ input }) => {
        sent.push(input);
        const withdrawnAt = '2024-03-11T02:00:00.000Z';
        return {
          withdrawConsent: {
            __typename: 'ConsentWithdrawn',
            viewer: viewer(consent({ withdrawnAt, withdrawable: false })),
          },
        };
      },
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '撤回同意' }));
  expect(sent).toEqual([]);
  expect(screen.getByText(/单位马上看不到您的登记卡/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '确定撤回' }));
  expect(await screen.findByText(/已撤回，马上生效/)).toBeTruthy();
  expect(sent).toEqual([{ id: 'c-1' }]);
  expect(screen.queryByRole('button', { name: '撤回同意' })).toBeNull();
});

it('J10: what cannot be taken back says why, and everything else of one’s data has its way', async () => {
  const held = consent({ purpose: 'GUARDIAN', grantId: null, givenByYou: false, withdrawable: false });
  await show(<MyDataPage />, { answers: { MyData: { viewer: viewer(held) } } });
  expect(await screen.findByText(/监护由法律规定/)).toBeTruthy();
  expect(screen.getByRole('link', { name: /CSV/ }).getAttribute('href')).toBe('/my-data.csv');
  expect(screen.getByRole('link', { name: /JSON/ }).getAttribute('href')).toBe('/my-data.json');
  expect(screen.getByRole('link', { name: '注销账户' }).getAttribute('href')).toBe('/account/close');
  const main = within(document.body);
  for (const kind of ['登记卡和材料', '谁看过的记录', '分享', '登录和验证的痕迹'])
    expect(main.getAllByText(kind).length).toBeGreaterThan(0);
});
