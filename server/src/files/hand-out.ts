import { recordAccesses } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { demandFile } from './demand-file.ts';
import { findFile } from './file.store.ts';
import type { FileSubject } from './file-subject.store.ts';
import { type StoredFile, storedFile } from './stored-file.ts';

export interface HandedOut {
  readonly file: StoredFile;
  readonly content: Buffer;
}

/**
 * A file that a scanner found clean, for whoever may read it; an officer's reading leaves a record with the people whom
 * it is about. Throws NOT_FOUND alike for everything else.
 */
export async function handOut(
  { database, vault, files, clock }: Services,
  caller: Caller,
  viewer: Viewer,
  id: string,
): Promise<HandedOut> {
  const { tables } = database;
  const row = await database.write(async (tx) => {
    const found = await findFile(tx, tables, id);
    if (found?.state !== 'CLEAN') throw new Fault('NOT_FOUND');
    const subject = await demandFile(tx, tables, viewer, found, 'read', clock.now());
    if (subject.as === 'VERIFIER' || subject.as === 'CASE_OFFICER') {
      const now = clock.now();
      await recordAccesses(
        tx,
        tables,
        subject.aboutIds.map((id) => reading(caller, viewer, subject, id, now)),
      );
    }
    return found;
  });
  const content = await files.get(id);
  if (!content) throw new Error(`File ${id} is not where its row says`);
  return { file: storedFile(vault, row), content };
}

function reading(
  { requestId }: Caller,
  viewer: Viewer,
  { grantId, orgId, cardId, officeName }: FileSubject,
  principalId: string,
  at: Date,
) {
  return {
    principalId,
    at,
    actorKind: 'OFFICER',
    actorApplicantId: viewer.applicantId,
    orgId,
    grantId,
    officeName,
    action: 'READ_EVIDENCE',
    cardId,
    fieldsRevealed: [],
    outcome: 'ALLOWED',
    requestId,
  } as const;
}
