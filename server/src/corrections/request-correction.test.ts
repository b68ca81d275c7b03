import { GrantScope } from '@exit-card/shared/delegation';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { changeCard } from '../cards/change-card.ts';
import { delegatedCard } from '../cards/delegated-cards.ts';
import { ownCard } from '../cards/own-cards.ts';
import { type Acting, openActing } from '../testing/acting.ts';
import { confirmed } from '../testing/confirmed.ts';
import { onBothEngines } from '../testing/engines.ts';
import { plantCard, viewerAs } from '../testing/planted-cards.ts';
import { upload } from '../testing/uploads.ts';
import { callerAt } from '../testing/world.ts';
import { requestCorrection, type WantedChange } from './request-correction.ts';

const caller = callerAt('home');

/** 梁启明, whose card says tourism, Singapore, 15 March. */
async function openOwn(open: Parameters<typeof openActing>[0]) {
  const acting = await openActing(open);
  return { ...acting, owner: viewerAs(acting.principal.id), cardId: acting.cards.principal.card.id };
}
const ask = (
  { services }: Pick<Acting, 'services'>,
  viewer: Viewer,
  cardId: string,
  changes: readonly WantedChange[],
  reason = '填写时选错了',
) => requestCorrection(services, caller, viewer, { cardId, changes, reason });

