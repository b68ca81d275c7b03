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
const none = { totalCount: 0, edges: [] };
const viewer = (...consents: object[]) => ({
  __typename: 'Viewer',
  consents,
  minor: null,
  grants: none,
  shares: none,
  looks: none,
});

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

const list = (node: object, totalCount = 1) => ({
  totalCount,
  edges: [{ __typename: 'Edge', cursor: '0', node }],
});

it('J10: says who may look now, with whom the record was shared and who looked, and leads to all of each', async () => {
  const grants = list({
    __typename: 'EmployerGrant',
    id: 'grant-1',
    kind: 'EMPLOYER',
    state: 'ACTIVE',
    delegateName: '北京云帆科技有限公司',
    validTo: '2024-06-30T16:00:00.000Z',
  });
  const shares = list(
    {
      __typename: 'Share',
      id: 'share-1',
      institutionName: '东方航空',
      state: 'OPEN',
      expiresAt: '2024-03-18T02:00:00.000Z',
      viewCount: 1,
      maxViews: 3,
    },
    4,
  );
  const looks = list({
    __typename: 'AccessRecord',
    id: 'look-1',
    at: '2024-03-10T02:00:00.000Z',
    actor: 'INSTITUTION',
    actorName: null,
    organisationName: '东方航空',
    officeName: null,
    grantKind: null,
    action: 'VIEW_SHARE',
    cardNumber: null,
    outcome: 'ALLOWED',
  });
  await show(<MyDataPage />, { answers: { MyData: { viewer: { ...viewer(), grants, shares, looks } } } });
  const grant = await screen.findByRole('link', { name: '北京云帆科技有限公司' });
  expect(grant.getAttribute('href')).toBe('/delegation/grant-1');
  expect(screen.getByText('东方航空')).toBeTruthy();
  expect(screen.getByText(/看过 1 次，最多 3 次/)).toBeTruthy();
  expect(screen.getByText(/东方航空（凭分享）看了一张登记卡/)).toBeTruthy();
  expect(screen.getByRole('link', { name: '我的分享（4）' }).getAttribute('href')).toBe('/shares');
  expect(screen.getByRole('link', { name: '全部查看记录（1）' }).getAttribute('href')).toBe('/access-log');
});

it('J10: a child under 16 is not told that nobody looked', async () => {
  const minor = { __typename: 'Minor', seesAccessLog: false };
  await show(<MyDataPage />, { answers: { MyData: { viewer: { ...viewer(), minor } } } });
  expect(await screen.findByText('满 16 周岁起才列出来。')).toBeTruthy();
  expect(screen.queryByText('还没有别人看过。')).toBeNull();
});
