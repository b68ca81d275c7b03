import type { ProofState } from '@exit-card/shared/proof-document';
import { applicantsById } from '../applicants/applicant.store.ts';
import { casesOf } from '../cards/case.store.ts';
import { thisMoment } from '../clock.ts';
import type { Services } from '../services.ts';
import { findProofWithCard } from './proof-document.store.ts';
import { proofDocumentAt } from './proof-document.ts';

/** How a document stands, to whoever knows its id, and nothing besides. An archived card's is unknown, like one that never was. */
export async function proofState(services: Services, id: string): Promise<ProofState> {
  const { read, tables } = services.database;
  const at = thisMoment(services);
  const found = await findProofWithCard(read, tables, id, at.now);
  if (!found) return 'UNKNOWN';
  const { principalId } = found.card;
  const [file] = await casesOf(read, tables, [found.card]);
  const people = await applicantsById(read, tables, services.vault, [principalId]);
  return proofDocumentAt(services.proofSigner, found.proof, file!, people.get(principalId)!, at).state;
}
