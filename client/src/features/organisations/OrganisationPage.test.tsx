import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { anOrganisation, fault, ORG, pageOf } from '../../testing/an-organisation.ts';
import { askTwice, foundOnce, NO_NETWORK } from '../../testing/lost-seat.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { OrganisationPage } from './OrganisationPage.tsx';

const noGrants = { organisation: { __typename: 'Organisation', id: ORG, grants: pageOf([]) } };
const nobodyDue = { organisation: { __typename: 'Organisation', id: ORG, active: pageOf([]) } };

const open = (answers: Answers) =>
  show(<OrganisationPage />, {
    answers: { AskedGrants: noGrants, EmployeesToConfirm: nobodyDue, ...answers },
    at: `/organisations/${ORG}`,
    path: '/organisations/:orgId',
  });
const openOne = (different: Parameters<typeof anOrganisation>[0], answers: Answers = {}) =>
  open({ OrganisationPage: { organisation: anOrganisation(different) }, ...answers });

const employee = (id: string, name: string, confirmedUntil: string) => ({
  __typename: 'EmployerGrant',
  id,
  principal: { __typename: 'GrantPerson', name, maskedIdNumber: '110***********0024' },
  confirmedUntil,
});

describe('where an organisation stands', () => {
  it.each([
    ['PENDING', '还差材料，上传后才能核验', '上传营业执照和授权书'],
    ['VERIFIED', '单位已核验，可以替员工办理', '请员工同意后'],
    ['REFUSED', '这次没有通过核验', '按工作人员说的改好材料'],
    ['SUSPENDED', '单位已被暂停', '请拨 12367 询问原因'],
    ['CLOSED', '单位已停用', '请重新登记单位'],
  ] as const)('%s', async (status, saying, next) => {
    await openOne({ status });
    const verdict = await screen.findByRole('region', { name: '当前状态' });
    expect(verdict.textContent).toContain(saying);
    expect(verdict.textContent).toContain(next);
    expect(screen.queryByRole('link', { name: /员工登记卡/ }) !== null).toBe(status === 'VERIFIED');
  });

  it('says what the officer said when it was refused, and takes better documents', async () => {
    await openOne({ status: 'REFUSED', decisionNote: '授权书没有盖章' });
    expect(await screen.findByText('授权书没有盖章')).toBeTruthy();
    expect(screen.getByRole('button', { name: '选择文件或拍照' })).toBeTruthy();
  });

  it('waits for the verifier once documents are there', async () => {
    const file = {
      __typename: 'StoredFile',
      id: 'file-1',
      name: '营业执照.pdf',
      mime: 'application/pdf',
      bytes: 1000,
      state: 'CLEAN',
      refusal: null,
      uploadedAt: '2024-03-10T02:00:00.000Z',
    } as const;
    await openOne({ status: 'PENDING', evidence: [file] });
    expect(await screen.findByText('材料已收到，正在等待核验')).toBeTruthy();
  });

  it('says until when the own seat holds, and that it ends soon', async () => {
    await openOne({});
    const seat = await screen.findByRole('region', { name: '我的资格' });
    expect(seat.textContent).toContain('管理员到 2024年3月15日 24:00 为止还剩 4 天');
    expect(seat.textContent).toContain('快到期了');
  });
});

describe('who has no seat', () => {
  const denied = { OrganisationPage: () => fault('NOT_FOUND') };
  const seats = (list: object[]) => ({ OwnSeats: { viewer: { __typename: 'Viewer', seats: list } } });

  it('G6: sees nothing of the organisation, and what to do', async () => {
    await open({ ...denied, ...seats([]) });
    expect(await screen.findByRole('heading', { name: '您现在不能替这个单位办理' })).toBeTruthy();
    expect(screen.queryByText(/云帆/)).toBeNull();
  });

  it('can take an offered one', async () => {
    let accepted: unknown;
    const offer = {
      __typename: 'OrgSeat',
      id: 'offer-1',
      organisationId: ORG,
      organisationName: '北京云帆科技有限公司',
      role: 'AGENT',
      validTo: '2024-04-10T16:00:00.000Z',
      isOffer: true,
    };
    await open({
      ...denied,
      ...seats([offer]),
      AcceptSeat: (variables) => {
        accepted = variables;
        return { acceptSeat: { __typename: 'OrganisationRefused', reason: 'NOT_ALLOWED_NOW' } };
      },
    });
    expect(await screen.findByRole('heading', { name: '北京云帆科技有限公司请您担任经办人' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '接受' }));
    expect(accepted).toEqual({ input: { seatId: 'offer-1' } });
    expect(await screen.findByText('这份邀请已经收回或过期。')).toBeTruthy();
  });

  it('is led to the second factor where the session has not proved it, and back', async () => {
    await open({ OrganisationPage: () => fault('STEP_UP_REQUIRED', { factor: 'TOTP' }) });
    const link = await screen.findByRole('link', { name: '去验证' });
    expect(link.getAttribute('href')).toBe('/account/second-factor?return=%2Forganisations%2Forg-1');
  });
});

