import { parseIdNumber } from '@exit-card/shared/id-number';
import { parsePersonName } from '@exit-card/shared/person-name';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { InputProblem } from '../applicants/answer.ts';

/** Whom a requester names, as typed. */
export interface TypedPerson {
  readonly name: string;
  readonly idNumber: string;
}

export interface ClaimedPerson {
  readonly name: string;
  readonly nameKey: string;
  readonly idNumber: string;
  /** From the number. */
  readonly birthDate: PlainDate;
}
export type ParsedClaim =
  | { readonly ok: true; readonly person: ClaimedPerson }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** By form alone: the answer says nothing about who is known. */
export function parseClaim(typed: TypedPerson, today: PlainDate): ParsedClaim {
  const name = parsePersonName(typed.name);
  const number = parseIdNumber(typed.idNumber, today);
  if (name.ok && number.ok) {
    const { idNumber, birthDate } = number;
    return { ok: true, person: { name: name.name, nameKey: name.nameKey, idNumber, birthDate } };
  }
  const problems = [
    ...(name.ok ? [] : [{ field: 'NAME' as const, reason: name.reason }]),
    ...(number.ok ? [] : [{ field: 'ID_NUMBER' as const, reason: number.reason }]),
  ];
  return { ok: false, problems };
}
