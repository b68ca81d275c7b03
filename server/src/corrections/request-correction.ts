import { missingIn, parseApplication, type TypedApplication } from '@exit-card/shared/application';
import { type CorrectableField, Purpose } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { plainDateAt } from '@exit-card/shared/plain-date';
import type { Caller, Viewer } from '../access/caller.ts';
import { type InputProblem, type InvalidInput, invalidInput } from '../applicants/answer.ts';
import type { Card } from '../cards/card.ts';
import { type CardChanged, changeCard } from '../cards/change-card.ts';
import { corrected, type FieldChange, fieldOf } from '../cards/correction.ts';
import type { CardRefused } from '../cards/refusal.ts';
import { parseComment } from '../comment.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';

/** A value as it should be: a purpose’s code, words, a country’s code, or `YYYY-MM-DD`; null empties it. */
export interface WantedChange {
  readonly field: CorrectableField;
  readonly to?: string | null;
}
export interface CorrectionInput {
  readonly cardId: string;
  readonly changes: readonly WantedChange[];
  readonly reason: string;
}

/**
 * Says what is wrong on one’s own card; officers decide, and the record stays until then. What stood is filled in from the
 * card as it is, and what would not change is left out. Throws as `changeCard`, and BAD_USER_INPUT for a field named twice.
 */
export async function requestCorrection(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, changes, reason }: CorrectionInput,
): Promise<CardChanged | CardRefused | InvalidInput> {
  if (new Set(changes.map(({ field }) => field)).size < changes.length)
    throw new Fault('BAD_USER_INPUT', { at: 'input.changes' });
  const comment = parseComment(reason) ?? '';
  return changeCard<'requestCorrection', InvalidInput>(
    services,
    caller,
    viewer,
    { cardId },
    {
      name: 'requestCorrection',
      async input(_tx, { file: { card }, now }) {
        // When a card is closed its day of exit may lie behind, though never before it was applied for.
        const since = card.closedAt === null ? plainDateAt(now) : card.applicationDate;
        const parsed = parseChanges(card, changes, since);
        return parsed.ok ? { comment, changes: parsed.changes } : { answer: invalidInput(parsed.problems) };
      },
    },
  );
}

type ParsedChanges =
  | { ok: true; changes: readonly FieldChange[] }
  | { ok: false; problems: readonly InputProblem[] };

function parseChanges(card: Card, wanted: readonly WantedChange[], since: PlainDate): ParsedChanges {
  const typed = Object.fromEntries(wanted.map(({ field, to }) => [NAME[field], to ?? null]));
  const { purpose } = typed;
  if (purpose != null && !Object.hasOwn(Purpose, purpose))
    return { ok: false, problems: [{ field: 'EXIT_PURPOSE', reason: 'UNKNOWN' }] };
  const parsed = parseApplication(typed as TypedApplication, since);
  if (!parsed.ok) return parsed;

  const to = wanted.map(({ field }) => ({ field, to: parsed.fields[NAME[field]] ?? null }));
  const changes = withFrom(card, forgettingOldWords(card, to));
  const problems = missingIn({ ...card, ...corrected(changes), expedite: null });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, changes };
}

const NAME = {
  PURPOSE: 'purpose',
  PURPOSE_TEXT: 'purposeText',
  DESTINATION: 'destination',
  EXPECTED_EXIT_DATE: 'expectedExitDate',
} as const satisfies Record<CorrectableField, keyof TypedApplication>;

type Wanted = Pick<FieldChange, 'field' | 'to'>;

/** Words about the old purpose say nothing of the new one. */
function forgettingOldWords(card: Card, wanted: readonly Wanted[]): readonly Wanted[] {
  const purpose = wanted.find(({ field }) => field === 'PURPOSE');
  const isNamed = wanted.some(({ field }) => field === 'PURPOSE_TEXT');
  const isOther = purpose !== undefined && purpose.to !== card.purpose;
  return isOther && !isNamed ? [...wanted, { field: 'PURPOSE_TEXT', to: null }] : wanted;
}

function withFrom(card: Card, wanted: readonly Wanted[]): FieldChange[] {
  return wanted
    .map(({ field, to }) => ({ field, from: fieldOf(card, field), to }))
    .filter(({ from, to }) => from !== to);
}
