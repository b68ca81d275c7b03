/** The database of this browser with the kept cards; `offline/` reads and writes it. */
export const KEPT_DATABASE = 'kept-cards';
/** Cards that were not brought up to date for so long are erased. */
export const KEPT_DAYS = 30;

const STORED = 'kept-cards';
const DAY_MS = 24 * 3_600_000;

/** Whose cards this device keeps, by an opaque id, and when they were last brought up to date. */
interface KeptMark {
  readonly owner: string;
  /** Milliseconds, by the clock of this device. */
  readonly at: number;
}

/** Read before anything of a person is known, so it is no database: whether cards are kept is known at the first paint. */
export function keptMark(now: number): KeptMark | undefined {
  const mark = stored();
  if (!mark) return undefined;
  // A clock that was set back would keep them for longer.
  const isOver = now >= mark.at + KEPT_DAYS * DAY_MS || now < mark.at - DAY_MS;
  if (!isOver) return mark;
  forgetKept();
  return undefined;
}

export function setKeptMark(mark: KeptMark): void {
  localStorage.setItem(STORED, JSON.stringify(mark));
}

/** Erases the cards, the key and the mark. Needs neither the network nor another file, so that it never fails for want of one. */
export function forgetKept(): void {
  try {
    localStorage.removeItem(STORED);
    indexedDB.deleteDatabase(KEPT_DATABASE);
  } catch {
    // Storage is blocked, so nothing was ever kept.
  }
}

/** They stay for nobody but their owner, and on no public computer. */
export function forgetKeptOf(person: { applicantId: string; publicComputer: boolean }, now: number): void {
  const mark = keptMark(now);
  if (mark && (mark.owner !== person.applicantId || person.publicComputer)) forgetKept();
}

function stored(): KeptMark | undefined {
  try {
    const mark: unknown = JSON.parse(localStorage.getItem(STORED) ?? 'null');
    return isMark(mark) ? mark : undefined;
  } catch {
    return undefined;
  }
}

function isMark(value: unknown): value is KeptMark {
  const { owner, at } = (value ?? {}) as Partial<KeptMark>;
  return typeof owner === 'string' && typeof at === 'number';
}
