import { proofFile } from '@exit-card/shared/proof-document';
import { readProof } from '@exit-card/shared/read-proof';
import { asc, eq, like } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { changeCard } from '../cards/change-card.ts';
import { ownCard } from '../cards/own-cards.ts';
import { sweepCards } from '../cards/sweep-cards.ts';
import { countStatements } from '../db/statements.ts';
import { type Acting, openActing } from '../testing/acting.ts';
import { confirmed } from '../testing/confirmed.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import type { PlantedGrant } from '../testing/planted-grants.ts';
import { callerAt } from '../testing/world.ts';
import { checkProof } from './check-proof.ts';
import { type IssueProofInput, issueProof, type ProofIssued } from './issue-proof.ts';
import { newProofKey, proofKey } from './new-proof-key.ts';
import { proofSigner } from './proof-signer.ts';
import { proofState } from './proof-state.ts';
import { revokeProof } from './revoke-proof.ts';

const caller = callerAt('home');
const NOT_FOUND = expect.objectContaining({ code: 'NOT_FOUND' });
const STEP_UP = expect.objectContaining({ code: 'STEP_UP_REQUIRED', parameters: { factor: 'CODE' } });

let keys = 0;
const ask = ({ services }: Acting, viewer: Viewer, input: Partial<IssueProofInput> & { cardId: string }) =>
  issueProof(services, caller, viewer, {
    fullName: false,
    idempotencyKey: `key-of-test-${++keys}`,
    ...input,
  });

async function issued(...given: Parameters<typeof ask>): Promise<ProofIssued> {
  const answer = await ask(...given);
  if (answer.__typename !== 'ProofIssued') throw new Error(JSON.stringify(answer));
  return answer;
}

function claimsIn(jws: string) {
  const read = readProof(jws);
  if (!read.ok) throw new Error(read.fault);
  return read.proof.claims;
}

/** The grant opens these scopes, and nothing else. */
async function scopesOf({ database }: Acting, { id }: PlantedGrant, ...scopes: PlantedGrant['scopes']) {
  const { delegationGrants: g } = database.tables;
  await database.write((tx) => tx.update(g).set({ scopes }).where(eq(g.id, id)));
}

/** Messages about documents, oldest first: to whom, which, through which grant. */
async function told({ database }: Acting) {
  const { notifications: n } = database.tables;
  const rows = await database.read.select().from(n).where(like(n.kind, 'PROOF%')).orderBy(asc(n.id));
  return rows.map(({ recipientApplicantId, kind, grantId }) => [recipientApplicantId, kind, grantId]);
}

