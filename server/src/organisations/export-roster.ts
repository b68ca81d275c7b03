import type { Caller, Viewer } from '../access/caller.ts';
import { csvLine, UTF8_MARK } from '../http/csv.ts';
import type { Services } from '../services.ts';
import type { RosterEntry } from './roster.ts';
import { rosterPage } from './roster.ts';

const HEADER = ['姓名', '身份证号码（脱敏）', '出境卡编号', '状态', '需要处理', '截止日期', '有效期至'];

/** The cards whose grant allows an export, as CSV, piece by piece; each piece once its reads are recorded. */
export async function* exportRoster(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  orgId: string,
): AsyncGenerator<string> {
  yield UTF8_MARK + csvLine(HEADER);
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo } = await rosterPage(
      services,
      caller,
      { viewer, orgId },
      { forExport: true },
      { first: 100, after },
      'EXPORT',
    );
    yield edges.map(({ node }) => csvLine(cellsOf(node))).join('');
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

function cellsOf({ personName, maskedIdNumber, card, needsAction, deadline }: RosterEntry): string[] {
  const { number, status, validUntil } = card;
  return [
    personName,
    maskedIdNumber,
    number,
    status,
    needsAction ? '是' : '',
    deadline ?? '',
    validUntil ?? '',
  ];
}
