import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Answers, show } from '../../testing/show.tsx';
import { DeskOrganisationPage } from './DeskOrganisationPage.tsx';

function organisationCase(status: string, different: object = {}) {
  return {
    desk: {
      __typename: 'Desk',
      organisationCase: {
        __typename: 'DeskOrganisationCase',
        checks: ['USCC_VALID', 'LICENCE_GENUINE'],
        conflict: null,
        registeredBy: {
          __typename: 'GrantPerson',
          name: '王芳',
          maskedIdNumber: '110***********123X',
          maskedPhoneNumber: null,
        },
        sameUscc: [],
        organisation: {
          __typename: 'Organisation',
          id: 'org-1',
          name: '远行科技有限公司',
          uscc: '91110000MA0000000X',
          status,
          registeredAt: '2024-03-08T01:00:00.000Z',
          decidedAt: null,
          decisionNote: null,
          legalRepresentativeName: '赵远',
          evidence: [],
        },
        ...different,
      },
    },
  };
}

const open = (answers: Answers) =>
  show(<DeskOrganisationPage />, {
    answers,
    at: '/desk/organisations/org-1',
    path: '/desk/organisations/:id',
  });

describe('an organisation on the desk', () => {
  it('is verified once the whole list is checked', async () => {
    const sent: unknown[] = [];
    let status = 'PENDING';
    await open({
      DeskOrganisationCase: () => organisationCase(status),
      VerifyOrganisation: ({ input }) => {
        sent.push(input);
        status = 'VERIFIED';
        const organisation = { __typename: 'Organisation', id: 'org-1', status };
        return { answer: { __typename: 'OrganisationChanged', organisation } };
      },
    });
    for (const box of await screen.findAllByRole('checkbox')) await userEvent.click(box);
    await userEvent.click(screen.getByRole('radio', { name: /^通过/ }));
    await userEvent.click(screen.getByRole('button', { name: '检查后确认' }));
    await userEvent.click(await screen.findByRole('button', { name: '确认提交' }));
    expect(sent).toEqual([{ organisationId: 'org-1', checks: ['USCC_VALID', 'LICENCE_GENUINE'] }]);
    expect(await screen.findByText('已提交：通过。')).toBeTruthy();
    expect(screen.getByText(/现在的进度：已核验/)).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(1);
  });

  it('warns of others with the same code', async () => {
    const other = {
      __typename: 'DeskOrganisationRow',
      id: 'org-2',
      name: '远行公司',
      status: 'VERIFIED',
      registeredAt: '2024-01-01T00:00:00.000Z',
    };
    await open({ DeskOrganisationCase: organisationCase('PENDING', { sameUscc: [other] }) });
    expect(await screen.findByText(/还有 1 家用同一代码登记/)).toBeTruthy();
  });

  it('G12: leaves nothing to decide to who is involved', async () => {
    const conflict = 'CONFLICT_OF_INTEREST';
    await open({ DeskOrganisationCase: organisationCase('PENDING', { conflict }) });
    expect(await screen.findByText('与您有利害关系，由别人核验')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
