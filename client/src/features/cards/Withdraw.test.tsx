import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aCard, CARD_OWNER } from '../../testing/a-card.ts';
import { aGuardianGrant } from '../../testing/a-grant.ts';
import { fault } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { CardPage } from './CardPage.tsx';

const WITHDRAW = {
  __typename: 'CardAction' as const,
  name: 'WITHDRAW' as const,
  opensAt: null,
  closesAt: null,
  elsewhere: null,
};
const PENDING = aCard({ status: 'PENDING', approvedOn: null, validUntil: null, openActions: [WITHDRAW] });
const WITHDRAWN = aCard({ ...PENDING, status: 'WITHDRAWN', openActions: [] });
const DONE = { answer: { __typename: 'CardChanged', card: { __typename: 'Card', id: 'card-1' } } };

/** The page of one's own card; the server has `after` from the moment at which it was asked to withdraw. */
function open(after: object | (() => object | Promise<object>), withdraw: () => object) {
  const asked: unknown[] = [];
  const answers: Answers = {
    CardPage: async () => {
      if (asked.length === 0) return { node: PENDING, viewer: CARD_OWNER };
      return { node: await (typeof after === 'function' ? after() : after), viewer: CARD_OWNER };
    },
    WithdrawCard: ({ input }) => {
      asked.push(input);
      return withdraw();
    },
  };
  void show(<CardPage />, { at: '/cards/card-1', path: '/cards/:id', answers });
  return asked;
}

async function withdraw() {
  await userEvent.click(await screen.findByRole('button', { name: '我要撤回' }));
  const button = screen.getByRole('button', { name: '确认撤回' });
  await userEvent.click(button);
  return button;
}

describe('withdrawing', () => {
  it('says what it means, is done with the second click, and shows what came of it', async () => {
    const asked = open(WITHDRAWN, () => DONE);
    await userEvent.click(await screen.findByRole('button', { name: '我要撤回' }));
    expect(screen.getByText(/撤回后马上关闭，不能恢复/)).toBeTruthy();
    expect(asked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '确认撤回' }));
    expect(await screen.findByText(/^已撤回，这次申请到此结束/)).toBeTruthy();
    expect(asked).toEqual([{ cardId: 'card-1' }]);
    expect(screen.getByRole('region', { name: '当前状态' }).textContent).toContain('这次申请已撤回');
    expect(screen.queryByRole('button', { name: '我要撤回' })).toBeNull();
    expect(document.activeElement?.textContent).toContain('已撤回');
  });

  it('can be thought better of', async () => {
    const asked = open(WITHDRAWN, () => DONE);
    await userEvent.click(await screen.findByRole('button', { name: '我要撤回' }));
    await userEvent.click(screen.getByRole('button', { name: '先不撤回' }));
    expect(document.activeElement?.textContent).toBe('我要撤回');
    expect(asked).toEqual([]);
  });

  it('is not offered once it is decided', async () => {
    await show(<CardPage />, {
      at: '/cards/card-1',
      path: '/cards/:id',
      answers: { CardPage: { node: aCard(), viewer: CARD_OWNER } },
    });
    await screen.findByText('可以办理出境手续');
    expect(screen.queryByRole('button', { name: '我要撤回' })).toBeNull();
  });

  it.each([
    ['the answer', () => ({ answer: { __typename: 'CardRefused', reason: 'TRANSITION_NOT_ALLOWED' } })],
    ['a conflict', () => fault('CONFLICT')],
  ])('that comes too late is said by %s, with the status that it has now', async (_, answer) => {
    open(aCard(), answer);
    await withdraw();
    expect(await screen.findByText(/^没有撤回：这张登记卡刚刚有变化/)).toBeTruthy();
    expect(screen.getByRole('region', { name: '当前状态' }).textContent).toContain('可以办理出境手续');
  });

  it('is done once, even when it is pressed again before the card is shown anew', async () => {
    let arrive: (card: object) => void = () => undefined;
    const asked = open(
      () => new Promise<object>((resolve) => (arrive = resolve)),
      () => DONE,
    );
    await userEvent.click(await withdraw());
    expect(asked).toHaveLength(1);
    arrive(WITHDRAWN);
    expect(await screen.findByText(/^已撤回，这次申请到此结束/)).toBeTruthy();
  });

  it('is said, and not offered again, even when the card cannot be shown anew', async () => {
    open(
      () => {
        throw new TypeError('no network');
      },
      () => DONE,
    );
    await withdraw();
    expect(await screen.findByText(/^已撤回，这次申请到此结束/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: '我要撤回' })).toBeNull();
    expect(screen.queryByRole('button', { name: '确认撤回' })).toBeNull();
  });

  it('that could not be sent keeps the button, and says so', async () => {
    open(PENDING, () => {
      throw new TypeError('no network');
    });
    await withdraw();
    expect((await screen.findByRole('alert')).textContent).toContain('连不上服务');
    expect(screen.getByRole('button', { name: '确认撤回' })).toBeTruthy();
  });

  it('for somebody else goes through the grant, and tells that the person gets a message', async () => {
    const asked: unknown[] = [];
    const person = {
      __typename: 'GrantPerson',
      name: '张小禾',
      maskedIdNumber: null,
      maskedPassportNumber: null,
    };
    const seenAs = {
      __typename: 'SeenAs',
      actorName: '宋雅琴',
      principalName: '张小禾',
      kind: 'GUARDIAN',
      organisationName: null,
    };
    const { client } = await show(<CardPage />, {
      at: '/cards/card-1?grant=grant-1',
      path: '/cards/:id',
      answers: {
        HeldCard: () => ({
          card: { ...(asked.length === 0 ? PENDING : WITHDRAWN), principal: person, seenAs },
          grant: aGuardianGrant(),
        }),
        WithdrawCard: ({ input }) => {
          asked.push(input);
          return DONE;
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '我要撤回' }));
    expect(screen.getByText(/本人会收到消息/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '确认撤回' }));
    expect(await screen.findByText(/^已撤回，/)).toBeTruthy();
    expect(asked).toEqual([{ cardId: 'card-1', grantId: 'grant-1' }]);
    expect(JSON.stringify(client.cache.extract())).not.toContain('card-1');
  });
});
