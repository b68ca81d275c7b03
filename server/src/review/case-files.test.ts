import type { FilePurpose } from '@exit-card/shared/file';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { findOpenCorrection } from '../corrections/correction.store.ts';
import { handOut } from '../files/hand-out.ts';
import { type CardDesk, openCardDesk } from '../testing/card-desk.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { callerAt } from '../testing/world.ts';
import { openCardCase } from './open-case.ts';
import { releaseCase, takeCase } from './take-case.ts';

const caller = callerAt('desk');
const SUBMITTED = ['submit', '2024-03-07 09:00'] as const;
const ASKED = [SUBMITTED, ['requestDocuments', '2024-03-08 09:00']] as const;

onBothEngines((open) => {
  let desk: CardDesk;
  let files = 0;
  beforeAll(async () => {
    desk = await openCardDesk(open);
  });

  /** A clean file, with its bytes. */
  async function aFile(purpose: FilePurpose, subjectId: string, item: string | null = null): Promise<string> {
    const id = `file-${++files}`;
    const { database, services } = desk;
    const at = china('2024-03-09 09:00');
    await services.files.put(id, [Buffer.from('%PDF-')]);
    const nameCipher = services.vault.encrypt('files.name_cipher', id, '材料.pdf');
    await database.write((tx) =>
      tx.insert(database.tables.files).values({
        ...{ id, purpose, subjectId, item, nameCipher, uploadedBy: desk.intake.applicantId },
        ...{ ticketHash: '', ticketExpiresAt: at, createdAt: at, uploadedAt: at },
        ...{ state: 'CLEAN', mime: 'application/pdf', bytes: 5, sha256: 'ab' },
      }),
    );
    return id;
  }
  const read = (viewer: Viewer, id: string) => handOut(desk.services, caller, viewer, id);
  const take = (viewer: Viewer, cardId: string) => takeCase(desk.services, caller, viewer, { cardId });
  const openCase = (viewer: Viewer, cardId: string) => openCardCase(desk.services, caller, viewer, cardId);

  it('H4: proofs are the assignee’s to read while the case is theirs, each reading in the owner’s log', async () => {
    const cardId = await desk.card(
      { expediteBy: '2024-03-11 13:00' },
      SUBMITTED,
      ['requestExpedite', '2024-03-11 09:00'],
      ['requestCorrection', '2024-03-11 09:30'],
    );
    const { database } = desk;
    const correction = await findOpenCorrection(database.read, database.tables, cardId);
    const proof = await aFile('EXPEDITE_PROOF', cardId);
    const paper = await aFile('CORRECTION', correction!.id);
    await expect(read(desk.reviewer, proof)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await take(desk.reviewer, cardId)).toMatchObject({
      case: { proofs: [{ id: proof, sha256: 'ab' }], corrections: [{ files: [{ id: paper }] }] },
    });
    expect((await read(desk.reviewer, proof)).file).toMatchObject({ name: '材料.pdf' });
    expect((await read(desk.reviewer, paper)).content.toString()).toBe('%PDF-');
    await expect(read(desk.secondReviewer, proof)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { accessRecords: a } = database.tables;
    const log = await database.read.select().from(a).where(eq(a.cardId, cardId)).orderBy(asc(a.seq));
    expect(log.map(({ action }) => action)).toEqual(['READ_CARD', 'READ_EVIDENCE']);
    await releaseCase(desk.services, desk.reviewer, cardId);
    await expect(read(desk.reviewer, proof)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('H4: papers that are still being gathered are nobody’s at the desk', async () => {
    const gathering = await desk.card({}, ...ASKED, ['requestMoreTime', '2024-03-09 09:00']);
    const draft = await aFile('SUPPLEMENT', `${gathering}:1`, 'ITINERARY');
    await take(desk.reviewer, gathering);
    expect(await openCase(desk.reviewer, gathering)).toMatchObject({
      supplements: [{ state: 'OPEN', items: [{ code: 'ITINERARY', files: [] }] }],
    });
    await expect(read(desk.reviewer, draft)).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const handedIn = await desk.card({}, ...ASKED, ['supplement', '2024-03-10 09:00']);
    const paper = await aFile('SUPPLEMENT', `${handedIn}:1`, 'ITINERARY');
    await take(desk.reviewer, handedIn);
    expect(await openCase(desk.reviewer, handedIn)).toMatchObject({
      supplements: [{ state: 'SUBMITTED', items: [{ code: 'ITINERARY', files: [{ id: paper }] }] }],
    });
    expect((await read(desk.reviewer, paper)).file.id).toBe(paper);
  });
});
