import type { Caller, Viewer } from '../access/caller.ts';
import { csvLine, UTF8_MARK } from '../http/csv.ts';
import type { Services } from '../services.ts';
import { rowsWithCards } from './bulk-row.store.ts';
import type { JobView } from './bulk-view.ts';
import { demandJob, shownRows } from './own-bulk.ts';

const CHUNK = 500;
const HEADER = ['行号', '身份证号码（脱敏）', '结果', '问题', '姓名', '出境卡编号', '状态'];

/**
 * The results as CSV, piece by piece; each piece once its reads are recorded. Cards and names only where the grant allows
 * an export. Who loses the seat meanwhile gets no further piece.
 */
export async function* exportBulk(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { id, orgId }: JobView,
): AsyncGenerator<string> {
  const { database, clock } = services;
  yield UTF8_MARK + csvLine(HEADER);
  for (let afterLine = 0; ; ) {
    const now = clock.now();
    const from = afterLine;
    const rows = await database.write(async (tx) => {
      await demandJob({ read: tx, tables: database.tables }, viewer, id, now);
      const agent = { viewer, orgId };
      const window = { afterLine: from, limit: CHUNK };
      const filter = { forExport: true };
      const found = await rowsWithCards(tx, database.tables, agent, id, filter, window, now);
      return shownRows(tx, services, caller, agent, found, 'EXPORT', now);
    });
    yield rows.map((row) => csvLine(cellsOf(row))).join('');
    const last = rows.at(-1);
    if (rows.length < CHUNK || !last) return;
    afterLine = last.line;
  }
}

function cellsOf(row: Awaited<ReturnType<typeof shownRows>>[number]): string[] {
  const { line, maskedInput, code, problem, personName, cardNumber, status } = row;
  return [
    String(line),
    maskedInput,
    code ?? '',
    problem ?? '',
    personName ?? '',
    cardNumber ?? '',
    status ?? '',
  ];
}
