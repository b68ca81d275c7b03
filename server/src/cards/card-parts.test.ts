import { CardPart } from '@exit-card/shared/card';
import { GrantScope } from '@exit-card/shared/delegation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldGrant } from '../delegation/effective.ts';
import { approvedCase, china, chinaMoment, supplementCase } from '../testing/cases.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { ROWS } from './actions.ts';
import { delegatedCardView } from './delegated-cards.ts';

const NOW = chinaMoment('2024-04-01 10:00');
const IN_TIME = chinaMoment('2024-03-11 10:00');
const alive = { birthDate: '1990-03-07', deceasedOn: null } as const;
const parties = {
  seenAs: { actorName: '李四', principalName: '张三', grantId: 'g', kind: null, organisationName: null },
  principal: { name: '张三', maskedIdNumber: null, maskedPhoneNumber: null, maskedPassportNumber: null },
};

function aGrant(scopes: readonly GrantScope[]): HeldGrant {
  return {
    id: 'g',
    kind: 'NOTARISED_PROXY',
    state: 'ACTIVE',
    principalId: 'zhang-san',
    delegateOrgId: null,
    scopes,
    resourceRule: 'ALL_CARDS',
    listedCardIds: [],
    validFrom: china('2024-03-01 00:00'),
    validTo: china('2025-03-01 00:00'),
    confirmedUntil: null,
    principal: alive,
    user: alive,
    organisationStatus: null,
    seats: [],
  };
}

const seenWith = (scopes: readonly GrantScope[], file = supplementCase(), now = IN_TIME) =>
  delegatedCardView(file, { viewer: viewerAs('li-si'), grant: aGrant(scopes) }, parties, now);

const anyScopes = fc.subarray(Object.values(GrantScope));

describe('G9: whatever the scopes', () => {
  it('a part is shown by its scope alone, and null and named where it is closed', () => {
    fc.assert(
      fc.property(anyScopes, (scopes) => {
        const card = seenWith(scopes);
        const detail = scopes.includes('card:detail');
        const shown = {
          [CardPart.PURPOSE]: card.purpose,
          [CardPart.DESTINATION]: card.destination,
          [CardPart.COMMENT]: card.comment,
          [CardPart.SUPPLEMENT]: card.supplement,
          [CardPart.HISTORY]: card.history,
        };
        for (const part of Object.values(CardPart)) {
          const open = part === 'HISTORY' ? scopes.includes('history:read') : detail;
          expect(shown[part] !== null).toBe(open);
          expect(card.redactions.includes(part)).toBe(!open);
        }
        if (!detail) expect(JSON.stringify(card)).not.toContain('请提供详细的行程安排');
      }),
    );
  });

  it('an action is offered by its scope alone', () => {
    fc.assert(
      fc.property(anyScopes, fc.boolean(), (scopes, approved) => {
        const { openActions } = approved ? seenWith(scopes, approvedCase(), NOW) : seenWith(scopes);
        const allowed: readonly string[] = scopes;
        const possible = approved ? ['requestExtension'] : ['supplement', 'requestMoreTime', 'withdraw'];
        const expected = possible.filter((name) =>
          ROWS[name as keyof typeof ROWS].by.some((power) => allowed.includes(power)),
        );
        expect(openActions.map(({ name }) => name)).toEqual(expected);
      }),
    );
  });
});

it('G9: status and dates alone show nothing of why', () => {
  expect(seenWith(['card:read'])).toMatchObject({
    status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
    supplementDueOn: '2024-03-15',
    purpose: null,
    purposeText: null,
    openActions: [],
    redactions: ['PURPOSE', 'DESTINATION', 'COMMENT', 'SUPPLEMENT', 'HISTORY'],
  });
  const [newest] = seenWith(['card:read', 'history:read']).history ?? [];
  expect(newest).toMatchObject({ to: 'ADDITIONAL_DOCUMENTS_REQUIRED', comment: null, reasonCodes: [] });
});
