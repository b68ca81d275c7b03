import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Seats_OrganisationFragment } from '../../graphql/documents.ts';
import { aSeat, ORG } from '../../testing/an-organisation.ts';
import { askTwice, foundOnce, NO_NETWORK } from '../../testing/lost-seat.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { SeatsPage } from './SeatsPage.tsx';

const OWN = aSeat('seat-1');
const AGENT = aSeat('seat-2', { personName: '邓凯', role: 'AGENT', validTo: '2024-03-10T16:00:00.000Z' });
const OFFER = aSeat('seat-3', { personName: '唐婉清', role: 'AGENT', isLive: false, isOffer: true });
const OVER = aSeat('seat-0', {
  personName: '旧人',
  isLive: false,
  endedAt: '2024-03-01T02:00:00.000Z',
  endReason: 'ENDED_BY_ADMIN',
});

function seatsOf(role: 'ADMIN' | 'AGENT', seats: Seats_OrganisationFragment['seats']) {
  const organisation = {
    __typename: 'Organisation',
    id: ORG,
    name: '北京云帆科技有限公司',
    status: 'VERIFIED',
    viewerSeat: { __typename: 'OrgSeat', id: seats[0]?.id, role },
    seats,
  };
  return { organisation };
}

function open(role: 'ADMIN' | 'AGENT', seats: Seats_OrganisationFragment['seats'], answers: Answers = {}) {
  return show(<SeatsPage />, {
    answers: { Seats: seatsOf(role, seats), ...answers },
    at: `/organisations/${ORG}/seats`,
    path: '/organisations/:orgId/seats',
  });
}

const done = {
  __typename: 'OrganisationChanged',
  organisation: { __typename: 'Organisation', id: ORG },
};

describe('seats, for an administrator', () => {
  it('live ones first, then offers, then what is over and why', async () => {
    await open('ADMIN', [OWN, OVER, OFFER, AGENT]);
    const rows = (await screen.findAllByRole('row')).slice(1).map(({ textContent }) => textContent);
    expect(rows[0]).toContain('苏文博您自己管理员');
    expect(rows[1]).toContain('邓凯');
    expect(rows[2]).toMatch(/唐婉清.*等对方接受/);
    expect(rows[3]).toMatch(/旧人.*已结束2024年3月1日 管理员结束/);
  });

  it('G3: ends one in two clicks, and says what it means in between', async () => {
    let sent: unknown;
    await open('ADMIN', [OWN, AGENT], {
      EndSeat: (variables) => {
        sent = variables;
        return { endSeat: done };
      },
    });
    const row = await screen.findByRole('row', { name: /邓凯/ });
    await userEvent.click(within(row).getByRole('button', { name: '结束 邓凯的资格' }));
    expect(sent).toBeUndefined();
    expect(document.activeElement?.textContent).toBe('结束邓凯的资格？马上生效，之后要重新给。');
    await userEvent.click(within(row).getByRole('button', { name: '确定结束' }));
    expect(sent).toEqual({ input: { seatId: 'seat-2' } });
    expect(await screen.findByText('邓凯的资格已结束。')).toBeTruthy();
  });

  it('a “no” leaves it, and the focus where it was', async () => {
    await open('ADMIN', [OWN, AGENT]);
    const end = await screen.findByRole('button', { name: '结束 邓凯的资格' });
    await userEvent.click(end);
    await userEvent.click(screen.getByRole('button', { name: '不，保留' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '结束 邓凯的资格' }));
  });

  it('the last administrator cannot go', async () => {
    await open('ADMIN', [OWN], {
      EndSeat: { endSeat: { __typename: 'OrganisationRefused', reason: 'LAST_ADMIN' } },
    });
    await userEvent.click(await screen.findByRole('button', { name: '辞去资格' }));
    await userEvent.click(screen.getByRole('button', { name: '确定辞去' }));
    expect((await screen.findByRole('alert', { name: '' })).textContent).toContain('单位至少要有一位管理员');
  });

  it('offers a seat to the person as typed, for 30 days unless another day is chosen', async () => {
    let sent: unknown;
    await open('ADMIN', [OWN], {
      GiveSeat: (variables) => {
        sent = variables;
        return { giveSeat: { __typename: 'OrganisationRefused', reason: 'SEAT_EXISTS' } };
      },
    });
    await userEvent.type(await screen.findByLabelText('姓名'), '唐婉清');
    await userEvent.type(screen.getByLabelText('身份证号码'), '110101199204110024');
    await userEvent.click(screen.getByRole('button', { name: '发出邀请' }));
    expect(sent).toEqual({
      input: {
        organisationId: ORG,
        person: { name: '唐婉清', idNumber: '110101199204110024' },
        role: 'AGENT',
        lastDay: '2024-04-10',
      },
    });
    expect((await screen.findAllByText('还没有答复的邀请太多，请先收回几份')).length).toBe(2);
  });
});

describe('seats, for an agent', () => {
  it('the own one only, with the way out', async () => {
    await open('AGENT', [{ ...AGENT, validTo: '2024-03-11T16:00:00.000Z' }]);
    expect(await screen.findByRole('heading', { level: 1, name: '我的资格' })).toBeTruthy();
    expect(screen.getByText('今天到期')).toBeTruthy();
    expect(screen.getByRole('button', { name: '辞去资格' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '给一个人资格' })).toBeNull();
  });
});

it.each([
  ['while it is asked once more', undefined],
  ['when it cannot be asked once more', NO_NETWORK],
])('F14: shows nothing of the seats again, once the own one is lost, %s', async (_, then) => {
  const { client } = await open('ADMIN', [OWN], foundOnce('Seats', seatsOf('ADMIN', [OWN]), then));
  await screen.findByText('苏文博');
  await askTwice(client);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('您现在不能替这个单位办理');
});
