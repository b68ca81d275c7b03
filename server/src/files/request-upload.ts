import { BULK_LIMITS } from '@exit-card/shared/bulk';
import { FILE_LIMITS, type FilePurpose, type FileRefusal } from '@exit-card/shared/file';
import { v7 as newId } from 'uuid';
import type { Viewer } from '../access/caller.ts';
import { newToken, tokenHash } from '../applicants/session-token.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { demandFile } from './demand-file.ts';
import { countFiles, insertWaiting } from './file.store.ts';
import { cleanFileName } from './file-name.ts';
import { holdSubject } from './file-subject.store.ts';
import { type StoredFile, storedFile } from './stored-file.ts';

export interface UploadRequest {
  purpose: FilePurpose;
  subjectId: string;
  name: string;
  bytes: number;
  /** The item of a request for documents that it answers; only there. */
  item?: string | null;
}
export interface UploadTicket {
  readonly __typename: 'UploadTicket';
  readonly file: StoredFile;
  readonly url: string;
  readonly ticket: string;
  readonly expiresAt: Date;
}
export interface FileRefused {
  readonly __typename: 'FileRefused';
  readonly reason: FileRefusal;
}

/** The most bytes of one file. */
export function mostBytes(purpose: FilePurpose): number {
  return purpose === 'BULK_LIST' ? BULK_LIMITS.bytes : FILE_LIMITS.bytes;
}

/** Gives the right to send one file once, for a quarter of an hour of real time; the ticket is stored nowhere. */
export async function requestUpload(
  { database, vault, clock }: Services,
  viewer: Viewer,
  { name, bytes, item = null, ...subject }: UploadRequest,
): Promise<UploadTicket | FileRefused> {
  const { tables } = database;
  const ticket = newToken();
  return database.write(async (tx) => {
    const createdAt = clock.realNow();
    await holdSubject(tx, tables, subject.purpose, subject.subjectId);
    const { items } = await demandFile(tx, tables, viewer, subject, 'add', clock.now());
    if (item === null ? items !== null : !items?.includes(item))
      throw new Fault('BAD_USER_INPUT', { at: 'input.item' });
    if (bytes < 1) return refused('EMPTY');
    if (bytes > mostBytes(subject.purpose)) return refused('TOO_LARGE');
    const count = await countFiles(tx, tables, subject.purpose, subject.subjectId, createdAt);
    if (count >= FILE_LIMITS.filesPerCase) return refused('TOO_MANY');

    const id = newId({ msecs: createdAt.getTime() });
    const row = await insertWaiting(tx, tables, {
      ...subject,
      id,
      item,
      uploadedBy: viewer.applicantId,
      nameCipher: vault.encrypt('files.name_cipher', id, cleanFileName(name)),
      ticketHash: tokenHash(ticket),
      ticketExpiresAt: new Date(createdAt.getTime() + FILE_LIMITS.ticketMinutes * 60_000),
      createdAt,
    });
    return {
      __typename: 'UploadTicket',
      file: storedFile(vault, row),
      url: `/files/${id}`,
      ticket,
      expiresAt: row.ticketExpiresAt,
    };
  });
}

const refused = (reason: FileRefusal): FileRefused => ({ __typename: 'FileRefused', reason });
