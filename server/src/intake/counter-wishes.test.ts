import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { ownCard } from '../cards/own-cards.ts';
import { removeFile } from '../files/remove-file.ts';
import { scanPending } from '../files/scan-file.ts';
import { type CardDesk, openCardDesk } from '../testing/card-desk.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { upload } from '../testing/uploads.ts';
import { callerAt } from '../testing/world.ts';
import { hotlineCard } from './hotline-card.ts';
import { recordExtensionRequest } from './record-extension.ts';
import { takeDocuments } from './take-documents.ts';

const caller = callerAt('counter');
const NOT_FOUND = expect.objectContaining({ code: 'NOT_FOUND' });
const CONFLICT = expect.objectContaining({ code: 'CONFLICT' });
const AWAITED = [
  ['submit', '2024-03-07 09:00'],
  ['requestDocuments', '2024-03-08 10:00'],
] as const;
const APPROVED = [
  ['submit', '2024-02-08 09:00'],
  ['review', '2024-02-09 09:00'],
  ['approve', '2024-02-12 09:00'],
] as const;

onBothEngines((open) => {
  let desk: CardDesk;
  beforeAll(async () => {
    desk = await openCardDesk(open);
  });

  const itinerary = (cardId: string) =>
    ({ purpose: 'SUPPLEMENT', subjectId: `${cardId}:1`, item: 'ITINERARY' }) as const;
  let keys = 0;
  const take = (cardId: string, viewer: Viewer = desk.intake, idempotencyKey = `counter-${++keys}`) =>
    takeDocuments(desk.services, caller, viewer, { cardId, idempotencyKey });
  const extend = (cardId: string, days = 10, reason = '航班改期') =>
    recordExtensionRequest(desk.services, caller, desk.intake, { cardId, days, reason });
  async function found(cardId: string) {
    const { read, tables } = desk.database;
    const [card] = await read.select().from(tables.cards).where(eq(tables.cards.id, cardId));
    return hotlineCard(desk.services, caller, desk.intake, card!.cardNumber);
  }
  async function log(cardId: string) {
    const { read, tables } = desk.database;
    const { accessRecords: a } = tables;
    const rows = await read.select().from(a).where(eq(a.cardId, cardId)).orderBy(a.seq);
    return rows.map(({ action, officeName }) => `${action} ${officeName !== null}`);
  }

  it('S9.6: documents of a card from a counter are scanned and handed in there, with a receipt', async () => {
    const owner = await desk.person();
    const cardId = await desk.card({ owner, channel: 'WINDOW' }, ...AWAITED);
    const seen = (await found(cardId))!;
    expect(seen.supplement).toMatchObject({ id: `${cardId}:1`, items: [{ code: 'ITINERARY' }] });
    expect(await take(cardId)).toMatchObject({ reason: 'ITEMS_MISSING', items: ['ITINERARY'] });

    const fileId = await upload(desk, desk.intake, itinerary(cardId));
    const [item] = (await found(cardId))!.supplement!.items;
    expect((await item!.filesThere())!.map(({ id }) => id)).toEqual([fileId]);
    const taken = await take(cardId);
    expect(taken).toEqual({
      __typename: 'DocumentsTaken',
      cardId,
      receiptNumber: expect.stringMatching(/^HZ20240311-/),
      at: desk.clock.now(),
      files: 1,
    });

    const card = await ownCard(desk.services, viewerAs(owner.id), { id: cardId });
    expect(card.status).toBe('PENDING');
    expect(await card.receipts()).toMatchObject([
      { number: (taken as { receiptNumber: string }).receiptNumber, by: 'OFFICER', channel: 'WINDOW' },
    ]);
    expect((await found(cardId))!.supplement).toBeNull();
    await expect(removeFile(desk.services, desk.intake, fileId)).rejects.toEqual(CONFLICT);
    expect(await log(cardId)).toEqual(['READ_CARD true', 'WRITE_CARD true']);
  });

  it('K3: the same request again gives the same receipt; while a file is being checked there is none', async () => {
    const cardId = await desk.card({ channel: 'WINDOW' }, ...AWAITED);
    desk.scanner.isDown = true;
    await upload(desk, desk.intake, itinerary(cardId));
    expect(await take(cardId, desk.intake, 'key-of-a-counter')).toMatchObject({ reason: 'FILES_IN_SCAN' });
    desk.scanner.isDown = false;
    await scanPending(desk.services);
    const [first, again] = await Promise.all([
      take(cardId, desk.intake, 'key-of-a-counter'),
      take(cardId, desk.intake, 'key-of-a-counter'),
    ]);
    expect(first).toMatchObject({ __typename: 'DocumentsTaken' });
    expect(again).toEqual(first);
    await expect(take('another', desk.intake, 'key-of-a-counter')).rejects.toEqual(CONFLICT);
  });

  it('G9: what came online stays there: no file, no document and no extension at a counter', async () => {
    const cardId = await desk.card({ channel: 'WEB' }, ...AWAITED);
    expect((await found(cardId))!.supplement).toBeNull();
    await expect(upload(desk, desk.intake, itinerary(cardId))).rejects.toEqual(NOT_FOUND);
    const owner = await desk.person();
    const uploaded = await desk.card({ owner, channel: 'WEB' }, ...AWAITED);
    await upload(desk, viewerAs(owner.id), itinerary(uploaded));
    expect(await take(uploaded)).toMatchObject({ reason: 'OTHER_CHANNEL' });
    const approved = await desk.card({ channel: 'WEB' }, ...APPROVED);
    expect(await found(approved)).toMatchObject({ mayRequestExtension: false });
    expect(await extend(approved)).toMatchObject({ reason: 'OTHER_CHANNEL' });
  });

  it('G12: neither who has another role nor who is too close adds a file or hands it in', async () => {
    const cardId = await desk.card({ channel: 'WINDOW' }, ...AWAITED);
    await expect(upload(desk, desk.reviewer, itinerary(cardId))).rejects.toEqual(NOT_FOUND);
    await expect(take(cardId, desk.reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const own = await desk.card({ principalId: desk.intake.applicantId, channel: 'WINDOW' }, ...AWAITED);
    await expect(take(own)).rejects.toEqual(NOT_FOUND);
    await expect(
      upload(
        desk,
        { ...desk.intake, session: { ...desk.intake.session, secondFactorAt: null } },
        itinerary(cardId),
      ),
    ).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
  });

  it('G16: after the deadline nothing is scanned or handed in any more', async () => {
    const cardId = await desk.card(
      { channel: 'WINDOW' },
      ['submit', '2024-02-20 09:00'],
      ['requestDocuments', '2024-02-21 10:00'],
    );
    expect(await found(cardId)).toBeNull();
    await expect(take(cardId)).rejects.toEqual(NOT_FOUND);
    await expect(upload(desk, desk.intake, itinerary(cardId))).rejects.toEqual(CONFLICT);
  });

  it('S8.5: an extension of a card from a counter is asked for there, once, in its last days', async () => {
    const early = await desk.card(
      { channel: 'WINDOW' },
      ['submit', '2024-03-07 09:00'],
      ['review', '2024-03-07 10:00'],
      ['approve', '2024-03-07 11:00'],
    );
    expect(await found(early)).toMatchObject({ mayRequestExtension: false, validUntil: '2024-04-06' });
    expect(await extend(early)).toMatchObject({ reason: 'TOO_EARLY', opensOn: '2024-03-30' });

    const cardId = await desk.card({ channel: 'WINDOW' }, ...APPROVED);
    expect(await found(cardId)).toMatchObject({ mayRequestExtension: true, validUntil: '2024-03-13' });
    expect(await extend(cardId, 31)).toMatchObject({ reason: 'DAYS_OUT_OF_RANGE' });
    expect(await extend(cardId)).toMatchObject({
      __typename: 'ExtensionRecorded',
      card: { id: cardId, mayRequestExtension: false },
    });
    expect(await extend(cardId)).toMatchObject({ reason: 'ALREADY_ASKED' });
    const { read, tables } = desk.database;
    const { extensionRequests: r } = tables;
    expect(await read.select().from(r).where(eq(r.cardId, cardId))).toMatchObject([
      { requestedBy: desk.intake.applicantId, requestedAt: china('2024-03-11 10:00'), state: 'REQUESTED' },
    ]);
  });
});
