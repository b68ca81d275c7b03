import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aGuardianGrant, anEmployerGrant, aProxyGrant } from '../../testing/a-grant.ts';
import { pageOf } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { DelegationPage } from './DelegationPage.tsx';

interface World {
  given?: object[];
  received?: object[];
  viewer?: object;
  answers?: Answers;
}

const open = ({ given = [], received = [], viewer = {}, answers = {} }: World = {}) =>
  show(<DelegationPage />, {
    at: '/delegation',
    answers: {
      Delegation: {
        viewer: {
          __typename: 'Viewer',
          minor: null,
          grantsGiven: pageOf(given),
          grantsReceived: pageOf(received),
          seats: [],
          blockedRequesters: [],
          ...viewer,
        },
      },
      ...answers,
    },
  });

const region = (name: string) => screen.findByRole('region', { name });
const GIVEN = '谁可以看我的登记卡';
const RECEIVED = '我可以替谁办理';

describe('my grants', () => {
  it('that end with full age soon say in how many days', async () => {
    const majority = '2024-03-13T16:00:00.000Z';
    await open({ received: [aGuardianGrant({ validTo: majority, agesOutAt: majority })] });
    expect((await region(RECEIVED)).textContent).toContain('2024年3月14日年满 18 岁时自动结束，还有 3 天');
  });

  it('beyond the first hundred come when asked for, each side by itself', async () => {
    const page = (name: string, id: string) => ({
      ...pageOf([aGuardianGrant({ id, principal: { __typename: 'GrantPerson', name } })], 2),
      pageInfo: { __typename: 'PageInfo', endCursor: id, hasNextPage: true },
    });
    const viewer = { __typename: 'Viewer', minor: null, seats: [], blockedRequesters: [] };
    const asked: unknown[] = [];
    await open({
      answers: {
        Delegation: (variables) => {
          asked.push(variables);
          const received = variables['receivedAfter'] ? page('宋一诺', 'second') : page('张小禾', 'first');
          return { viewer: { ...viewer, grantsGiven: pageOf([]), grantsReceived: received } };
        },
      },
    });
    const list = await region(RECEIVED);
    await userEvent.click(within(list).getByRole('button', { name: '显示更多' }));
    const second = await within(list).findByRole('link', { name: '宋一诺' });
    expect(within(list).getByRole('link', { name: '张小禾' })).toBeTruthy();
    expect(asked.at(-1)).toEqual({ receivedAfter: 'first' });
    expect(document.activeElement).toBe(second);
  });

  it('say that nobody sees anything where there is none, and the three ways to ask', async () => {
    await open();
    expect((await region(GIVEN)).textContent).toContain('没有别人可以看您的登记卡。');
    const ways = within(screen.getByRole('complementary', { name: '申请替他人办理' })).getAllByRole('link');
    expect(ways.map((way) => way.getAttribute('href'))).toEqual([
      '/delegation/ask/guardian',
      '/delegation/ask/proxy',
      '/organisations/new',
    ]);
  });

  it('name who sees what until when', async () => {
    await open({ given: [aProxyGrant()] });
    const given = await region(GIVEN);
    expect(given.textContent).toContain('罗佩文 公证委托');
    expect(given.textContent).toContain('至 2024年6月30日，还剩 111 天');
    expect(given.textContent).toContain('可以：查看、提交补充材料');
  });

  it('G3: a guardian sees that the grant ends with full age', async () => {
    await open({ received: [aGuardianGrant()] });
    expect((await region(RECEIVED)).textContent).toContain('2031年9月1日年满 18 岁时自动结束');
  });

  it('are revoked in two clicks, at once, and the first click changes nothing', async () => {
    const asked: unknown[] = [];
    const ended = aProxyGrant({
      state: 'ENDED',
      endReason: 'REVOKED_BY_PRINCIPAL',
      endedAt: '2024-03-11T02:00:00.000Z',
      openActions: [],
    });
    await open({
      given: [aProxyGrant()],
      answers: {
        RevokeGrant: (variables) => {
          asked.push(variables['input']);
          return { answer: { __typename: 'GrantChanged', grant: ended } };
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /^收回授权\s*：罗佩文$/ }));
    expect(document.activeElement?.textContent).toContain('罗佩文马上看不到您的登记卡');
    expect(asked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '确认收回' }));
    const said = await screen.findByText('已收回，罗佩文现在看不到您的登记卡。');
    expect(document.activeElement).toBe(said);
    expect(asked).toEqual([{ grantId: 'grant-3' }]);
    await waitFor(() => expect(screen.getByText('以前的授权（1）')).toBeTruthy());
    expect(screen.getByText('2024年3月11日结束：本人收回')).toBeTruthy();
  });

  it('say why one could not be revoked', async () => {
    await open({
      given: [aProxyGrant()],
      answers: {
        RevokeGrant: {
          answer: { __typename: 'GrantRefused', reason: 'NOT_ALLOWED_NOW', retryAfterSeconds: null },
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /^收回授权\s*：罗佩文$/ }));
    await userEvent.click(screen.getByRole('button', { name: '确认收回' }));
    expect((await screen.findByText(/情况已经变化/)).getAttribute('role')).toBe('alert');
  });

  it('put first what waits: a consent that is asked, evidence that is not handed in', async () => {
    await open({
      given: [anEmployerGrant()],
      received: [aGuardianGrant({ state: 'REQUESTED', openActions: ['SUBMIT_EVIDENCE', 'CANCEL'] })],
    });
    const waiting = within(await region('等您处理')).getAllByRole('link');
    expect(waiting.map((link) => link.getAttribute('href'))).toEqual([
      '/delegation/grant-2',
      '/delegation/grant-1',
    ]);
    expect(waiting[0]?.textContent).toContain('北京云帆科技有限公司请您同意');
  });

  it('tell a person of 15 what guardianship means and from when the log can be seen', async () => {
    await open({
      viewer: {
        minor: {
          __typename: 'Minor',
          age: 15,
          majorityAt: '2026-10-09T16:00:00.000Z',
          seesAccessLog: false,
        },
      },
    });
    expect(await screen.findByText('您现在 15 岁。')).toBeTruthy();
    expect(screen.getByText(/2026年10月10日起自动结束/)).toBeTruthy();
    expect(screen.getByText(/满 16 岁起，可以查谁看过/)).toBeTruthy();
  });

  it('a fault keeps the way to try again', async () => {
    await open({
      answers: {
        Delegation: () => {
          throw new Error('down');
        },
      },
    });
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy();
  });
});
