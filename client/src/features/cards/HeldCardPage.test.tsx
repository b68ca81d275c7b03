import { CombinedGraphQLErrors } from '@apollo/client';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { aCard } from '../../testing/a-card.ts';
import { aGuardianGrant } from '../../testing/a-grant.ts';
import { NO_NETWORK } from '../../testing/lost-seat.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { CardPage } from './CardPage.tsx';

const held = (different: Parameters<typeof aCard>[0] = {}) => ({
  ...aCard(different),
  principal: {
    __typename: 'GrantPerson',
    name: '张小禾',
    maskedIdNumber: '110***********0033',
    maskedPassportNumber: null,
  },
  seenAs: {
    __typename: 'SeenAs',
    actorName: '宋雅琴',
    principalName: '张小禾',
    kind: 'GUARDIAN',
    organisationName: null,
  },
});
const open = (card: object | (() => object), answers: Answers = {}) =>
  show(<CardPage />, {
    at: '/cards/card-1?grant=grant-1',
    path: '/cards/:id',
    answers: {
      HeldCard: typeof card === 'function' ? card : { card, grant: aGuardianGrant() },
      ...answers,
    },
  });
const notFound = (): never => {
  throw new CombinedGraphQLErrors({ errors: [{ message: '', extensions: { code: 'NOT_FOUND' } }] });
};

describe("somebody else's card", () => {
  it('G18: names whose it is, who looks, and through which grant', async () => {
    await open(held());
    expect(
      await screen.findByRole('heading', { level: 1, name: /^张小禾\s*的登记卡：新加坡，旅游$/ }),
    ).toBeTruthy();
    await waitFor(() => expect(document.title).toContain('张小禾的登记卡'));
    expect(screen.getByText('由宋雅琴代看，本人能看到这次查看。')).toBeTruthy();
    expect(screen.getByRole('region', { name: '这项授权' }).textContent).toContain('户口簿');
  });

  it('has nothing that only its owner may do', async () => {
    await open(held());
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('button', { name: /显示/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /打印/ })).toBeNull();
  });

  it('leads to a new application only where the grant lets one apply', async () => {
    const { progress } = aCard({}, { nextStep: 'APPLY_AGAIN' });
    const over = { ...held({ status: 'EXPIRED' }), progress };
    await open(over);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link', { name: /^重新申请/ })).toBeNull();
    await open(() => ({ card: over, grant: aGuardianGrant({ scopes: ['CARD_READ', 'CARD_SUBMIT'] }) }));
    expect((await screen.findByRole('link', { name: /^重新申请/ })).getAttribute('href')).toBe(
      '/apply?grant=grant-1',
    );
  });

  it('G19: says in words what the grant leaves closed', async () => {
    await open(
      held({
        purpose: null,
        destination: null,
        comment: null,
        history: null,
        redactions: ['PURPOSE', 'DESTINATION', 'COMMENT', 'SUPPLEMENT', 'HISTORY'],
      }),
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: /^张小禾\s*的登记卡：出境登记卡$/ }),
    ).toBeTruthy();
    for (const part of ['出境事由', '目的地', '审核意见', '办理过程']) {
      expect(await screen.findByText(`这项授权不含${part}`)).toBeTruthy();
    }
  });

  it('G2: shows nothing more once the grant does not hold, and where to see why', async () => {
    let answer: () => object = () => ({ card: held(), grant: aGuardianGrant() });
    const { client } = await open(() => answer());
    await screen.findByRole('heading', { level: 1, name: /张小禾/ });
    answer = notFound;
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')));
    expect(await screen.findByRole('heading', { level: 1, name: '您现在不能看这些登记卡' })).toBeTruthy();
    expect(screen.queryByText(/张小禾/)).toBeNull();
    expect(screen.getByRole('link', { name: '看看是什么原因' }).getAttribute('href')).toBe(
      '/delegation#received',
    );
    expect(JSON.stringify(client.cache.extract())).not.toContain('张小禾');
  });

  it('stays on the page when it cannot be asked for again', async () => {
    let answer: () => object = () => ({ card: held(), grant: aGuardianGrant() });
    await open(() => answer());
    await screen.findByRole('heading', { level: 1, name: /张小禾/ });
    const failed = vi.fn(() => {
      throw new TypeError('no network');
    });
    answer = failed;
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')));
    expect(failed).toHaveBeenCalled();
    expect(screen.getByRole('heading', { level: 1, name: /张小禾/ })).toBeTruthy();
  });

  it('stays on the page while it is asked for again', async () => {
    let asked = 0;
    await open(() => {
      asked += 1;
      return { card: held(), grant: aGuardianGrant() };
    });
    await screen.findByRole('heading', { level: 1 });
    const gone: boolean[] = [];
    const watch = new MutationObserver(() => gone.push(!document.querySelector('h1')));
    watch.observe(document.body, { childList: true, subtree: true });
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(asked).toBe(2));
    watch.disconnect();
    expect(gone).not.toContain(true);
  });

  it.each([
    ['while it is asked once more whether the grant holds', () => new Promise<object>(() => undefined)],
    ['when it cannot be asked once more whether the grant holds', NO_NETWORK],
  ])('F14: shows nothing of it again %s', async (_, then) => {
    const replies = [() => ({ card: held(), grant: aGuardianGrant() }), notFound, then];
    const { client } = await open(() => replies.shift()!());
    await screen.findByRole('heading', { level: 1, name: /的登记卡/ });
    const again = () => client.refetchQueries({ include: 'active' }).catch(() => undefined);
    await act(again);
    await screen.findByRole('heading', { level: 1, name: '您现在不能看这些登记卡' });
    act(() => void again());
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(replies).toHaveLength(0);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('您现在不能看这些登记卡');
  });
});
