import { type ListRow, listRows } from '@exit-card/shared/list-rows';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { listLines } from '../../list-input/list-lines.ts';

/** What the server will make of a list, as far as that can be told before it is sent. */
export interface ListCheck {
  good: number;
  /** Rows that come back as they are. */
  bad: readonly ListRow[];
}

export function checkList(text: string, today: PlainDate): ListCheck {
  const rows = listRows(listLines(text), today);
  const bad = rows.filter(({ code }) => code !== null);
  return { good: rows.length - bad.length, bad };
}
