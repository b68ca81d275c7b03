import { parseCardNumber } from '@exit-card/shared/card-number';
import { Fault } from '../fault.ts';

/** By which a card is asked for. Both say nothing about who may see it. */
export type CardKey = { readonly cardNumber: string } | { readonly id: string };

/** Throws BAD_USER_INPUT unless exactly one of the two is given, NOT_FOUND for a number that no card can have. */
export function cardKey(number: string | null | undefined, id: string | null | undefined): CardKey {
  if ((number == null) === (id == null)) throw new Fault('BAD_USER_INPUT', { at: 'number' });
  if (id != null) return { id };
  const parsed = parseCardNumber(number ?? '');
  if (!parsed.ok) throw new Fault('NOT_FOUND');
  return { cardNumber: parsed.cardNumber };
}
