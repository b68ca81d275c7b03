import { CombinedGraphQLErrors } from '@apollo/client';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { GrantRow_GrantFragment } from '../../graphql/documents.ts';
import { show } from '../../testing/show.tsx';
import { DeskGrantsPage } from './DeskGrantsPage.tsx';

function row(id: string, different: Partial<GrantRow_GrantFragment> = {}): GrantRow_GrantFragment {
  return {
    __typename: 'DeskGrantRow',
    id,
    kind: 'GUARDIAN',
    state: 'EVIDENCE_REVIEW',
    requestedAt: '2024-03-08T01:00:00.000Z',
    requestExpiresAt: '2024-04-07T01:00:00.000Z',
    awaitsSecond: false,
    conflict: null,
    ...different,
  };
}

function queue(rows: GrantRow_GrantFragment[]) {
  return {
    desk: {
      __typename: 'Desk',
      grants: {
        __typename: 'DeskGrantConnection',
        totalCount: rows.length,
        edges: rows.map((node) => ({ __typename: 'DeskGrantEdge', cursor: node.id, node })),
        pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      },
    },
  };
}

describe('the queue of the desk', () => {
  it('says since when a case waits, whether a second verifier is missing, and leads to the first that is open', async () => {
    const conflict = row('1', { conflict: 'CONFLICT_OF_INTEREST' });
    const second = row('2', { kind: 'NOTARISED_PROXY', awaitsSecond: true });
    await show(<DeskGrantsPage />, { answers: { DeskGrants: queue([conflict, second]) } });
    const rows = within((await screen.findAllByRole('rowgroup'))[1]!).getAllByRole('row');
    expect(rows[0]?.textContent).toContain('与您有利害关系，由别人核验');
    expect(within(rows[0]!).queryByRole('link')).toBeNull();
    expect(rows[1]?.textContent).toContain('还差第二位核验人员');
    expect(await within(rows[1]!).findByText('3 天')).toBeTruthy();
    expect(screen.getByRole('link', { name: '处理下一件' }).getAttribute('href')).toBe('/desk/grants/2');
  });

  it('asks for what the address names', async () => {
    const asked: unknown[] = [];
    await show(<DeskGrantsPage />, {
      at: '/?view=second&kind=NOTARISED_PROXY',
      answers: {
        DeskGrants: ({ filter }) => {
          asked.push(filter);
          return queue([]);
        },
      },
    });
    expect(await screen.findByRole('heading', { name: '这里没有要处理的' })).toBeTruthy();
    expect(asked).toEqual([{ states: ['EVIDENCE_REVIEW'], awaitsSecond: true, kinds: ['NOTARISED_PROXY'] }]);
  });

  it('G17: leads to the second factor and back', async () => {
    const stepUp = () => {
      throw new CombinedGraphQLErrors({
        errors: [{ message: '', extensions: { code: 'STEP_UP_REQUIRED', factor: 'TOTP' } }],
      });
    };
    await show(<DeskGrantsPage />, { at: '/desk?view=all', answers: { DeskGrants: stepUp } });
    const link = await screen.findByRole('link', { name: '去验证' });
    expect(link.getAttribute('href')).toBe('/account/second-factor?return=%2Fdesk%3Fview%3Dall');
  });
});
