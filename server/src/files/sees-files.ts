import type { GrantScope } from '@exit-card/shared/delegation';
import type { FilePurpose } from '@exit-card/shared/file';
import type { Reader } from '../access/policy.ts';

type OfCard = Extract<FilePurpose, 'EXPEDITE_PROOF' | 'SUPPLEMENT' | 'CORRECTION'>;

/** The scope by which a delegate hands such files in, and so sees which are there. */
const SCOPE: Partial<Record<OfCard, GrantScope>> = {
  SUPPLEMENT: 'supplement:submit',
  EXPEDITE_PROOF: 'card:submit',
};

/** Whether who reads a card with its particulars also sees which files there are. */
export function seesFiles(reader: Reader, purpose: OfCard): boolean {
  if ('grant' in reader) return reader.grant.scopes.some((scope) => scope === SCOPE[purpose]);
  return 'accountId' in reader;
}
