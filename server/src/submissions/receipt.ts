import type { Channel, SubmissionKind } from '@exit-card/shared/card';
import { ActorKind } from '@exit-card/shared/card';
import type { Card } from '../cards/card.ts';
import type { SubmissionRow } from './submission.store.ts';

/** 回执: what the service says that it was given. */
export interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly cardNumber: string;
  readonly kind: SubmissionKind;
  readonly at: Date;
  readonly channel: Channel;
  readonly by: ActorKind;
  /** Of the request for documents that it answers. */
  readonly round: number | null;
  readonly declarationText: string | null;
  /** `sha256` in hexadecimal. */
  readonly files: readonly { id: string; name: string; bytes: number; sha256: string }[];
}

export function receiptOf(
  row: SubmissionRow,
  { principalId, cardNumber }: Pick<Card, 'principalId' | 'cardNumber'>,
  fileNames: ReadonlyMap<string, string>,
): Receipt {
  const { id, receiptNumber, kind, at, channel, round, declarationText } = row;
  return {
    id,
    number: receiptNumber,
    cardNumber,
    kind,
    at,
    channel,
    by: handedInBy(row, principalId),
    round,
    declarationText,
    files: row.files.map((file) => ({ ...file, name: fileNames.get(file.id) ?? file.id })),
  };
}

function handedInBy({ byApplicantId, channel }: SubmissionRow, principalId: string): ActorKind {
  if (byApplicantId === principalId) return ActorKind.SELF;
  return channel === 'WINDOW' ? ActorKind.OFFICER : ActorKind.DELEGATE;
}
