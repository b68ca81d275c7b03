import { createHash } from 'node:crypto';
import { GrantScope } from '@exit-card/shared/delegation';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { delegatedCard } from '../cards/delegated-cards.ts';
import { ownCard } from '../cards/own-cards.ts';
import { isReady } from '../cards/supplement-view.ts';
import { holdSubject } from '../files/file-subject.store.ts';
import { removeFile } from '../files/remove-file.ts';
import { scanPending } from '../files/scan-file.ts';
import { type Acting, openActing } from '../testing/acting.ts';
import { confirmed } from '../testing/confirmed.ts';
import { onBothEngines } from '../testing/engines.ts';
import { plantCard, viewerAs } from '../testing/planted-cards.ts';
import { aPdf } from '../testing/sample-files.ts';
import { upload } from '../testing/uploads.ts';
import { callerAt } from '../testing/world.ts';
import { requestMoreTime } from './request-more-time.ts';
import { type SupplementInput, submitSupplement } from './submit-supplement.ts';

const caller = callerAt('home');
const CONFLICT = expect.objectContaining({ code: 'CONFLICT' });
const NOT_FOUND = expect.objectContaining({ code: 'NOT_FOUND' });
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** 梁启明, whose card waits for the itinerary until 14 March. */
async function openWaiting(open: Parameters<typeof openActing>[0]) {
  const acting = await openActing(open);
  const owner = viewerAs(acting.principal.id);
  const cardId = acting.cards.principal.card.id;
  const itinerary = { purpose: 'SUPPLEMENT', subjectId: `${cardId}:1`, item: 'ITINERARY' } as const;
  return { ...acting, owner, cardId, itinerary };
}

let keys = 0;
function submit({ services }: Pick<Acting, 'services'>, viewer: Viewer, given: Partial<SupplementInput>) {
  const idempotencyKey = `key-of-test-${++keys}`;
  return submitSupplement(services, caller, viewer, { cardId: '', channel: 'WEB', idempotencyKey, ...given });
}

afterEach(() => vi.unstubAllEnvs());

