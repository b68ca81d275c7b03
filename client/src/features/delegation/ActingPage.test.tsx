import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { aCard } from '../../testing/a-card.ts';
import { aGuardianGrant, aProxyGrant } from '../../testing/a-grant.ts';
import { aSeat, pageOf } from '../../testing/an-organisation.ts';
import { show } from '../../testing/show.tsx';
import { ActingCardsPage } from './ActingCardsPage.tsx';
import { ActingPage } from './ActingPage.tsx';

const VIEWER = {
  __typename: 'Viewer',
  applicant: { __typename: 'Applicant', id: 'person-1', name: '宋雅琴' },
  cards: { __typename: 'CardConnection', totalCount: 2 },
  grantsReceived: pageOf([
    aGuardianGrant(),
    aProxyGrant({ state: 'EVIDENCE_REVIEW', viewerIsPrincipal: false, openActions: ['CANCEL'] }),
  ]),
  seats: [{ ...aSeat('seat-1'), organisationId: 'org-1', organisationName: '北京云帆科技有限公司' }],
};

describe('the switch', () => {
  it('begins with oneself, offers only what holds, and leads to an address that says for whom', async () => {
    const { router } = await show(<ActingPage />, {
      at: '/acting',
      path: '/*',
      answers: { Acting: { viewer: VIEWER } },
    });
    const choices = await screen.findAllByRole<HTMLInputElement>('radio');
    expect(choices.map(({ checked }) => checked)).toEqual([true, false, false]);
    expect(screen.getByRole('region', { name: '等待处理' }).textContent).toContain('梁启明');
    await userEvent.click(screen.getByRole('radio', { name: /张小禾\s*监护/ }));
    await userEvent.click(screen.getByRole('button', { name: '切换' }));
    expect(router.state.location.pathname).toBe('/acting/grant-1/cards');
  });
});

describe('the cards of the other person', () => {
  const open = (cards: object | null | (() => object)) =>
    show(<ActingCardsPage />, {
      at: '/acting/grant-1/cards',
      path: '/acting/:grantId/cards',
      answers: {
        HeldCards: () => ({
          grant: { ...aGuardianGrant(), cards: typeof cards === 'function' ? cards() : cards },
        }),
      },
    });

  it('open in the same context, and nothing of them is kept', async () => {
    const { client } = await open(pageOf([aCard()]));
    const link = await screen.findByRole('link', { name: '新加坡，旅游' });
    expect(link.getAttribute('href')).toBe('/cards/card-1?grant=grant-1');
    expect(JSON.stringify(client.cache.extract())).not.toContain('EX2024030712345');
  });

  it('lead to a new application only where the grant lets one apply', async () => {
    await open(pageOf([aCard()]));
    await screen.findByRole('link', { name: '新加坡，旅游' });
    expect(screen.queryByRole('link', { name: /登记卡$/ })).toBeNull();
    const grant = { ...aGuardianGrant({ scopes: ['CARD_READ', 'CARD_SUBMIT'] }), cards: pageOf([]) };
    await show(<ActingCardsPage />, {
      at: '/acting/grant-1/cards',
      path: '/acting/:grantId/cards',
      answers: { HeldCards: { grant } },
    });
    const link = await screen.findByRole('link', { name: '替张小禾申请登记卡' });
    expect(link.getAttribute('href')).toBe('/apply?grant=grant-1');
  });

  it('G2: are not there when the grant does not hold', async () => {
    await open(null);
    expect(await screen.findByRole('heading', { level: 1, name: '您现在不能看这些登记卡' })).toBeTruthy();
  });

  it('stay on the page when they cannot be asked for again', async () => {
    const cards = vi.fn(() => pageOf([aCard()]));
    await open(cards);
    await screen.findByRole('link', { name: '新加坡，旅游' });
    cards.mockImplementation(() => {
      throw new TypeError('no network');
    });
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')));
    expect(cards).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('link', { name: '新加坡，旅游' })).toBeTruthy();
  });

  it('says so when there is none', async () => {
    await open(pageOf([]));
    expect(await screen.findByRole('heading', { name: '现在没有可以看的登记卡。' })).toBeTruthy();
  });
});
