import type { AccessAction, AccessActor, AccessOutcome } from '@exit-card/shared/access';
import type { GrantKind } from '@exit-card/shared/delegation';
import type { Linked } from './chain.ts';

/** Who looked at or did something with the record of `principalId`; its owner sees it. */
export interface Access {
  readonly principalId: string;
  readonly at: Date;
  readonly actorKind: AccessActor;
  /** Null for a machine, and for an institution. */
  readonly actorApplicantId: string | null;
  /** The organisation whose agent it was. */
  readonly orgId: string | null;
  readonly grantId: string | null;
  /** By which an institution looked. */
  readonly shareId?: string | null;
  readonly officeName: string | null;
  readonly action: AccessAction;
  readonly cardId: string | null;
  readonly fieldsRevealed: readonly string[];
  readonly outcome: AccessOutcome;
  readonly requestId: string;
  /** In their own words: why an organisation asked or an officer opened a minor's case, or who an institution said that it is. */
  readonly purpose?: string | null;
}

/** One entry of the owner's access log. */
export interface AccessRecord
  extends Pick<Access, 'at' | 'officeName' | 'action' | 'grantId' | 'fieldsRevealed' | 'outcome'>,
    Linked {
  readonly id: string;
  readonly actor: AccessActor;
  /** Of a delegate; null for everybody else. */
  readonly actorName: string | null;
  /** That a delegate acted for, or that a share is for. */
  readonly organisationName: string | null;
  readonly shareId: string | null;
  readonly purpose: string | null;
  readonly cardNumber: string | null;
  readonly grantKind: GrantKind | null;
  /** Whether the grant has ended by now; null without one. */
  readonly grantEnded: boolean | null;
}

/** What others did, what the person did, what was refused. */
export const AccessLogPart = { OTHERS: 'OTHERS', SELF: 'SELF', DENIED: 'DENIED' } as const;
export type AccessLogPart = (typeof AccessLogPart)[keyof typeof AccessLogPart];

/** Reading the same again within so many milliseconds is one record. */
export const SAME_READ = 10 * 60_000;

const READS: readonly AccessAction[] = ['READ_CARD', 'LIST_CARDS', 'READ_EVIDENCE'];
const SAME = ['action', 'outcome', 'actorKind', 'actorApplicantId', 'orgId', 'grantId', 'cardId'] as const;

export function isRead({ action }: Pick<Access, 'action'>): boolean {
  return READS.includes(action);
}

/** Whether `access` only goes on with a read of the same person's data that is recorded already. */
export function isSameRead(
  recorded: Pick<Access, (typeof SAME)[number] | 'at' | 'fieldsRevealed'>,
  access: Access,
): boolean {
  return (
    isRead(access) &&
    SAME.every((field) => recorded[field] === access[field]) &&
    // A clock that was put back must not hide what is read until it has caught up.
    Math.abs(access.at.getTime() - recorded.at.getTime()) < SAME_READ &&
    access.fieldsRevealed.every((field) => recorded.fieldsRevealed.includes(field))
  );
}