onBothEngines((open) => {
  describe('a signed document', () => {
    it('says what is so of the card, with the name masked unless it was asked for in full', async () => {
      const acting = await openActing(open);
      const { services, principal, cards } = acting;
      const owner = viewerAs(principal.id);
      const cardId = cards.principal.card.id;
      const { jws, document } = await issued(acting, owner, { cardId });
      expect(document).toMatchObject({ issuedTo: 'SELF', keyId: 'test', state: 'VALID', revokedAt: null });
      expect(claimsIn(jws)).toEqual({
        iss: 'https://card.example.cn',
        jti: document.id,
        iat: document.issuedAt.getTime() / 1000,
        person: {
          name: '梁*',
          idNumber: expect.stringMatching(/^\d{3}\*{11}\d{3}[\dX]$/),
          passportNumber: 'E******98',
        },
        card: {
          number: 'EX2024030700004',
          status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
          applicationDate: '2024-03-07',
          purpose: 'TOURISM',
          destination: 'SG',
          expectedExitDate: '2024-03-15',
        },
      });
      expect(await checkProof(services, jws)).toEqual({ fault: null, state: 'VALID' });
      const full = await issued(acting, owner, { cardId, fullName: true });
      expect(claimsIn(full.jws).person.name).toBe('梁启明');
      expect(await checkProof(services, proofFile(full.jws, claimsIn(full.jws)).text)).toEqual({
        fault: null,
        state: 'VALID',
      });
    });

    it('K3: is the same for the same request again, as long as nothing is different', async () => {
      const acting = await openActing(open);
      const { services, database, principal, cards, clock } = acting;
      const owner = viewerAs(principal.id);
      const wanted = { cardId: cards.principal.card.id, fullName: true, idempotencyKey: 'answer-got-lost' };
      const asked = await Promise.all([1, 2, 3].map(() => issued(acting, owner, wanted)));
      const [first] = asked;
      expect(asked).toEqual([first, first, first]);
      clock.advance({ hours: 1 });
      expect(await issued(acting, owner, wanted)).toEqual(first);
      const { proofDocuments, accessRecords } = database.tables;
      expect(await database.read.$count(proofDocuments)).toBe(1);
      expect(await database.read.$count(accessRecords)).toBe(1);
      await expect(ask(acting, owner, { ...wanted, fullName: false })).rejects.toMatchObject({
        code: 'CONFLICT',
      });

      const changed = { __typename: 'ProofRefused', reason: 'CHANGED_MEANWHILE' };
      const newKey = { ...services, proofSigner: proofSigner([proofKey('k2', newProofKey())], 'https://x') };
      expect(await ask({ ...acting, services: newKey }, owner, wanted)).toEqual(changed);
      const { id } = first!.document;
      await changeCard(services, caller, confirmed(acting, owner), wanted, {
        name: 'withdraw',
        input: async () => ({}),
      });
      expect(await ask(acting, owner, wanted)).toEqual(changed);
      expect(await database.read.$count(proofDocuments)).toBe(1);
      const next = await issued(acting, owner, { ...wanted, idempotencyKey: 'the-next-attempt' });
      await revokeProof(services, caller, owner, { id: next.document.id });
      expect(await ask(acting, owner, { ...wanted, idempotencyKey: 'the-next-attempt' })).toEqual(changed);
      expect(await proofState(services, id)).toBe('CHANGED');
    });

    it('K3: is given again through a grant that lets take it along, which is a read', async () => {
      const acting = await openActing(open);
      const { database, proxy, proxyGrant, cards } = acting;
      await scopesOf(acting, proxyGrant, 'card:read', 'export');
      const fresh = confirmed(acting, proxy);
      const wanted = { cardId: cards.principal.card.id, grantId: proxyGrant.id, idempotencyKey: 'lost-once' };
      const first = await issued(acting, fresh, wanted);
      expect(await issued(acting, fresh, wanted)).toEqual(first);
      const records = await database.read.select().from(database.tables.accessRecords);
      expect(records.map(({ action }) => action)).toEqual(['ISSUE_PROOF', 'READ_CARD']);
      await scopesOf(acting, proxyGrant, 'card:read');
      expect(await ask(acting, fresh, wanted)).toMatchObject({ reason: 'NOT_IN_GRANT' });
    });

    it('is recorded, and what it says is kept nowhere', async () => {
      const acting = await openActing(open);
      const { database, principal, cards, logged } = acting;
      const { jws, document } = await issued(acting, viewerAs(principal.id), {
        cardId: cards.principal.card.id,
        fullName: true,
      });
      const { accessRecords: r, proofDocuments: p } = database.tables;
      expect(await database.read.select().from(r).where(eq(r.principalId, principal.id))).toMatchObject([
        { action: 'ISSUE_PROOF', actorKind: 'SELF', cardId: cards.principal.card.id, outcome: 'ALLOWED' },
      ]);
      const [row] = await database.read.select().from(p);
      expect(row).toEqual({
        id: document.id,
        cardId: cards.principal.card.id,
        issuedTo: principal.id,
        grantId: null,
        keyId: 'test',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        issuedAt: document.issuedAt,
        revokedAt: null,
      });
      expect(logged.join('')).not.toContain(jws.split('.')[1]);
    });

    it('J3: is not signed where it cannot be recorded', async () => {
      const acting = await openActing(open);
      const { database, principal, cards } = acting;
      const { accessRecords: r, applicants: a, proofDocuments: p } = database.tables;
      // A row at the place in the chain that comes next.
      await issued(acting, viewerAs(principal.id), { cardId: cards.principal.card.id });
      await database.write((tx) => tx.update(a).set({ accessCount: 0 }).where(eq(a.id, principal.id)));
      await expect(
        ask(acting, viewerAs(principal.id), { cardId: cards.principal.card.id }),
      ).rejects.toThrow();
      expect([await database.read.$count(r), await database.read.$count(p)]).toEqual([1, 1]);
    });

    it('A5: of another’s card is like that of none', async () => {
      const acting = await openActing(open);
      for (const cardId of [acting.cards.principal.card.id, 'no such card'])
        await expect(ask(acting, viewerAs(acting.child.id), { cardId })).rejects.toEqual(NOT_FOUND);
    });

    it('is signed ten times a day for one card, by however many at once', async () => {
      const acting = await openActing(open);
      const { database, clock, principal, cards } = acting;
      const owner = viewerAs(principal.id);
      const cardId = cards.principal.card.id;
      const answers = await Promise.all(Array.from({ length: 12 }, () => ask(acting, owner, { cardId })));
      const refused = answers.filter(({ __typename }) => __typename !== 'ProofIssued');
      expect(refused).toEqual(Array(2).fill({ __typename: 'Throttled', retryAfterSeconds: 86_400 }));
      expect(await database.read.$count(database.tables.proofDocuments)).toBe(10);
      clock.advance({ days: 1 });
      expect(await ask(acting, owner, { cardId })).toMatchObject({ __typename: 'ProofIssued' });
    });

    it('is not signed without a key, in words', async () => {
      const acting = await openActing(open);
      const services = { ...acting.services, proofSigner: proofSigner([], 'https://card.example.cn') };
      const answer = await ask({ ...acting, services }, viewerAs(acting.principal.id), {
        cardId: acting.cards.principal.card.id,
      });
      expect(answer).toEqual({ __typename: 'ProofRefused', reason: 'NOT_OFFERED' });
    });

    it('costs a bounded number of statements', async () => {
      const acting = await openActing(open);
      const { principal, cards, services } = acting;
      const { statements } = await countStatements(() =>
        ask(acting, viewerAs(principal.id), { cardId: cards.principal.card.id }),
      );
      expect(statements.length).toBeLessThanOrEqual(14);
      const [row] = await acting.database.read.select().from(acting.database.tables.proofDocuments);
      const { statements: asked } = await countStatements(() => proofState(services, row!.id));
      expect(asked).toHaveLength(5);
    });
  });

  describe('G9: through a grant', () => {
    it('G9: only by the scope EXPORT, after a fresh code, with what the grant opens, and recorded', async () => {
      const acting = await openActing(open);
      const { services, database, mother, child, guardianGrant, cards } = acting;
      const of = { cardId: cards.child.card.id, grantId: guardianGrant.id };
      await expect(ask(acting, mother, of)).rejects.toEqual(STEP_UP);
      const sure = confirmed(acting, mother);
      expect(await ask(acting, sure, of)).toEqual({ __typename: 'ProofRefused', reason: 'NOT_IN_GRANT' });

      await scopesOf(acting, guardianGrant, 'card:read', 'export');
      const { jws, document } = await issued(acting, sure, { ...of, fullName: true });
      expect(document.issuedTo).toBe('DELEGATE');
      const { person, card } = claimsIn(jws);
      expect(person).toEqual({ name: '张小禾', idNumber: '110***********0033' });
      expect(Object.keys(card)).toEqual(['number', 'status', 'applicationDate', 'expectedExitDate']);
      expect(await proofState(services, document.id)).toBe('VALID');
      // She is told, because the child of ten has no messages of its own; but not of what she did herself.
      expect(await told(acting)).toEqual([]);
      const { accessRecords: r } = database.tables;
      expect(
        await database.read.select().from(r).where(eq(r.principalId, child.id)).orderBy(asc(r.seq)),
      ).toMatchObject([
        {
          action: 'ISSUE_PROOF',
          actorKind: 'DELEGATE',
          grantId: guardianGrant.id,
          fieldsRevealed: ['card:read'],
        },
      ]);
    });

    it('tells the principal when a delegate has one signed or revokes it, once each', async () => {
      const acting = await openActing(open);
      const { services, principal, proxy, proxyGrant, cards } = acting;
      await scopesOf(acting, proxyGrant, 'card:read', 'export');
      const of = { cardId: cards.principal.card.id, grantId: proxyGrant.id };
      const sure = confirmed(acting, proxy);
      const { id } = (await issued(acting, sure, of)).document;
      const toPrincipal = (kind: string) => [principal.id, kind, null] as const;
      expect(await told(acting)).toEqual([toPrincipal('PROOF_ISSUED')]);
      await revokeProof(services, caller, sure, { id, grantId: proxyGrant.id });
      await revokeProof(services, caller, sure, { id, grantId: proxyGrant.id });
      expect(await told(acting)).toEqual([toPrincipal('PROOF_ISSUED'), toPrincipal('PROOF_REVOKED')]);

      const own = await issued(acting, viewerAs(principal.id), { cardId: of.cardId });
      await revokeProof(services, caller, viewerAs(principal.id), { id: own.document.id });
      expect((await told(acting)).slice(2)).toEqual([[proxy.applicantId, 'PROOF_REVOKED', proxyGrant.id]]);
    });

    it('G9: an organisation takes no full name along', async () => {
      const acting = await openActing(open);
      const { agent, employerGrant, cards } = acting;
      await scopesOf(acting, employerGrant, 'card:read', 'card:detail', 'export');
      const of = { cardId: cards.business.card.id, grantId: employerGrant.id };
      const sure = confirmed(acting, agent);
      expect(await ask(acting, sure, { ...of, fullName: true })).toEqual({
        __typename: 'ProofRefused',
        reason: 'FULL_NAME_CLOSED',
      });
      expect(claimsIn((await issued(acting, sure, of)).jws).person.name).toBe('郭*');
      await expect(ask(acting, sure, { ...of, cardId: cards.private.card.id })).rejects.toEqual(NOT_FOUND);
    });

    it('G2: nothing any more once it has ended, and the try is recorded', async () => {
      const acting = await openActing(open);
      const { database, mother, child, guardianGrant, cards } = acting;
      const { delegationGrants: g, accessRecords: r } = database.tables;
      await scopesOf(acting, guardianGrant, 'card:read', 'export');
      await database.write((tx) => tx.update(g).set({ state: 'ENDED' }).where(eq(g.id, guardianGrant.id)));
      const of = { cardId: cards.child.card.id, grantId: guardianGrant.id };
      await expect(ask(acting, confirmed(acting, mother), of)).rejects.toEqual(NOT_FOUND);
      expect(await database.read.select().from(r).where(eq(r.principalId, child.id))).toMatchObject([
        { action: 'ISSUE_PROOF', outcome: 'DENIED', cardId: null },
      ]);
    });
  });

  describe('what is said online', () => {
    it('is that the card has changed, as soon as what was signed is not so any more', async () => {
      const acting = await openActing(open);
      const { services, clock, principal, cards } = acting;
      const owner = confirmed(acting, viewerAs(principal.id));
      const cardId = cards.principal.card.id;
      const one = await issued(acting, owner, { cardId, fullName: true });
      const other = { name: 'requestMoreTime', input: async () => ({ comment: '在等酒店确认' }) } as const;
      await changeCard(services, caller, owner, { cardId }, other);
      // The deadline is not in it.
      expect(await proofState(services, one.document.id)).toBe('VALID');
      const before = await issued(acting, owner, { cardId });
      await changeCard(services, caller, owner, { cardId }, { name: 'withdraw', input: async () => ({}) });
      for (const { document } of [one, before])
        expect(await proofState(services, document.id)).toBe('CHANGED');
      const after = await issued(acting, owner, { cardId });
      clock.advance({ days: 30 });
      expect(await proofState(services, after.document.id)).toBe('VALID');
    });

    it('K9: is that the card has changed when its time is over, before anybody has recorded it', async () => {
      const acting = await openActing(open);
      const { services, clock, principal, cards } = acting;
      const { document } = await issued(acting, viewerAs(principal.id), { cardId: cards.principal.card.id });
      clock.advance({ days: 30 });
      expect(await proofState(services, document.id)).toBe('CHANGED');
    });

    it('is that it was revoked, by its owner, once and for all', async () => {
      const acting = await openActing(open);
      const { services, database, clock, principal, child, cards } = acting;
      const owner = viewerAs(principal.id);
      const { document } = await issued(acting, owner, { cardId: cards.principal.card.id });
      const { id } = document;
      for (const [viewer, which] of [
        [viewerAs(child.id), id],
        [owner, 'none'],
      ] as const)
        await expect(revokeProof(services, caller, viewer, { id: which })).rejects.toEqual(NOT_FOUND);
      const revoked = await revokeProof(services, caller, owner, { id });
      expect(revoked.document).toMatchObject({ id, state: 'REVOKED', revokedAt: clock.now() });
      clock.advance({ minutes: 5 });
      expect(await revokeProof(services, caller, owner, { id })).toEqual(revoked);
      expect(await proofState(services, id)).toBe('REVOKED');
      const { accessRecords: r } = database.tables;
      expect(
        await database.read.select().from(r).where(eq(r.principalId, principal.id)).orderBy(asc(r.seq)),
      ).toMatchObject([{ action: 'ISSUE_PROOF' }, { action: 'REVOKE_PROOF' }]);
    });

    it('G9: is revoked for a child by who may take documents along', async () => {
      const acting = await openActing(open);
      const { services, mother, guardianGrant, cards } = acting;
      await scopesOf(acting, guardianGrant, 'card:read', 'export');
      const sure = confirmed(acting, mother);
      const grantId = guardianGrant.id;
      const { document } = await issued(acting, sure, { cardId: cards.child.card.id, grantId });
      const { id } = document;
      await expect(revokeProof(services, caller, mother, { id, grantId })).rejects.toEqual(STEP_UP);
      await expect(revokeProof(services, caller, sure, { id })).rejects.toEqual(NOT_FOUND);
      await scopesOf(acting, guardianGrant, 'card:read');
      await expect(revokeProof(services, caller, sure, { id, grantId })).rejects.toEqual(NOT_FOUND);
      await scopesOf(acting, guardianGrant, 'card:read', 'export');
      const revoked = await revokeProof(services, caller, sure, { id, grantId });
      expect(revoked.document.state).toBe('REVOKED');
    });

    it('J8: is nothing once the card is in the archive, and then the service knows of no document', async () => {
      const acting = await openActing(open);
      const { services, database, clock, principal, cards } = acting;
      const { document } = await issued(acting, viewerAs(principal.id), { cardId: cards.principal.card.id });
      clock.advance({ days: 6 * 365 });
      expect(await proofState(services, document.id)).toBe('UNKNOWN');
      expect(await proofState(services, 'none')).toBe('UNKNOWN');
      await sweepCards(services);
      const { proofDocuments: p } = database.tables;
      expect(await database.read.$count(p, eq(p.cardId, cards.principal.card.id))).toBe(0);
    });

    it('is listed for the owner, newest first', async () => {
      const acting = await openActing(open);
      const { services, clock, principal, cards } = acting;
      const owner = viewerAs(principal.id);
      const cardId = cards.principal.card.id;
      const first = await issued(acting, owner, { cardId, fullName: true });
      clock.advance({ minutes: 1 });
      const second = await issued(acting, owner, { cardId });
      await revokeProof(services, caller, owner, { id: first.document.id });
      const card = await ownCard(services, owner, { id: cardId });
      expect(await card.proofDocuments()).toMatchObject([
        { id: second.document.id, state: 'VALID' },
        { id: first.document.id, state: 'REVOKED' },
      ]);
    });
  });
});