onBothEngines((open) => {
  it('S1.4: says what stood and what should stand, and the record stays until it is decided', async () => {
    const { owner, cardId, ...world } = await openOwn(open);
    const answer = await ask(world, owner, cardId, [
      { field: 'DESTINATION', to: ' my ' },
      { field: 'EXPECTED_EXIT_DATE', to: '2024-03-20' },
      { field: 'PURPOSE', to: 'TOURISM' },
    ]);
    expect(answer).toMatchObject({
      card: { destination: 'SG', expectedExitDate: '2024-03-15', openActions: expect.any(Array) },
    });
    const card = await ownCard(world.services, owner, { id: cardId });
    expect(card.openActions.map(({ name }) => name)).not.toContain('requestCorrection');
    expect(await card.corrections()).toMatchObject([
      {
        state: 'REQUESTED',
        reason: '填写时选错了',
        dueOn: '2024-03-14',
        decidedAs: null,
        files: [],
        // What stays as it is, is left out.
        changes: [
          { field: 'DESTINATION', from: 'SG', to: 'MY' },
          { field: 'EXPECTED_EXIT_DATE', from: '2024-03-15', to: '2024-03-20' },
        ],
      },
    ]);
    expect(await ask(world, owner, cardId, [{ field: 'DESTINATION', to: 'TH' }])).toMatchObject({
      reason: 'ALREADY_ASKED',
    });
  });

  it('S1.4: takes proof until it is decided, which its owner alone sees', async () => {
    const { owner, cardId, proxy, proxyGrant, ...world } = await openOwn(open);
    await ask(world, owner, cardId, [{ field: 'DESTINATION', to: 'MY' }]);
    const [asked] = (await (await ownCard(world.services, owner, { id: cardId })).corrections())!;
    const proof = { purpose: 'CORRECTION', subjectId: asked!.id, name: '机票.pdf' } as const;
    await upload(world, owner, proof);
    const [seen] = (await (await ownCard(world.services, owner, { id: cardId })).corrections())!;
    expect(seen!.files).toMatchObject([{ name: '机票.pdf', state: 'CLEAN' }]);
    await expect(upload(world, proxy, proof)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const held = await delegatedCard(world.services, caller, proxy, proxyGrant.id, { id: cardId });
    expect(await held.corrections()).toMatchObject([{ changes: [{ to: 'MY' }], files: null }]);
  });

  it.each([
    [[{ field: 'DESTINATION', to: 'CN' }], [{ field: 'DESTINATION', reason: 'UNKNOWN' }]],
    [[{ field: 'DESTINATION', to: null }], [{ field: 'DESTINATION', reason: 'EMPTY' }]],
    [[{ field: 'DESTINATION' }], [{ field: 'DESTINATION', reason: 'EMPTY' }]],
    [
      [{ field: 'EXPECTED_EXIT_DATE', to: '2024-02-30' }],
      [{ field: 'EXPECTED_EXIT_DATE', reason: 'NO_SUCH_DAY' }],
    ],
    [
      [{ field: 'EXPECTED_EXIT_DATE', to: '2024-03-10' }],
      [{ field: 'EXPECTED_EXIT_DATE', reason: 'PASSED' }],
    ],
    [[{ field: 'PURPOSE', to: '度假' }], [{ field: 'EXIT_PURPOSE', reason: 'UNKNOWN' }]],
    [[{ field: 'PURPOSE', to: 'toString' }], [{ field: 'EXIT_PURPOSE', reason: 'UNKNOWN' }]],
    [[{ field: 'PURPOSE', to: 'OTHER' }], [{ field: 'PURPOSE_TEXT', reason: 'EMPTY' }]],
  ] as const)('L5: what cannot be is named: %j', async (changes, problems) => {
    const { owner, cardId, ...world } = await openOwn(open);
    expect(await ask(world, owner, cardId, changes)).toEqual({ __typename: 'InvalidInput', problems });
  });

  it('S1.4: without a change, a reason, or with a field twice nothing is asked', async () => {
    const { owner, cardId, ...world } = await openOwn(open);
    const same = { field: 'DESTINATION', to: 'SG' } as const;
    for (const changes of [[], [same]])
      expect(await ask(world, owner, cardId, changes)).toMatchObject({ reason: 'NOTHING_CHANGES' });
    const other = { field: 'DESTINATION', to: 'MY' } as const;
    expect(await ask(world, owner, cardId, [other], ' ')).toMatchObject({ reason: 'COMMENT_LENGTH' });
    await expect(ask(world, owner, cardId, [same, other])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('S1.4: words about the old purpose go with it', async () => {
    const { owner, ...world } = await openOwn(open);
    await plantCard(
      world.database,
      {
        id: 'wedding',
        cardNumber: 'EX2024030700077',
        principalId: owner.applicantId,
        purpose: 'OTHER',
        purposeText: '参加婚礼',
      },
      ['submit', '2024-03-07 09:00'],
    );
    await ask(world, owner, 'wedding', [{ field: 'PURPOSE', to: 'FAMILY_VISIT' }]);
    const [asked] = (await (await ownCard(world.services, owner, { id: 'wedding' })).corrections())!;
    expect(asked!.changes).toEqual([
      { field: 'PURPOSE', from: 'OTHER', to: 'FAMILY_VISIT' },
      { field: 'PURPOSE_TEXT', from: '参加婚礼', to: null },
    ]);
  });

  it('S1.4: on a closed card a day of exit may lie behind, not before the application', async () => {
    const { owner, ...world } = await openOwn(open);
    await plantCard(
      world.database,
      { id: 'closed', cardNumber: 'EX2024030100077', principalId: owner.applicantId },
      ['submit', '2024-03-01 09:00'],
      ['withdraw', '2024-03-02 09:00'],
    );
    const day = (to: string) => ask(world, owner, 'closed', [{ field: 'EXPECTED_EXIT_DATE', to }]);
    expect(await day('2024-02-29')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await day('2024-03-05')).toMatchObject({ __typename: 'CardChanged' });
  });

  it('G9: whatever the scopes, no delegate asks for a correction, and nobody else finds the card', async () => {
    const { proxy, proxyGrant, cardId, ...world } = await openOwn(open);
    const sure = confirmed(world, proxy);
    const { delegationGrants: g } = world.database.tables;
    await fc.assert(
      fc.asyncProperty(fc.subarray(Object.values(GrantScope)), async (scopes) => {
        await world.database.write((tx) => tx.update(g).set({ scopes }).where(eq(g.id, proxyGrant.id)));
        const throughGrant = changeCard(
          world.services,
          caller,
          sure,
          { cardId, grantId: proxyGrant.id },
          {
            name: 'requestCorrection',
            input: async () => ({ comment: '改', changes: [{ field: 'DESTINATION', from: 'SG', to: 'MY' }] }),
          },
        );
        if (scopes.includes('card:read'))
          expect(await throughGrant).toMatchObject({ reason: 'TRANSITION_NOT_ALLOWED' });
        else await expect(throughGrant).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }),
      { numRuns: 10 },
    );
    await expect(ask(world, proxy, cardId, [{ field: 'DESTINATION', to: 'MY' }])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
