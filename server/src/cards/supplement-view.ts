import { SupplementState } from '@exit-card/shared/card';
import type { Reader } from '../access/policy.ts';
import { seesFiles } from '../files/sees-files.ts';
import type { StoredFile } from '../files/stored-file.ts';
import type { Case, SupplementItem } from './card.ts';
import { type CardAnnex, supplementId } from './card-annex.store.ts';
import { moreTimeOf } from './more-time.ts';

export type SupplementItemView = SupplementItem & {
  /** Null for who may not see which files there are. */
  readonly filesThere: () => Promise<readonly StoredFile[] | null>;
};

/** The newest request for documents. One that is open is over at its end, whether or not that was recorded yet. */
export function supplementView(
  file: Case,
  reader: Reader,
  annex: () => Promise<CardAnnex | null>,
  now: Date,
) {
  const { card, supplement: request } = file;
  if (!request) return null;
  const { round, reasonCodes, comment, dueOn, dueAt } = request;
  const over = request.state === SupplementState.OPEN && request.dueAt <= now;
  const id = supplementId(card.id, request);
  const files = async () => (seesFiles(reader, 'SUPPLEMENT') ? (await annex())?.files.get(id) : null) ?? null;
  return {
    id,
    round,
    items: request.items.map((item) => ({
      ...item,
      filesThere: async () => (await files())?.filter((one) => one.item === item.code) ?? null,
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
