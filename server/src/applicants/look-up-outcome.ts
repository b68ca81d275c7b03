import { NoRecordReason } from '@exit-card/shared/answer';
import { maskIdNumber, maskName, maskPassportNumber, maskPhoneNumber } from '@exit-card/shared/masking';
import type { Viewer } from '../access/caller.ts';
import type { Guest } from '../access/policy.ts';
import { countArchived } from '../cards/card.store.ts';
import type { FoundCard } from '../cards/found-cards.ts';
import { foundCardsOf } from '../cards/found-cards.ts';
import { intakeReceivedAt } from '../cards/intake.store.ts';
import type { Reads } from '../db/database.ts';
import type { Services } from '../services.ts';
import { getApplicant } from './applicant.store.ts';

export interface MaskedIdentity {
  readonly name: string;
  readonly idNumber: string;
  readonly passportNumber: string | null;
  readonly phoneNumber: string;
}
export interface CardsFound {
  readonly __typename: 'CardsFound';
  readonly identity: MaskedIdentity;
  readonly cards: readonly FoundCard[];
  readonly endsAt: Date;
}
export interface NoRecord {
  readonly __typename: 'NoRecord';
  readonly identity: MaskedIdentity;
  readonly reasons: readonly NoRecordReason[];
  readonly intakeReceivedAt: Date | null;
  readonly archivedCount: number | null;
  readonly endsAt: Date;
}

/** What a proven look-up shows. Archived cards are as good as none, but for their owner at L3. */
export async function lookUpOutcome(
  { database, vault, clock, calendar }: Services,
  reads: Reads,
  guest: Guest,
  endsAt: Date,
  viewer: Viewer | null,
): Promise<CardsFound | NoRecord> {
  const { tables } = database;
  const now = clock.now();
  const person = await getApplicant(reads, tables, vault, guest.applicantId);
  const identity = {
    name: maskName(person.name),
    idNumber: maskIdNumber(person.idNumber),
    passportNumber: person.passportNumber && maskPassportNumber(person.passportNumber),
    phoneNumber: maskPhoneNumber(person.phoneNumber),
  };
  const cards = await foundCardsOf(reads, tables, guest, { now, calendar });
  if (cards.length > 0) return { __typename: 'CardsFound', identity, cards, endsAt };
  const owner = viewer?.applicantId === guest.applicantId && viewer.assurance === 'L3' ? viewer : null;
  return {
    __typename: 'NoRecord',
    identity,
    reasons: Object.values(NoRecordReason),
    intakeReceivedAt: await intakeReceivedAt(reads, tables, guest.applicantId),
    archivedCount: owner && (await countArchived(reads, tables, owner, now)),
    endsAt,
  };
}
