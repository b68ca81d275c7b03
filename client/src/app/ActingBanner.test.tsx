import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGuardianGrant } from '../testing/a-grant.ts';
import { show } from '../testing/show.tsx';
import { ActingBanner } from './ActingBanner.tsx';
import { actingIn } from './acting.ts';

describe('for whom a page acts', () => {
  it.each([
    ['/acting/grant-1/cards', '', { grantId: 'grant-1' }],
    ['/cards/card-1', '?grant=grant-1', { grantId: 'grant-1' }],
    ['/organisations/org-1/roster', '', { organisationId: 'org-1' }],
    ['/organisations/new', '', undefined],
    ['/acting', '', undefined],
    ['/cards/card-1', '', undefined],
    ['/delegation/grant-1', '', undefined],
  ])('stands in the address alone: %s%s', (pathname, search, acting) => {
    expect(actingIn({ pathname, search })).toEqual(acting);
  });

  it('is named with what is allowed, until when, and the way back to oneself', async () => {
    await show(<ActingBanner acting={{ grantId: 'grant-1' }} />, {
      answers: { ActingGrant: { grant: aGuardianGrant() } },
    });
    const banner = await screen.findByRole('region', { name: '正在代他人办理' });
    expect(banner.textContent).toContain('您正在以监护人身份替 张小禾 办理');
    expect(banner.textContent).toContain('可查看、提交补充材料，至 2031年8月31日');
    expect(screen.getByRole('link', { name: '回到我自己' }).getAttribute('href')).toBe('/cards');
  });

  it('is not claimed by a grant that has ended', async () => {
    await show(<ActingBanner acting={{ grantId: 'grant-1' }} />, {
      answers: { ActingGrant: { grant: aGuardianGrant({ state: 'ENDED' }) } },
    });
    expect(screen.queryByRole('region')).toBeNull();
  });
});
