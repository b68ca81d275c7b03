import type { Channel, ReasonCode } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';

/** What any action may say; the history row keeps it. */
export interface Remarks {
  readonly comment?: string;
  readonly internalNote?: string;
  readonly reasonCodes?: readonly ReasonCode[];
}

export interface Submission extends Remarks {
  /** The applicant confirmed that the statements are true. */
  readonly declarationAccepted: boolean;
  /** Number of an open card of the same person for the same trip, if there is one. */
  readonly overlappingCard: string | null;
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

export interface Exit extends Remarks {
  readonly exitedOn: PlainDate;
}

/** What each action of the status table needs to be told. */
export interface ActionInputs {
  submit: Submission;
  review: Remarks;
  requestDocuments: DocumentsWanted;
  supplement: DocumentsSent;
  extendDeadline: LongerDeadline;
  lapse: Remarks;
  approve: Remarks;
  reject: Rejection;
  requestExtension: ExtensionWanted;
  grantExtension: Remarks;
  recordExit: Exit;
  expire: Remarks;
  withdraw: Remarks;
}
