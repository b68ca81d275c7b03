import type { ActorKind } from '@exit-card/shared/card';
import { ProofState } from '@exit-card/shared/proof-document';
import type { ApplicantInClear } from '../applicants/applicant.store.ts';
import type { Case } from '../cards/card.ts';
import type { Moment } from '../clock.ts';
import type { ProofRow } from './proof-document.store.ts';
import { areFacts } from './proof-facts.ts';
import type { ProofSigner } from './proof-signer.ts';

/** 电子证明 as its owner sees it: what it says is in the document alone. */
export interface ProofDocument {
  readonly id: string;
  readonly issuedAt: Date;
  readonly issuedTo: ActorKind;
  readonly keyId: string;
  readonly state: ProofState;
  readonly revokedAt: Date | null;
}

/** As it stands at this moment, beside the card as it is now and the keys that are published. */
export function proofDocumentAt(
  signer: Pick<ProofSigner, 'publishes'>,
  row: ProofRow,
  file: Case,
  person: ApplicantInClear,
  at: Moment,
): ProofDocument {
  const { id, issuedAt, keyId, revokedAt } = row;
  const isSelf = row.issuedTo === file.card.principalId;
  return {
    id,
    issuedAt,
    issuedTo: isSelf ? 'SELF' : 'DELEGATE',
    keyId,
    state: stateOf(signer, row, file, person, at),
    revokedAt,
  };
}

function stateOf(
  signer: Pick<ProofSigner, 'publishes'>,
  row: ProofRow,
  file: Case,
  person: ApplicantInClear,
  at: Moment,
): ProofState {
  // Whoever has a key that was withdrawn can sign anything, also under the id of a document that there is.
  if (row.revokedAt || !signer.publishes(row.keyId)) return ProofState.REVOKED;
  return areFacts(row.sha256, file, person, at) ? ProofState.VALID : ProofState.CHANGED;
}
