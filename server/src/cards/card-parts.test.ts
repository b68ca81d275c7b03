import { CardPart } from '@exit-card/shared/card';
import { GrantScope } from '@exit-card/shared/delegation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldGrant } from '../delegation/effective.ts';
import type { StoredFile } from '../files/stored-file.ts';
import { approvedCase, china, chinaMoment, supplementCase } from '../testing/cases.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { ROWS } from './actions.ts';
import type { CardAnnex } from './card-annex.store.ts';
import { delegatedCardView } from './delegated-cards.ts';
import { isReady } from './supplement-view.ts';

const NOW = chinaMoment('2024-04-01 10:00');
const IN_TIME = chinaMoment('2024-03-11 10:00');
const alive = { birthDate: '1990-03-07', deceasedOn: null } as const;
const names = {
  seenAs: { actorName: '李四', principalName: '张三', grantId: 'g', kind: null, organisationName: null },
  principal: { name: '张三', maskedIdNumber: null, maskedPhoneNumber: null, maskedPassportNumber: null },
};

/** Somebody has asked for an extension and for a correction, and sent a file. */
const annex = {
  receipts: [],
  expedites: [
    {
      id: 'expedite-1',
      cardId: 'card-1',
      reason: 'FUNERAL',
      explanation: '外祖母去世',
      requestedAt: china('2024-03-08 09:00'),
      requestedBy: 'zhang-san',
      requestedAs: 'SELF',
      decideBy: china('2024-03-08 14:00'),
      state: 'REQUESTED',
      decidedAt: null,
      decidedBy: null,
      decisionNote: null,
    },
  ],
  extensions: [
    {
      id: 'extension-1',
      cardId: 'card-1',
      requestedAt: china('2024-04-01 09:00'),
      requestedBy: 'zhang-san',
      reason: '航班取消',
      requestedDays: 10,
      state: 'REQUESTED',
      decidedAt: null,
      decidedBy: null,
      decisionNote: null,
      oldValidUntil: '2024-04-06',
      newValidUntil: null,
    },
  ],
  corrections: [
    {
      id: 'correction-1',
      cardId: 'card-1',
      changes: [{ field: 'DESTINATION', from: 'SG', to: 'MY' }],
      reason: '填错了目的地',
      requestedAt: china('2024-03-09 09:00'),
      requestedBy: 'zhang-san',
      dueOn: '2024-03-13',
      state: 'REQUESTED',
      decidedAt: null,
      decidedBy: null,
      decisionNote: null,
    },
  ],
  files: new Map([
    ['card-2:1', [aFile('行程单.pdf', 'ITINERARY')]],
    ['correction-1', [aFile('机票.pdf', null)]],
  ]),
} as const satisfies CardAnnex;
const about = {
  parties: async () => names,
  annex: async () => annex,
  proofs: async () => [],
  shares: async () => [],
};

function aFile(name: string, item: string | null): StoredFile {
  const uploadedAt = china('2024-03-10 09:00');
  return {
    id: name,
    name,
    item,
    mime: 'application/pdf',
    bytes: 1000,
    sha256: 'ab',
    state: 'CLEAN',
    refusal: null,
    uploadedAt,
  };
}

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
  delegatedCardView(file, { viewer: viewerAs('li-si'), grant: aGrant(scopes) }, about, now);

const anyScopes = fc.subarray(Object.values(GrantScope));

describe('G9: whatever the scopes', () => {
  it('a part is shown by its scope alone, and null and named where it is closed', async () => {
    await fc.assert(
      fc.asyncProperty(anyScopes, async (scopes) => {
        const card = seenWith(scopes);
        const detail = scopes.includes('card:detail');
        const shown = {
          [CardPart.PURPOSE]: card.purpose,
          [CardPart.DESTINATION]: card.destination,
          [CardPart.COMMENT]: card.comment,
          [CardPart.SUPPLEMENT]: card.supplement,
          [CardPart.RECEIPTS]: await card.receipts(),
          [CardPart.EXPEDITE]: await card.expediteRequest(),
          [CardPart.EXTENSION]: await card.extension(),
          [CardPart.CORRECTIONS]: await card.corrections(),
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

  it('signed documents are listed by the scope of taking them along alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyScopes, async (scopes) => {
        expect((await seenWith(scopes).proofDocuments()) !== null).toBe(scopes.includes('export'));
      }),
    );
  });

  it('which files there are is shown to whom the scope lets hand them in, and proofs of a correction to no delegate', async () => {
    await fc.assert(
      fc.asyncProperty(anyScopes, async (scopes) => {
        const card = seenWith(scopes);
        const [item] = card.supplement?.items ?? [];
        const handsIn = scopes.includes('card:detail') && scopes.includes('supplement:submit');
        expect((await item?.filesThere())?.map(({ name }) => name) ?? null).toEqual(
          handsIn ? ['行程单.pdf'] : null,
        );
        if (item) expect(await isReady(item)).toBe(handsIn);
        expect((await card.corrections())?.map(({ files }) => files) ?? []).toEqual(
          scopes.includes('card:detail') ? [null] : [],
        );
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
    redactions: [
      'PURPOSE',
      'DESTINATION',
      'COMMENT',
      'SUPPLEMENT',
      'RECEIPTS',
      'EXPEDITE',
      'EXTENSION',
      'CORRECTIONS',
      'HISTORY',
    ],
  });
  const [newest] = seenWith(['card:read', 'history:read']).history ?? [];
  expect(newest).toMatchObject({ to: 'ADDITIONAL_DOCUMENTS_REQUIRED', comment: null, reasonCodes: [] });
});
