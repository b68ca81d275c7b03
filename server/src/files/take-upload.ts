import { createHash } from 'node:crypto';
import type { FileRefusal } from '@exit-card/shared/file';
import type { Viewer } from '../access/caller.ts';
import { tokenHash } from '../applicants/session-token.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { demandFile } from './demand-file.ts';
import type { FileRow } from './file.store.ts';
import { claimTicket, findFile, forgetWaiting, markArrived, markRefused } from './file.store.ts';
import { holdSubject } from './file-subject.store.ts';
import { type Inspected, inspect } from './inspect.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { mostBytes } from './request-upload.ts';
import { scanFile } from './scan-file.ts';

/** A file is looked at as a whole, in memory: one at a time. */
const inTurn = oneAtATime();

/**
 * Takes the bytes that a ticket was given for, and gives why they were not taken, or null. They go onto the disk, are looked
 * at, kept, and then the row says so: in this order no row names a file that is not there. The first try uses the ticket up.
 * Throws NOT_FOUND.
 */
export async function takeUpload(
  services: Services,
  viewer: Viewer,
  { id, ticket }: { id: string; ticket: string },
  body: AsyncIterable<Uint8Array>,
): Promise<FileRefusal | null> {
  const row = await claim(services, viewer, id, ticket);
  if (!row) return 'TICKET_OVER';
  const { database, files, clock } = services;
  const arriving = `${id}.arriving`;
  try {
    await files.put(arriving, atMost(mostBytes(row.purpose), body));
    const content = await inTurn(async () => {
      const inspected = await inspect(row.purpose, (await files.get(arriving))!);
      if ('refusal' in inspected) throw new NotTaken(inspected.refusal);
      await keep(services, viewer, row, inspected);
      return inspected.content;
    });
    return await scanFile(services, id, content);
  } catch (error) {
    if (!(error instanceof NotTaken)) {
      await database.write((tx) => forgetWaiting(tx, database.tables, id));
      throw error;
    }
    await database.write((tx) => markRefused(tx, database.tables, id, error.refusal, clock.now()));
    return error.refusal;
  } finally {
    await files.remove(arriving);
  }
}

class NotTaken extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Undefined for a ticket of the viewer's that was used, or came too late. */
async function claim(
  { database, clock }: Services,
  viewer: Viewer,
  id: string,
  ticket: string,
): Promise<FileRow | undefined> {
  const { tables } = database;
  return database.write(async (tx) => {
    const file = await findFile(tx, tables, id);
    if (file?.uploadedBy !== viewer.applicantId) throw new Fault('NOT_FOUND');
    const given = { id, ticketHash: tokenHash(ticket), uploadedBy: viewer.applicantId };
    return claimTicket(tx, tables, given, clock.realNow());
  });
}

/** The case may have been handed in while the bytes were on their way: then nothing is kept. Throws CONFLICT. */
async function keep(
  { database, files, clock }: Services,
  viewer: Viewer,
  row: FileRow,
  { mime, content }: Inspected,
): Promise<void> {
  const { tables } = database;
  const sha256 = createHash('sha256').update(content).digest('hex');
  await files.put(row.id, [content]);
  try {
    await database.write(async (tx) => {
      await holdSubject(tx, tables, row.purpose, row.subjectId);
      await demandFile(tx, tables, viewer, row, 'add', clock.now());
      const facts = { mime, bytes: content.length, sha256, uploadedAt: clock.now() };
      if (!(await markArrived(tx, tables, row.id, facts))) throw new Fault('CONFLICT');
    });
  } catch (error) {
    await files.remove(row.id);
    throw error;
  }
}

async function* atMost(bytes: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const piece of body) {
    left -= piece.length;
    if (left < 0) throw new NotTaken('TOO_LARGE');
    yield piece;
  }
  if (left === bytes) throw new NotTaken('EMPTY');
}
