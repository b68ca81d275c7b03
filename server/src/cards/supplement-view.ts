import { SupplementState } from '@exit-card/shared/card';
import type { StoredFile } from '../files/stored-file.ts';
import type { Case, SupplementItem } from './card.ts';
import { supplementId } from './card-annex.store.ts';
import { moreTimeOf } from './more-time.ts';

export type SupplementItemView = SupplementItem & {
  /** Null for who may not see which files there are. */
  readonly filesThere: () => Promise<readonly StoredFile[] | null>;
};

/**
 * The newest request for documents, with what `filesOf` it the reader may see: null for nothing. One that is open is over at its
 * end, whether or not that was recorded yet.
 */
export function supplementView(
  file: Case,
  filesOf: (id: string) => Promise<readonly StoredFile[] | null>,
  now: Date,
) {
  const { card, supplement: request } = file;
  if (!request) return null;
  const { round, reasonCodes, comment, dueOn, dueAt } = request;
  const over = request.state === SupplementState.OPEN && request.dueAt <= now;
  const id = supplementId(card.id, request);
  return {
    id,
    round,
    items: request.items.map((item) => ({
      ...item,
      filesThere: async () => (await filesOf(id))?.filter((one) => one.item === item.code) ?? null,
    })),
    reasonCodes,
    comment,
    dueOn,
    dueAt,
    state: over ? SupplementState.LAPSED : request.state,
    moreTime: moreTimeOf(file),
  };
}

/** Whether the item could be handed in now, or was. */
export async function isReady({ satisfied, filesThere }: SupplementItemView): Promise<boolean> {
  return satisfied || ((await filesThere()) ?? []).some(({ state }) => state === 'CLEAN');
}
