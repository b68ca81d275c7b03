import type { TypedDestination } from '../../application-fields/DestinationChoice.tsx';
import type { TypedPurpose } from '../../application-fields/PurposeChoice.tsx';
import { typedDate } from '../../application-fields/typed-date.ts';
import type { CardDraftQuery, ExpediteReason, SaveCardDraftInput } from '../../graphql/documents.ts';
import type { TypedDate } from '../../ui/DateFields.tsx';

/** What the server keeps of an application that is not handed in yet. */
export type Draft = NonNullable<CardDraftQuery['cardDraft']>;

/** The answers of one step, as they are saved. */
export type Content = Omit<SaveCardDraftInput, 'grantId' | 'seenVersion'>;

/** What stands in the fields of all steps; it lives in the page, so that going back keeps what was not saved yet. */
export interface Typed extends TypedPurpose, TypedDestination {
  exitDate: TypedDate;
  expedite: ExpediteReason | 'NO' | null;
  explanation: string;
  declared: boolean;
  consented: boolean;
}

/** The fields of somebody who comes back to a draft, or begins one. */
export function typedFrom(draft: Draft | null): Typed {
  return {
    purpose: draft?.purpose ?? null,
    purposeText: draft?.purposeText ?? '',
    destination: draft?.destination ?? null,
    search: '',
    exitDate: typedDate(draft?.expectedExitDate ?? null),
    expedite: draft?.expedite?.reason ?? null,
    explanation: draft?.expedite?.explanation ?? '',
    declared: false,
    consented: false,
  };
}

/** Of two answers of the server, the one that knows more; `read` may be older than `saved`, or of another draft. */
export function newest(read: Draft | null, saved: Draft | undefined): Draft | null {
  if (!read || !saved) return read ?? saved ?? null;
  return read.id !== saved.id || read.version >= saved.version ? read : saved;
}