onBothEngines((open) => {
  it('S9.6: hands in what was uploaded, goes back to the review and gives a receipt', async () => {
    const { owner, cardId, itinerary, ...world } = await openWaiting(open);
    const fileId = await upload(world, owner, itinerary);
    const seen = await ownCard(world.services, owner, { id: cardId });
    expect(await isReady(seen.supplement!.items[0]!)).toBe(true);
    const kept = (await world.services.files.get(fileId))!;

    const answer = await submit(world, owner, { cardId });
    expect(answer).toMatchObject({
      __typename: 'SupplementSubmitted',
      card: {
        status: 'PENDING',
        supplement: { state: 'SUBMITTED', items: [{ code: 'ITINERARY', satisfied: true }] },
        history: [{ action: 'supplement', actor: 'SELF' }, {}, {}],
      },
      receipt: {
        number: expect.stringMatching(/^HZ20240311-/),
        kind: 'SUPPLEMENT',
        round: 1,
        channel: 'WEB',
        by: 'SELF',
        at: world.clock.now(),
        files: [{ id: fileId, name: '行程单.pdf', bytes: kept.length, sha256: sha256(kept) }],
      },
    });
    if (answer.__typename === 'CardRefused') throw new Error('refused');
    const card = await ownCard(world.services, owner, { id: cardId });
    expect(await card.receipts()).toEqual([answer.receipt]);
    expect((await card.supplement!.items[0]!.filesThere())?.map(({ id }) => id)).toEqual([fileId]);
    expect(card.progress.nextStep).toBe('WAIT_FOR_REVIEW');
  });

  it('S6.5: names the documents that are missing, and those that are still being checked', async () => {
    const { owner, cardId, itinerary, ...world } = await openWaiting(open);
    expect(await submit(world, owner, { cardId })).toMatchObject({
      reason: 'ITEMS_MISSING',
      items: ['ITINERARY'],
    });
    world.scanner.isDown = true;
    await upload(world, owner, itinerary);
    expect(await submit(world, owner, { cardId })).toMatchObject({
      reason: 'FILES_IN_SCAN',
      items: ['ITINERARY'],
    });
    world.scanner.isDown = false;
    await scanPending(world.services);
    expect(await submit(world, owner, { cardId })).toMatchObject({ __typename: 'SupplementSubmitted' });
  });

  it('S6.5: a file that was taken back or refused answers nothing', async () => {
    const { owner, cardId, itinerary, ...world } = await openWaiting(open);
    await removeFile(world.services, owner, await upload(world, owner, itinerary));
    const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
    await upload(world, owner, itinerary, aPdf(`% ${eicar}`));
    expect(await submit(world, owner, { cardId })).toMatchObject({ reason: 'ITEMS_MISSING' });
  });

  it('S9.6: fixes the files: none is added or taken back afterwards', async () => {
    const { owner, cardId, itinerary, ...world } = await openWaiting(open);
    const fileId = await upload(world, owner, itinerary);
    await submit(world, owner, { cardId });
    await expect(removeFile(world.services, owner, fileId)).rejects.toEqual(CONFLICT);
    await expect(upload(world, owner, itinerary)).rejects.toEqual(CONFLICT);
  });

  it('S9.6: waits for a file that is just arriving, and has it on the receipt', async () => {
    const { owner, cardId, itinerary, ...world } = await openWaiting(open);
    const { write, tables } = world.database;
    const first = await upload(world, owner, itinerary);
    const arriving = write(async (tx) => {
      await holdSubject(tx, tables, 'SUPPLEMENT', itinerary.subjectId);
      const [there] = await tx.select().from(tables.files).where(eq(tables.files.id, first));
      await tx
        .insert(tables.files)
        .values({ ...there!, id: 'arriving', nameCipher: nameOf(world, 'arriving') });
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    const answer = await submit(world, owner, { cardId });
    await arriving;
    expect('receipt' in answer && answer.receipt.files.map(({ id }) => id)).toEqual([first, 'arriving']);
  });

  describe('K3: with an idempotency key', () => {
    it('K3: the same request again gives the same receipt, once', async () => {
      const { owner, cardId, itinerary, ...world } = await openWaiting(open);
      await upload(world, owner, itinerary);
      const given = { cardId, idempotencyKey: 'lost-answer-1' };
      const [first, second] = [await submit(world, owner, given), await submit(world, owner, given)];
      expect(first.__typename).toBe('SupplementSubmitted');
      expect('receipt' in second && second.receipt).toEqual('receipt' in first && first.receipt);
      const { submissions } = world.database.tables;
      expect(await world.database.read.$count(submissions)).toBe(1);
    });

    it('K3: two at once are one', async () => {
      const { owner, cardId, itinerary, ...world } = await openWaiting(open);
      await upload(world, owner, itinerary);
      const given = { cardId, idempotencyKey: 'two-taps-on-it' };
      const answers = await Promise.all([submit(world, owner, given), submit(world, owner, given)]);
      const [one, other] = answers.map((answer) => 'receipt' in answer && answer.receipt.number);
      expect(one).toBeTruthy();
      expect(other).toBe(one);
    });

    it('K3: with another input it is a conflict, and with another key the status refuses', async () => {
      const { owner, cardId, itinerary, ...world } = await openWaiting(open);
      await upload(world, owner, itinerary);
      await submit(world, owner, { cardId, idempotencyKey: 'used-before' });
      for (const other of [{ cardId: 'card 00003' }, { cardId, channel: 'APP' as const }])
        await expect(submit(world, owner, { ...other, idempotencyKey: 'used-before' })).rejects.toEqual(
          CONFLICT,
        );
      expect(await submit(world, owner, { cardId })).toMatchObject({
        reason: 'TRANSITION_NOT_ALLOWED',
        status: 'PENDING',
      });
      await expect(submit(world, owner, { cardId, idempotencyKey: 'short' })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    });

    it('K3: a refusal frees the key', async () => {
      const { owner, cardId, itinerary, ...world } = await openWaiting(open);
      const given = { cardId, idempotencyKey: 'tried-too-early' };
      expect(await submit(world, owner, given)).toMatchObject({ reason: 'ITEMS_MISSING' });
      await upload(world, owner, itinerary);
      expect(await submit(world, owner, given)).toMatchObject({ __typename: 'SupplementSubmitted' });
    });
  });

  describe('G16: the deadline', () => {
    it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
      'G16: holds to 23:59:59 in China with the server in %s, and a second later all is refused',
      async (zone) => {
        vi.stubEnv('TZ', zone);
        const { owner, cardId, itinerary, ...world } = await openWaiting(open);
        const { cardId: other } = await another(world);
        await upload(world, owner, itinerary);
        const late = await upload(world, owner, { ...itinerary, subjectId: `${other}:1` });
        world.clock.moveTo('2024-03-14T23:59:59+08:00');
        expect(await submit(world, owner, { cardId })).toMatchObject({ __typename: 'SupplementSubmitted' });
        world.clock.moveTo('2024-03-15T00:00:00+08:00');
        expect(await submit(world, owner, { cardId: other })).toMatchObject({
          reason: 'TRANSITION_NOT_ALLOWED',
          status: 'LAPSED',
          allowed: [],
        });
        await expect(removeFile(world.services, owner, late)).rejects.toEqual(CONFLICT);
        await expect(upload(world, owner, { ...itinerary, subjectId: `${other}:1` })).rejects.toEqual(
          CONFLICT,
        );
      },
    );

    it('G16: on a day of Spring Festival it is the next working day', async () => {
      const { owner, ...world } = await openWaiting(open);
      // Seven days on is 17 February 2026, in the holiday that ends on the 23rd.
      const { cardId } = await another(world, '2026-02-10');
      world.clock.moveTo('2026-02-24T23:59:59+08:00');
      const card = await ownCard(world.services, owner, { id: cardId });
      expect(card).toMatchObject({ status: 'ADDITIONAL_DOCUMENTS_REQUIRED', supplementDueOn: '2026-02-24' });
      await upload(world, owner, { purpose: 'SUPPLEMENT', subjectId: `${cardId}:1`, item: 'ITINERARY' });
      expect(await submit(world, owner, { cardId })).toMatchObject({ __typename: 'SupplementSubmitted' });
    });

    it('S6.5: more time is asked for once, in words, and changes nothing until it is answered', async () => {
      const { owner, cardId, ...world } = await openWaiting(open);
      const ask = (comment: string) => requestMoreTime(world.services, caller, owner, { cardId, comment });
      expect(await ask('  ')).toMatchObject({ reason: 'COMMENT_LENGTH' });
      await expect(ask('长'.repeat(1001))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      const before = await ownCard(world.services, owner, { id: cardId });
      expect(before.supplement).toMatchObject({ moreTime: 'NOT_ASKED' });
      expect(await ask('酒店确认函还没有到')).toMatchObject({
        card: {
          supplementDueOn: before.supplementDueOn,
          supplement: { moreTime: 'ASKED', state: 'OPEN' },
          history: [{ action: 'requestMoreTime', comment: '酒店确认函还没有到' }, {}, {}],
        },
      });
      expect(await ask('再要几天')).toMatchObject({ reason: 'ALREADY_ASKED' });
    });
  });

  describe('S6.5: only through the channel of the application', () => {
    it.each(['WEB', 'PLATFORM', 'APP'] as const)('the ways online are one: %s', async (channel) => {
      const { owner, cardId, itinerary, ...world } = await openWaiting(open);
      await upload(world, owner, itinerary);
      expect(await submit(world, owner, { cardId, channel })).toMatchObject({ receipt: { channel } });
    });

    it.each(['WINDOW', 'ORG_BATCH'] as const)(
      'nobody says of themselves that they are %s',
      async (channel) => {
        const { owner, cardId, ...world } = await openWaiting(open);
        await expect(submit(world, owner, { cardId, channel })).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
          parameters: { at: 'input.channel' },
        });
      },
    );

    it('a card from a counter is refused online, and the card says where to go', async () => {
      const { owner, ...world } = await openWaiting(open);
      const { cardId } = await another(world, '2024-03-10', { channel: 'WINDOW' });
      expect(await submit(world, owner, { cardId })).toMatchObject({ reason: 'OTHER_CHANNEL' });
      const { openActions } = await ownCard(world.services, owner, { id: cardId });
      expect(openActions.map(({ name, elsewhere }) => [name, elsewhere])).toEqual([
        ['supplement', 'WINDOW'],
        ['requestMoreTime', null],
        ['requestCorrection', null],
        ['withdraw', null],
      ]);
    });

    it('a card that an organisation handed in goes through it: by its agent with both factors, not by the employee', async () => {
      const { agent, employee, employerGrant, cards, ...world } = await openWaiting(open);
      const cardId = cards.business.card.id;
      await widen(world, employerGrant.id, ['card:read', 'card:detail', 'supplement:submit']);
      const sure = confirmed(world, agent);
      const itinerary = { purpose: 'SUPPLEMENT', subjectId: `${cardId}:1`, item: 'ITINERARY' } as const;
      await upload(world, sure, itinerary);
      expect(await submit(world, viewerAs(employee.id), { cardId })).toMatchObject({
        reason: 'OTHER_CHANNEL',
      });
      const grantId = employerGrant.id;
      const withoutFactor = { ...sure, session: { ...sure.session, secondFactorAt: null } };
      await expect(submit(world, withoutFactor, { cardId, grantId })).rejects.toMatchObject({
        code: 'STEP_UP_REQUIRED',
        parameters: { factor: 'TOTP' },
      });
      const seen = await delegatedCard(world.services, caller, sure, grantId, { id: cardId });
      expect(seen.openActions).toMatchObject([
        { name: 'supplement', elsewhere: null },
        { name: 'requestMoreTime', elsewhere: null },
      ]);
      expect(await submit(world, sure, { cardId, grantId })).toMatchObject({
        receipt: { channel: 'ORG_BATCH', by: 'DELEGATE' },
      });
    });
  });

  describe('G9: through a grant', () => {
    it('G9: whatever the other scopes, without supplement:submit nothing is handed in, added or asked for', async () => {
      const { proxy, proxyGrant, cardId, itinerary, owner, ...world } = await openWaiting(open);
      await upload(world, owner, itinerary);
      const sure = confirmed(world, proxy);
      const others = Object.values(GrantScope).filter((scope) => scope !== 'supplement:submit');
      const of = { cardId, grantId: proxyGrant.id };
      await fc.assert(
        fc.asyncProperty(fc.subarray(others), async (scopes) => {
          await widen(world, proxyGrant.id, scopes);
          const tries = [
            () => submit(world, sure, of),
            () => requestMoreTime(world.services, caller, sure, { ...of, comment: '在等邀请函' }),
          ];
          for (const attempt of tries) {
            if (scopes.includes('card:read'))
              expect(await attempt()).toMatchObject({ reason: 'TRANSITION_NOT_ALLOWED' });
            else await expect(attempt()).rejects.toEqual(NOT_FOUND);
          }
          await expect(upload(world, sure, itinerary)).rejects.toEqual(NOT_FOUND);
        }),
        { numRuns: 12 },
      );
      const { status } = await ownCard(world.services, owner, { id: cardId });
      expect(status).toBe('ADDITIONAL_DOCUMENTS_REQUIRED');
    });

    it('G9: with it, after a fresh code, and both names on record', async () => {
      const { proxy, proxyGrant, cardId, itinerary, principal, ...world } = await openWaiting(open);
      await widen(world, proxyGrant.id, ['card:read', 'supplement:submit']);
      const of = { cardId, grantId: proxyGrant.id };
      await upload(world, proxy, itinerary);
      await expect(submit(world, proxy, of)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
      expect(await submit(world, confirmed(world, proxy), of)).toMatchObject({
        // The particulars stay closed; what was handed in is told to who handed it in.
        card: { status: 'PENDING', supplement: null, comment: null },
        receipt: { by: 'DELEGATE', files: [{ name: '行程单.pdf' }] },
      });
      const { accessRecords: r, submissions: s } = world.database.tables;
      expect(await world.database.read.select().from(s)).toMatchObject([
        { byApplicantId: proxy.applicantId, grantId: proxyGrant.id },
      ]);
      expect(await world.database.read.select().from(r).where(eq(r.principalId, principal.id))).toMatchObject(
        [{ action: 'WRITE_CARD', actorKind: 'DELEGATE', grantId: proxyGrant.id }],
      );
    });
  });
});

const nameOf = ({ services }: Pick<Acting, 'services'>, id: string) =>
  services.vault.encrypt('files.name_cipher', id, '住宿证明.pdf');

/** Another card of 梁启明 that waits for the itinerary, asked for on this day. */
async function another(
  world: Pick<Acting, 'database' | 'principal'>,
  day = '2024-03-07',
  values: Parameters<typeof plantCard>[1] = {},
) {
  const id = `card of ${day}`;
  await plantCard(
    world.database,
    {
      id,
      cardNumber: `EX${day.replaceAll('-', '')}00077`,
      principalId: world.principal.id,
      expectedExitDate: '2026-03-20',
      ...values,
    },
    ['submit', `${day} 09:00`],
    ['requestDocuments', `${day} 15:00`],
  );
  return { cardId: id };
}

async function widen(
  { database: { write, tables } }: Pick<Acting, 'database'>,
  id: string,
  scopes: GrantScope[],
) {
  const { delegationGrants: g } = tables;
  await write((tx) => tx.update(g).set({ scopes }).where(eq(g.id, id)));
}
