import type { AccessAction, AccessOutcome } from '@exit-card/shared/access';
import type { ActorKind } from '@exit-card/shared/card';

/** Who looked at or did something with the record of `principalId`; its owner sees it. */
export interface Access {
  readonly principalId: string;
  readonly at: Date;
  readonly actorKind: ActorKind;
  /** Null for a machine. */
  readonly actorApplicantId: string | null;
  /** The organisation whose agent it was. */
  readonly orgId: string | null;
  readonly grantId: string | null;
  readonly officeName: string | null;
  readonly action: AccessAction;
  readonly cardId: string | null;
  readonly fieldsRevealed: readonly string[];
  readonly outcome: AccessOutcome;
  readonly requestId: string;
}

/** One entry of the owner's access log. */
export interface AccessRecord
  extends Pick<Access, 'at' | 'officeName' | 'action' | 'fieldsRevealed' | 'outcome'> {
  readonly id: string;
  readonly actor: ActorKind;
  readonly cardNumber: string | null;
}

/** Milliseconds within which reading the same again is one record. */
const SAME_READ = 10 * 60_000;

/** Whether `access` only goes on reading what `last`, by the same actor of the same card, has recorded. */
export function isSameRead(
  last: Pick<Access, 'action' | 'at' | 'fieldsRevealed' | 'outcome'>,
  access: Access,
): boolean {
  return (
    access.action === 'READ_CARD' &&
    last.action === 'READ_CARD' &&
    last.outcome === access.outcome &&
    access.at.getTime() - last.at.getTime() < SAME_READ &&
    access.fieldsRevealed.every((field) => last.fieldsRevealed.includes(field))
  );
}
