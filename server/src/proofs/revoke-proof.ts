import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { demandStepUp } from '../access/step-up.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import { thisMoment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import { cardChanged } from '../live/card-changed.store.ts';
import type { Services } from '../services.ts';
import { openForExport } from './open-for-export.ts';
import { proofAccess } from './proof-access.ts';
import { findProof, setRevoked } from './proof-document.store.ts';
import { type ProofDocument, proofDocumentAt } from './proof-document.ts';
import { tellOfProof } from './tell-of-proof.store.ts';

/** Which document, and through which grant; null for one of the viewer's own cards. */
export interface RevokeProofInput {
  readonly id: string;
  readonly grantId?: string | null;
}

/**
 * Takes a document back: from now on whoever asks online hears so. To do it again changes nothing. Throws NOT_FOUND alike for
 * none, one of others, and a grant that does not open its card; STEP_UP_REQUIRED through a grant.
 */
export async function revokeProof(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  input: RevokeProofInput,
): Promise<{ readonly document: ProofDocument }> {
  const { database, clock } = services;
  if (input.grantId != null) demandStepUp(viewer, clock.realNow());
  // A refused try under a grant that has ended is recorded, so it must not roll the transaction back.
  const document = await database.write((tx) => revoke(tx, services, caller, viewer, input));
  if (!document) throw new Fault('NOT_FOUND');
  return { document };
}

async function revoke(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { id, grantId }: RevokeProofInput,
): Promise<ProofDocument | undefined> {
  const { database, vault } = services;
  const { tables } = database;
  const at = thisMoment(services);
  const before = await findProof(tx, tables, id);
  const of = { cardId: before?.cardId ?? '', grantId: grantId ?? null };
  const opened = await openForExport(tx, services, caller, viewer, of, 'REVOKE_PROOF', at.now);
  if (!before || !opened?.mayExport) return undefined;
  if (await setRevoked(tx, tables, id, at.now)) {
    await cardChanged(tx, tables, opened.file.card, at.now);
    await tellOfProof(tx, tables, opened, 'PROOF_REVOKED', id);
    await recordAccess(tx, tables, proofAccess(services, caller, viewer, opened, 'REVOKE_PROOF'));
  }
  const row = await findProof(tx, tables, id);
  const person = await getApplicant(tx, tables, vault, opened.file.card.principalId);
  return proofDocumentAt(services.proofSigner, row!, opened.file, person, at);
}
