import { CardStatus, OPEN_STATUSES } from '@exit-card/shared/card';
import { parsePlainDate } from '@exit-card/shared/plain-date';
import type { CardFilter } from '../../graphql/documents.ts';

export const FILTER_PARAMS = { status: 'status', from: 'from', until: 'until' } as const;

/** Cards that have come to their end. */
export const CLOSED = Object.values(CardStatus).filter((status) => !OPEN_STATUSES.includes(status));

/** The filter in the address; what is no status and no day is left out. Undefined when nothing is asked for. */
export function filterIn(params: URLSearchParams): CardFilter | undefined {
  const status = params.get(FILTER_PARAMS.status);
  const from = dayIn(params.get(FILTER_PARAMS.from));
  const until = dayIn(params.get(FILTER_PARAMS.until));
  const filter: CardFilter = {
    ...(isStatus(status) && { status: [status] }),
    ...(from && { appliedFrom: from }),
    ...(until && { appliedUntil: until }),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

function isStatus(text: string | null): text is CardStatus {
  return text !== null && Object.hasOwn(CardStatus, text);
}

function dayIn(text: string | null): string | undefined {
  const day = parsePlainDate(text ?? '');
  return day.ok ? day.date : undefined;
}
