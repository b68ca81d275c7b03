import type {
  ActorKind,
  CardStatus,
  Channel,
  ExpediteState,
  Purpose,
  ReasonCode,
  SupplementState,
} from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { ActionName } from './actions.ts';

/** An exit registration card 出境登记卡, as stored. */
export interface Card {
  readonly id: string;
  readonly cardNumber: string;
  readonly principalId: string;
  readonly channel: Channel;
  readonly submittedByApplicantId: string;
  /** The organisation that handed it in, for ORG_BATCH. */
  readonly submittedByOrgId: string | null;
  /** The grant under which a delegate handed it in. */
  readonly viaGrantId: string | null;
  readonly applicationDate: PlainDate;
  readonly purpose: Purpose;
  readonly purposeText: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly destination: string;
  readonly expectedExitDate: PlainDate;
  /** As last recorded; what it is now is `statusAt(card, now)`. */
  readonly status: CardStatus;
  readonly dueOn: PlainDate | null;
  /** Exclusive end of the stored status: it ends by itself when `endsAt <= now`. */
  readonly endsAt: Date | null;
  readonly approvedOn: PlainDate | null;
  readonly validUntil: PlainDate | null;
  readonly exitedOn: PlainDate | null;
  readonly closedAt: Date | null;
  readonly archivedAt: Date | null;
  readonly expedite: ExpediteState;
  /** The officer who has taken the case, and until when. */
  readonly assigneeId: string | null;
  readonly assignedUntil: Date | null;
  readonly version: number;
  readonly historyHead: string;
  readonly historyCount: number;
}

/** One row of the status history; a row is never changed. */
export interface StatusChange {
  readonly seq: number;
  /** Null for the submission. */
  readonly from: CardStatus | null;
  readonly to: CardStatus;
  readonly action: ActionName;
  readonly at: Date;
  readonly actorKind: ActorKind;
  readonly actorApplicantId: string | null;
  readonly onBehalfOfApplicantId: string;
  readonly publicComment: string | null;
  /** Never leaves the officers' side. */
  readonly internalNote: string | null;
  readonly reasonCodes: readonly ReasonCode[];
}

export interface SupplementItem {
  readonly code: string;
  readonly text: string;
  readonly required: boolean;
  readonly satisfied: boolean;
}

/** 补充材料通知: what an officer still wants to see, and until when. */
export interface SupplementRequest {
  /** 1 for the first request of a card. */
  readonly round: number;
  readonly items: readonly SupplementItem[];
  readonly reasonCodes: readonly ReasonCode[];
  readonly comment: string;
  readonly dueOn: PlainDate;
  /** Exclusive: 24:00 of `dueOn`. */
  readonly dueAt: Date;
  readonly state: SupplementState;
  readonly extendedOnce: boolean;
}

/** All that the rules need to know of a card. A card with no history is not submitted yet. */
export interface Case {
  readonly card: Card;
  /** Oldest first. */
  readonly history: readonly StatusChange[];
  /** The newest request for documents. */
  readonly supplement: SupplementRequest | null;
}
