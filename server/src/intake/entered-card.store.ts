import { maskName } from '@exit-card/shared/masking';
import { and, eq } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { ApplicationEntered } from './enter-application.ts';

/** What was answered when the card was entered; the day it is due may have moved since. */
export async function enteredCard(
  reads: Reads,
  { applicants, cards, submissions: s }: Tables,
  cardId: string,
): Promise<ApplicationEntered> {
  const [row] = await reads
    .select({ card: cards, name: applicants.nameOriginal, receiptNumber: s.receiptNumber, at: s.at })
    .from(cards)
    .innerJoin(applicants, eq(applicants.id, cards.principalId))
    .innerJoin(s, and(eq(s.cardId, cards.id), eq(s.kind, 'APPLICATION')))
    .where(eq(cards.id, cardId));
  if (!row) throw new Error('A key names a card that is not there');
  const { card, name, receiptNumber, at } = row;
  return {
    __typename: 'ApplicationEntered',
    cardId,
    number: card.cardNumber,
    maskedName: maskName(name),
    receiptNumber,
    at,
    dueOn: card.dueOn,
  };
}
