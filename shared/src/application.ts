import type { InputField } from './answer.ts';
import type { ExpediteReason, Purpose } from './card.ts';
import { parseCountry } from './countries.ts';
import type { PlainDate } from './plain-date.ts';
import { addYears, parsePlainDate } from './plain-date.ts';
import { parseLine } from './typed-line.ts';
import { parseWords } from './typed-words.ts';

/** Why a card should go faster, as far as it is filled in. */
export interface ExpediteWish {
  readonly reason: ExpediteReason | null;
  readonly explanation: string | null;
}

/** What a person fills in to apply for a card; null is not filled in. */
export interface Application {
  readonly purpose: Purpose | null;
  readonly purposeText: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly destination: string | null;
  readonly expectedExitDate: PlainDate | null;
  /** Null: it need not go faster. */
  readonly expedite: ExpediteWish | null;
}

/** With nothing missing in it. */
export interface CompleteApplication extends Application {
  readonly purpose: Purpose;
  readonly destination: string;
  readonly expectedExitDate: PlainDate;
  readonly expedite: { readonly reason: ExpediteReason; readonly explanation: string | null } | null;
}

export const NO_APPLICATION: Application = {
  purpose: null,
  purposeText: null,
  destination: null,
  expectedExitDate: null,
  expedite: null,
};

/** The fields as typed: one that is left out is not touched, null empties it. */
export interface TypedApplication {
  readonly purpose?: Purpose | null;
  readonly purposeText?: string | null;
  readonly destination?: string | null;
  /** `YYYY-MM-DD`. */
  readonly expectedExitDate?: string | null;
  readonly expedite?: {
    readonly reason?: ExpediteReason | null;
    readonly explanation?: string | null;
  } | null;
}

export interface ApplicationProblem {
  readonly field: InputField;
  readonly reason:
    | 'EMPTY'
    | 'TOO_LONG'
    | 'CHARACTERS'
    | 'UNKNOWN'
    | 'FORM'
    | 'NO_SUCH_DAY'
    | 'PASSED'
    | 'TOO_FAR'
    | 'PENDING';
}

export type ParsedApplication =
  | { ok: true; fields: Partial<Application> }
  | { ok: false; problems: readonly ApplicationProblem[] };

/** Longest words of an application, in characters as a person counts them. */
export const APPLICATION_LENGTHS = { purposeText: 100, explanation: 500 } as const;

/** The latest day of exit that can be applied for: a year ahead. */
export function lastExitDate(today: PlainDate): PlainDate {
  return addYears(today, 1);
}

/** Reads the fields that were typed, all or none of them. What is not filled in yet is no fault here. */
export function parseApplication(typed: TypedApplication, today: PlainDate): ParsedApplication {
  const fields: { -readonly [Name in keyof Application]?: Application[Name] } = {};
  const problems: ApplicationProblem[] = [];
  function take<Name extends keyof Application>(
    name: Name,
    field: InputField,
    parsed: Parsed<Application[Name]>,
  ): void {
    if (parsed.ok) fields[name] = parsed.value;
    else problems.push({ field, reason: parsed.reason });
  }
  const { purpose, purposeText, destination, expectedExitDate, expedite } = typed;
  if (purpose !== undefined) take('purpose', 'EXIT_PURPOSE', { ok: true, value: purpose });
  if (purposeText !== undefined) take('purposeText', 'PURPOSE_TEXT', parsePurposeText(purposeText));
  if (destination !== undefined) take('destination', 'DESTINATION', parseDestination(destination));
  if (expectedExitDate !== undefined)
    take('expectedExitDate', 'EXPECTED_EXIT_DATE', parseExitDate(expectedExitDate, today));
  if (expedite !== undefined) take('expedite', 'EXPEDITE_EXPLANATION', parseExpedite(expedite));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, fields };
}

/** What is missing before it can be handed in. Whether there is proof, and whether the day is still to come, is not asked here. */
export function missingIn({
  purpose,
  purposeText,
  destination,
  expectedExitDate,
  expedite,
}: Application): ApplicationProblem[] {
  const missing: (InputField | false)[] = [
    purpose === null && 'EXIT_PURPOSE',
    purpose === 'OTHER' && purposeText === null && 'PURPOSE_TEXT',
    destination === null && 'DESTINATION',
    expectedExitDate === null && 'EXPECTED_EXIT_DATE',
    expedite !== null && expedite.reason === null && 'EXPEDITE_REASON',
    expedite?.reason === 'OTHER' && expedite.explanation === null && 'EXPEDITE_EXPLANATION',
  ];
  return missing.filter((field) => field !== false).map((field) => ({ field, reason: 'EMPTY' }));
}

export function isComplete(application: Application): application is CompleteApplication {
  return missingIn(application).length === 0;
}

type Parsed<Value> = { ok: true; value: Value } | { ok: false; reason: ApplicationProblem['reason'] };

const NOTHING = { ok: true, value: null } as const;

function parsePurposeText(text: string | null): Parsed<string | null> {
  const parsed = parseLine(text ?? '', APPLICATION_LENGTHS.purposeText);
  if (parsed.ok) return { ok: true, value: parsed.line };
  return parsed.reason === 'EMPTY' ? NOTHING : parsed;
}

function parseDestination(text: string | null): Parsed<string | null> {
  if (text === null) return NOTHING;
  const parsed = parseCountry(text);
  return parsed.ok ? { ok: true, value: parsed.country } : parsed;
}

function parseExitDate(text: string | null, today: PlainDate): Parsed<PlainDate | null> {
  if (text === null) return NOTHING;
  const parsed = parsePlainDate(text);
  if (!parsed.ok) return parsed;
  const { date } = parsed;
  if (date < today) return { ok: false, reason: 'PASSED' };
  return date > lastExitDate(today) ? { ok: false, reason: 'TOO_FAR' } : { ok: true, value: date };
}

function parseExpedite(wish: TypedApplication['expedite']): Parsed<ExpediteWish | null> {
  if (!wish) return NOTHING;
  const parsed = parseWords(wish.explanation ?? '', APPLICATION_LENGTHS.explanation);
  if (!parsed.ok) return parsed;
  return { ok: true, value: { reason: wish.reason ?? null, explanation: parsed.words } };
}
