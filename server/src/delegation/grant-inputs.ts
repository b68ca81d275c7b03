import type { GrantCheck, GrantScope } from '@exit-card/shared/delegation';
import type { FileState } from '@exit-card/shared/file';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { Grant } from './grant.ts';

/** What any action may say; the event keeps it. */
export interface GrantRemarks {
  readonly reason?: string;
  readonly comment?: string;
}

/** What was typed, and the requester's other requests. Nothing of it depends on who is in the register. */
export interface RequestFacts extends GrantRemarks {
  /** From the typed ID number. */
  readonly claimedBirthDate: PlainDate;
  readonly isSelf: boolean;
  /** Whom they name is the requester's own guardian. */
  readonly isOwnGuardian: boolean;
  /** Requests of the same kind by the same delegate for the same ID number, not finished, and such a grant that is suspended. */
  readonly openOfPair: number;
  /** Unfinished requests of the person; 0 for an organisation, which has no such limit. */
  readonly open: number;
  /** Requests of the person that were refused within the days of a request; 0 for an organisation. */
  readonly refused: number;
}

export interface FilesSent extends GrantRemarks {
  readonly files: readonly FileState[];
}

export interface ChecksTicked extends GrantRemarks {
  readonly checks: readonly GrantCheck[];
}

export interface Verdict extends GrantRemarks {
  /** Why, and what can be done about it. */
  readonly comment: string;
}

export interface ConsentGiven extends GrantRemarks {
  readonly scopes: readonly GrantScope[];
  /** Version of the text that was shown. */
  readonly textVersion: string;
  /** Last day; null for the usual year. */
  readonly lastDay: PlainDate | null;
}

export interface Narrowed extends GrantRemarks {
  /** Of the grant that takes over; ciphers are bound to their row. */
  readonly successor: Pick<Grant, 'id' | 'claimedNameCipher' | 'claimedIdNumberCipher'>;
  readonly scopes: readonly GrantScope[];
  readonly lastDay: PlainDate;
}

/** What each action of the grant table needs to be told. */
export interface GrantActionInputs {
  request: RequestFacts;
  submitEvidence: FilesSent;
  acceptEvidence: ChecksTicked;
  confirmEvidence: ChecksTicked;
  returnEvidence: Verdict;
  reject: Verdict;
  consent: ConsentGiven;
  decline: GrantRemarks;
  object: GrantRemarks;
  cancel: GrantRemarks;
  lapse: GrantRemarks;
  revoke: GrantRemarks;
  resign: GrantRemarks;
  reconfirm: GrantRemarks;
  narrow: Narrowed;
  activate: GrantRemarks;
  supersede: GrantRemarks;
  suspend: Verdict;
  resume: Verdict;
  endByAuthority: Verdict;
  expire: GrantRemarks;
}

export type GrantActionName = keyof GrantActionInputs;
