import type { ReasonCode, SupplementItemCode } from '@exit-card/shared/card';
import { parseLine } from '@exit-card/shared/typed-line';
import type { Caller, Viewer } from '../access/caller.ts';
import type { DocumentsWanted } from '../cards/inputs.ts';
import type { CardRefused } from '../cards/refusal.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { type CaseDecided, decideOnCard, type RemarksAsTyped, remarksOf } from './decide-on-card.ts';

/** As many documents of one request, and so long are their names, in characters. */
const ITEMS = { most: 20, textLength: 200 } as const;

export interface ItemAsTyped {
  readonly code: SupplementItemCode;
  readonly text: string;
  readonly required: boolean;
}

export interface DocumentsAsTyped extends RemarksAsTyped {
  readonly items: readonly ItemAsTyped[];
  readonly reasonCodes: readonly ReasonCode[];
  /** Calendar days. */
  readonly days: number;
}

/** Asks the owner for documents. Throws BAD_USER_INPUT for items that are too many, twice the same, or have no proper text. */
export async function askForDocuments(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { items, reasonCodes, days, ...typed }: DocumentsAsTyped,
): Promise<CaseDecided | CardRefused> {
  const { comment = '', ...remarks } = remarksOf(typed);
  const wanted: DocumentsWanted = {
    ...remarks,
    comment,
    items: itemsOf(items),
    reasonCodes: [...new Set(reasonCodes)],
    days,
  };
  return decideOnCard(services, caller, viewer, typed, 'requestDocuments', () => wanted);
}

/** Each under a code of its own, by which files answer it: what is OTHER is counted. */
function itemsOf(items: readonly ItemAsTyped[]): DocumentsWanted['items'] {
  if (items.length > ITEMS.most) throw new Fault('BAD_USER_INPUT', { at: 'input.items' });
  let others = 0;
  const named = items.map(({ code, text, required }) => {
    const parsed = parseLine(text, ITEMS.textLength);
    if (!parsed.ok) throw new Fault('BAD_USER_INPUT', { at: 'input.items' });
    const isNext = code === 'OTHER' && ++others > 1;
    return { code: isNext ? `OTHER_${others}` : code, text: parsed.line, required };
  });
  if (new Set(named.map(({ code }) => code)).size < named.length)
    throw new Fault('BAD_USER_INPUT', { at: 'input.items' });
  return named;
}