describe('employees are asked', () => {
  async function ask(list: string, answers: Answers = {}) {
    await openOne({}, answers);
    await userEvent.click(await screen.findByText('填写员工名单'));
    await userEvent.click(screen.getByLabelText('员工'));
    await userEvent.paste(list);
    await userEvent.click(screen.getByRole('button', { name: /发出请求|发出$/ }));
  }

  it('checks every line first', async () => {
    await ask('郭晓岚 11010119920411002\n何雨桐');
    expect(await screen.findByText('第 1 行：身份证号码应为 18 位，现在是 17 位')).toBeTruthy();
    expect(screen.getByText('第 2 行：请填写身份证号码')).toBeTruthy();
    expect(screen.getAllByText('有 2 行要改，写在名单下面').length).toBe(2);
  });

  it('shows the answer for each', async () => {
    let sent: unknown;
    await ask('郭晓岚 110101199204110024\n何雨桐 320102199509230049', {
      RequestEmployerGrants: (variables) => {
        sent = variables;
        const row = { __typename: 'EmployerGrantRow', problems: [] };
        return {
          requestEmployerGrants: {
            __typename: 'EmployerGrantsRequested',
            rows: [
              {
                ...row,
                line: 1,
                refusal: null,
                grant: { __typename: 'EmployerGrant', id: 'grant-1', state: 'AWAITING_CONSENT' },
              },
              { ...row, line: 2, refusal: 'ALREADY_OPEN', grant: null },
            ],
          },
        };
      },
    });
    expect(sent).toEqual({
      input: {
        organisationId: ORG,
        employees: [
          { name: '郭晓岚', idNumber: '110101199204110024' },
          { name: '何雨桐', idNumber: '320102199509230049' },
        ],
        scopes: ['CARD_READ', 'CARD_DETAIL', 'HISTORY_READ'],
      },
    });
    const table = await screen.findByRole('table', { name: '对每一位的答复，按您填写的次序' });
    expect(within(table).getByRole('row', { name: /郭晓岚.*已发出，等本人同意/ })).toBeTruthy();
    expect(within(table).getByRole('row', { name: /何雨桐.*已经有一份请求/ })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '发出的结果' }));
  });
});

describe('employees are confirmed again', () => {
  const due = pageOf([
    employee('later', '郭晓岚', '2024-03-25T01:00:00.000Z'),
    employee('soonest', '何雨桐', '2024-03-12T16:00:00.000Z'),
    employee('far', '陈思远', '2024-03-25T02:00:00.001Z'),
  ]);

  it('names those whose time is over within 14 days, soonest first, and confirms the chosen', async () => {
    let sent: unknown;
    await openOne(
      {},
      {
        EmployeesToConfirm: { organisation: { __typename: 'Organisation', id: ORG, active: due } },
        ReconfirmEmployees: (variables) => {
          sent = variables;
          const organisation = { __typename: 'Organisation', id: ORG };
          return { reconfirmEmployees: { __typename: 'OrganisationChanged', organisation } };
        },
      },
    );
    const group = await screen.findByRole('group', { name: '还在本单位办理的员工' });
    expect(within(group).getAllByRole('checkbox').length).toBe(2);
    expect(group.textContent).toMatch(/何雨桐.*2024年3月12日 24:00.*郭晓岚/);

    await userEvent.click(screen.getByRole('button', { name: '确认选中的 0 位' }));
    expect((await screen.findAllByText('请至少选一位员工')).length).toBe(2);
    expect(screen.getByRole('group', { description: /不要确认.* 错误： ?请至少选一位员工$/ })).toBeTruthy();
    await userEvent.click(within(group).getByRole('checkbox', { name: /何雨桐/ }));
    await userEvent.click(screen.getByRole('button', { name: '确认选中的 1 位' }));
    expect(sent).toEqual({ input: { organisationId: ORG, grantIds: ['soonest'] } });
    expect(await screen.findByText('已确认 1 位，90 天内不用再确认。')).toBeTruthy();
  });
});

describe('closing an organisation', () => {
  const CLOSE = '停用单位';
  const AGENT = {
    __typename: 'OrgSeat',
    id: 'seat-2',
    role: 'AGENT',
    validTo: '2024-03-15T16:00:00.000Z',
  } as const;

  it('is two clicks with what it does, and leaves the page that is no longer there', async () => {
    let sent: unknown;
    await openOne(
      {},
      {
        CloseOrganisation: (variables) => {
          sent = variables;
          const organisation = { __typename: 'Organisation', id: ORG };
          return { closeOrganisation: { __typename: 'OrganisationChanged', organisation } };
        },
      },
    );
    await userEvent.click(await screen.findByRole('button', { name: CLOSE }));
    expect(document.activeElement?.textContent).toContain('不能恢复');
    expect(sent).toBeUndefined();
    await userEvent.click(screen.getByRole('button', { name: '确定停用' }));
    expect(sent).toEqual({ input: { organisationId: ORG } });
    await waitFor(() => expect(screen.queryByRole('heading', { name: CLOSE })).toBeNull());
  });

  it('says why it is refused', async () => {
    await openOne(
      {},
      {
        CloseOrganisation: {
          closeOrganisation: { __typename: 'OrganisationRefused', reason: 'NOT_ALLOWED_NOW' },
        },
      },
    );
    await userEvent.click(await screen.findByRole('button', { name: CLOSE }));
    await userEvent.click(screen.getByRole('button', { name: '确定停用' }));
    expect(await screen.findByText('现在不能做这件事，请刷新本页再看')).toBeTruthy();
  });

  it.each([
    ['an agent', { viewerSeat: AGENT }],
    ['who is suspended', { status: 'SUSPENDED' }],
  ] as const)('is not for %s', async (_, different) => {
    await openOne(different);
    expect(await screen.findByRole('heading', { name: '单位情况' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: CLOSE })).toBeNull();
  });
});

it.each([
  ['while it is asked once more', undefined],
  ['when it cannot be asked once more', NO_NETWORK],
])('F14: shows nothing of it again, once the seat is lost, %s', async (_, then) => {
  const { client } = await open(foundOnce('OrganisationPage', { organisation: anOrganisation() }, then));
  await screen.findByRole('heading', { level: 1, name: '北京云帆科技有限公司' });
  await askTwice(client);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('您现在不能替这个单位办理');
});
