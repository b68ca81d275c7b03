import type { AccessTable_RecordsFragment } from '../../graphql/documents.ts';

/** What was shown, and the next part after it. */
export function joined(
  before: AccessTable_RecordsFragment,
  after: AccessTable_RecordsFragment,
): AccessTable_RecordsFragment {
  return { ...after, edges: [...before.edges, ...after.edges] };
}
