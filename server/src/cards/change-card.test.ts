import { asc, desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { countStatements } from '../db/statements.ts';
import { type Acting, openActing } from '../testing/acting.ts';
import { confirmed } from '../testing/confirmed.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { callerAt } from '../testing/world.ts';
import type { CardOf, PartyAction } from './change-card.ts';
import { changeCard } from './change-card.ts';
import type { ActionInputs } from './inputs.ts';

const NOT_FOUND = expect.objectContaining({ code: 'NOT_FOUND' });
const STEP_UP = expect.objectContaining({ code: 'STEP_UP_REQUIRED', parameters: { factor: 'CODE' } });
const caller = callerAt('home');

function change<Name extends PartyAction>(
  { services }: Acting,
  viewer: Viewer,
  card: CardOf,
  name: Name,
  given: ActionInputs[Name],
) {
  return changeCard(services, caller, viewer, card, { name, input: async () => given });
}
const withdraw = (acting: Acting, viewer: Viewer, card: CardOf) =>
  change(acting, viewer, card, 'withdraw', {});

onBothEngines((open) => {
  describe('withdrawing', () => {
    it('is done by the owner after a fresh code, with history, message and record', async () => {
      const acting = await openActing(open);
      const { database, principal, cards } = acting;
      const { accessRecords, notifications, statusChanges } = database.tables;
      const owner = viewerAs(principal.id);
      const card = { cardId: cards.principal.card.id };
      await expect(withdraw(acting, owner, card)).rejects.toEqual(STEP_UP);
      expect(await withdraw(acting, confirmed(acting, owner), card)).toMatchObject({
        __typename: 'CardChanged',
        card: { status: 'WITHDRAWN', openActions: [{ name: 'requestCorrection' }] },
      });
      const [change] = await database.read
        .select()
        .from(statusChanges)
        .where(eq(statusChanges.cardId, card.cardId))
        .orderBy(desc(statusChanges.seq));
      expect(change).toMatchObject({ seq: 3, action: 'withdraw', actorKind: 'SELF' });
      expect(
        await database.read.select().from(notifications).where(eq(notifications.cardId, card.cardId)),
      ).toMatchObject([
        {
          kind: 'STATUS_CHANGED',
          recipientApplicantId: principal.id,
          params: { from: 'ADDITIONAL_DOCUMENTS_REQUIRED', to: 'WITHDRAWN' },
        },
      ]);
      expect(
        await database.read.select().from(accessRecords).where(eq(accessRecords.cardId, card.cardId)),
      ).toMatchObject([{ action: 'WRITE_CARD', actorKind: 'SELF', grantId: null }]);
    });

    it('needs a code of the last ten minutes', async () => {
      const acting = await openActing(open);
      const owner = confirmed(acting, viewerAs(acting.principal.id));
      acting.clock.advance({ minutes: 10 });
      await expect(withdraw(acting, owner, { cardId: acting.cards.principal.card.id })).rejects.toEqual(
        STEP_UP,
      );
    });

    it('A5: of another’s card is like that of none', async () => {
      const acting = await openActing(open);
      const stranger = confirmed(acting, viewerAs(acting.child.id));
      for (const cardId of [acting.cards.principal.card.id, 'no such card'])
        await expect(withdraw(acting, stranger, { cardId })).rejects.toEqual(NOT_FOUND);
    });

    it('is refused as data when the status does not allow it, and changes nothing', async () => {
      const acting = await openActing(open);
      const owner = confirmed(acting, viewerAs(acting.principal.id));
      const card = { cardId: acting.cards.principal.card.id };
      await withdraw(acting, owner, card);
      expect(await withdraw(acting, owner, card)).toEqual({
        __typename: 'CardRefused',
        reason: 'TRANSITION_NOT_ALLOWED',
        status: 'WITHDRAWN',
        allowed: ['requestCorrection'],
        opensOn: null,
        openCardId: null,
        items: [],
      });
    });

    it('K2: at the same moment twice is done once', async () => {
      const acting = await openActing(open);
      const owner = confirmed(acting, viewerAs(acting.principal.id));
      const card = { cardId: acting.cards.principal.card.id };
      const answers = await Promise.allSettled([
        withdraw(acting, owner, card),
        withdraw(acting, owner, card),
      ]);
      const done = answers.filter(
        (answer) => answer.status === 'fulfilled' && answer.value.__typename === 'CardChanged',
      );
      expect(done).toHaveLength(1);
      const { statusChanges } = acting.database.tables;
      expect(await acting.database.read.$count(statusChanges, eq(statusChanges.cardId, card.cardId))).toBe(3);
    });

    it('costs a bounded number of statements', async () => {
      const acting = await openActing(open);
      const owner = confirmed(acting, viewerAs(acting.principal.id));
      const { statements } = await countStatements(() =>
        withdraw(acting, owner, { cardId: acting.cards.principal.card.id }),
      );
      expect(statements.length).toBeLessThanOrEqual(20);
    });
  });

  describe('G9: through a grant', () => {
    it('G9: only what its scopes name, after a fresh code, and recorded', async () => {
      const acting = await openActing(open);
      const { database, mother, guardianGrant, child, cards } = acting;
      const card = { cardId: cards.child.card.id, grantId: guardianGrant.id };
      const ask = (viewer: Viewer) =>
        change(acting, viewer, card, 'requestMoreTime', { comment: '出生证明还在补办' });
      await expect(ask(mother)).rejects.toEqual(STEP_UP);
      const sure = confirmed(acting, mother);
      expect(await ask(sure)).toMatchObject({ reason: 'TRANSITION_NOT_ALLOWED', allowed: [] });

      const { delegationGrants: g, accessRecords, statusChanges, notifications } = database.tables;
      const scopes = [...guardianGrant.scopes, 'supplement:submit' as const];
      await database.write((tx) => tx.update(g).set({ scopes }).where(eq(g.id, guardianGrant.id)));
      expect(await ask(sure)).toMatchObject({
        __typename: 'CardChanged',
        card: { openActions: [{ name: 'supplement' }] },
      });
      const rows = await database.read
        .select()
        .from(statusChanges)
        .where(eq(statusChanges.cardId, card.cardId))
        .orderBy(desc(statusChanges.seq));
      expect(rows[0]).toMatchObject({
        action: 'requestMoreTime',
        actorKind: 'DELEGATE',
        actorApplicantId: mother.applicantId,
        onBehalfOfApplicantId: child.id,
        grantId: guardianGrant.id,
      });
      expect(
        await database.read
          .select()
          .from(accessRecords)
          .where(eq(accessRecords.principalId, child.id))
          .orderBy(asc(accessRecords.seq)),
      ).toMatchObject([
        // The refusal has told how the card stands.
        { action: 'READ_CARD', outcome: 'ALLOWED', actorKind: 'DELEGATE', grantId: guardianGrant.id },
        { action: 'WRITE_CARD', outcome: 'ALLOWED', actorKind: 'DELEGATE', grantId: guardianGrant.id },
      ]);
      expect(await database.read.$count(notifications, eq(notifications.kind, 'STATUS_CHANGED'))).toBe(0);
    });

    it('G2: nothing any more once it has ended, and the try is recorded', async () => {
      const acting = await openActing(open);
      const { database, mother, guardianGrant, child, cards } = acting;
      const { delegationGrants: g, accessRecords } = database.tables;
      await database.write((tx) =>
        tx
          .update(g)
          .set({ state: 'ENDED', scopes: ['card:withdraw'] })
          .where(eq(g.id, guardianGrant.id)),
      );
      const card = { cardId: cards.child.card.id, grantId: guardianGrant.id };
      await expect(withdraw(acting, confirmed(acting, mother), card)).rejects.toEqual(NOT_FOUND);
      expect(
        await database.read.select().from(accessRecords).where(eq(accessRecords.principalId, child.id)),
      ).toMatchObject([{ action: 'WRITE_CARD', outcome: 'DENIED', cardId: null }]);
    });

    it('G6: no card that the grant is not about', async () => {
      const acting = await openActing(open);
      const { database, agent, employerGrant, cards } = acting;
      const { delegationGrants: g } = database.tables;
      await database.write((tx) =>
        tx
          .update(g)
          .set({ scopes: ['card:read', 'supplement:submit'] })
          .where(eq(g.id, employerGrant.id)),
      );
      const sure = confirmed(acting, agent);
      const ask = (cardId: string) =>
        change(acting, sure, { cardId, grantId: employerGrant.id }, 'requestMoreTime', {
          comment: '在等邀请函',
        });
      await expect(ask(cards.private.card.id)).rejects.toEqual(NOT_FOUND);
      expect(await ask(cards.business.card.id)).toMatchObject({ __typename: 'CardChanged' });
    });
  });

  it('tells a child’s guardian what happens, and whoever may receive messages, under their grant', async () => {
    const acting = await openActing(open);
    const { database, principal, proxy, proxyGrant, cards } = acting;
    const { delegationGrants: g, notifications } = database.tables;
    const told = async () =>
      (
        await database.read
          .select()
          .from(notifications)
          .where(eq(notifications.cardId, cards.principal.card.id))
      )
        .map(({ recipientApplicantId, grantId }) => [recipientApplicantId, grantId])
        .sort();
    await database.write((tx) =>
      tx
        .update(g)
        .set({ scopes: ['card:read', 'notify:receive'] })
        .where(eq(g.id, proxyGrant.id)),
    );
    await withdraw(acting, confirmed(acting, viewerAs(principal.id)), { cardId: cards.principal.card.id });
    expect(await told()).toEqual(
      [
        [principal.id, null],
        [proxy.applicantId, proxyGrant.id],
      ].sort(),
    );

    const { child, mother, guardianGrant } = acting;
    await database.write((tx) =>
      tx
        .update(g)
        .set({ scopes: ['card:read', 'card:withdraw'] })
        .where(eq(g.id, guardianGrant.id)),
    );
    const ofChild = { cardId: cards.child.card.id, grantId: guardianGrant.id };
    await withdraw(acting, confirmed(acting, mother), ofChild);
    const aboutChild = await database.read
      .select()
      .from(notifications)
      .where(eq(notifications.cardId, ofChild.cardId));
    expect(aboutChild.map(({ recipientApplicantId }) => recipientApplicantId)).toEqual([mother.applicantId]);
    expect(child.id).not.toBe(mother.applicantId);
  });
});
