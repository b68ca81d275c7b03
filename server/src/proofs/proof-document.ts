import type { ActorKind } from '@exit-card/shared/card';
import { ProofState } from '@exit-card/shared/proof-document';
import type { ApplicantInClear } from '../applicants/applicant.store.ts';
import type { Case } from '../cards/card.ts';
import type { Moment } from '../clock.ts';
import type { ProofRow } from './proof-document.store.ts';
import { areFacts } from './proof-facts.ts';

/** 电子证明 as its owner sees it: what it says is in the document alone. */
export interface ProofDocument {
  readonly id: string;
  readonly issuedAt: Date;
  readonly issuedTo: ActorKind;
  readonly keyId: string;
  readonly state: ProofState;
  readonly revokedAt: Date | null;
}

/** As it stands at this moment, beside the card as it is now. */
export function proofDocumentAt(
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
    state: stateOf(row, file, person, at),
    revokedAt,
  };
}

function stateOf(row: ProofRow, file: Case, person: ApplicantInClear, at: Moment): ProofState {
  if (row.revokedAt) return ProofState.REVOKED;
  return areFacts(row.sha256, file, person, at) ? ProofState.VALID : ProofState.CHANGED;
}
