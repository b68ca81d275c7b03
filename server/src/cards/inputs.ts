import type { Channel, ExpediteReason, ReasonCode } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { FieldChange } from './correction.ts';

/** What any action may say; the history row keeps it. */
export interface Remarks {
  readonly comment?: string;
  readonly internalNote?: string;
  readonly reasonCodes?: readonly ReasonCode[];
}

export interface Submission extends Remarks {
  /** The applicant confirmed that the statements are true. */
  readonly declarationAccepted: boolean;
  /** Id of an open card of the same person for the same trip, if there is one. */
  readonly overlappingCard: string | null;
  /** Why it should go faster, and how many clean files prove it; null when it need not. */
  readonly expedite: { readonly reason: ExpediteReason; readonly proofs: number } | null;
}

export interface DocumentsWanted extends Remarks {
  readonly items: readonly { code: string; text: string; required: boolean }[];
  readonly reasonCodes: readonly ReasonCode[];
  readonly comment: string;
  /** Calendar days, counted from the day after today. */
  readonly days: number;
}

export interface DocumentsSent extends Remarks {
  /** Codes of the items that the documents answer. */
  readonly satisfied: readonly string[];
  /** Codes of the items with a file that nobody has looked through yet. */
  readonly inScan?: readonly string[];
  readonly channel: Channel;
}

export interface LongerDeadline extends Remarks {
  /** Calendar days, counted from the day after today. */
  readonly days: number;
}

export interface Rejection extends Remarks {
  readonly reasonCodes: readonly ReasonCode[];
  /** Why, and what can be done about it. */
  readonly comment: string;
}

export interface ExtensionWanted extends Remarks {
  /** Calendar days to add to the validity. */
  readonly days: number;
  readonly channel: Channel;
}

export interface CorrectionWanted extends Remarks {
  readonly changes: readonly FieldChange[];
}

export interface Exit extends Remarks {
  readonly exitedOn: PlainDate;
}

/** What each action of the status table needs to be told. */
export interface ActionInputs {
  submit: Submission;
  review: Remarks;
  requestDocuments: DocumentsWanted;
  supplement: DocumentsSent;
  requestMoreTime: Remarks;
  extendDeadline: LongerDeadline;
  refuseMoreTime: Remarks;
  lapse: Remarks;
  approve: Remarks;
  reject: Rejection;
  requestExtension: ExtensionWanted;
  withdrawExtension: Remarks;
  grantExtension: Remarks;
  refuseExtension: Remarks;
  requestExpedite: Remarks;
  grantExpedite: Remarks;
  declineExpedite: Remarks;
  requestCorrection: CorrectionWanted;
  correct: CorrectionWanted;
  refuseCorrection: Remarks;
  recordDelay: Remarks;
  recordExit: Exit;
  expire: Remarks;
  withdraw: Remarks;
}
