import {
  type Application,
  type ApplicationProblem,
  missingIn,
  NO_APPLICATION,
  parseApplication,
} from '@exit-card/shared/application';
import type { Purpose } from '@exit-card/shared/card';
import { parseIdNumber } from '@exit-card/shared/id-number';
import { parsePersonName } from '@exit-card/shared/person-name';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { InputProblem } from '../applicants/answer.ts';
import { Claims } from '../applicants/claims.ts';
import type { RegisterEntry } from '../applicants/register-entry.ts';

/** What stands on a paper application, as an officer typed it. */
export interface PaperAsTyped {
  readonly name: string;
  readonly idNumber: string;
  readonly phoneNumber: string;
  readonly passportNumber?: string | null;
  readonly purpose: Purpose;
  readonly purposeText?: string | null;
  readonly destination: string;
  /** `YYYY-MM-DD`. */
  readonly expectedExitDate: string;
}

/** A paper with nothing missing on it. */
export interface PaperApplication {
  readonly person: RegisterEntry;
  /** A condition only for whom the register does not know. */
  readonly checkDigitFits: boolean;
  readonly trip: Trip;
}

interface Trip {
  readonly purpose: Purpose;
  readonly purposeText: string | null;
  readonly destination: string;
  readonly expectedExitDate: PlainDate;
}

export type ParsedPaper =
  | { readonly ok: true; readonly paper: PaperApplication }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Reads a paper as a whole: all that is wrong with it. Whether anybody is known says nothing here. */
export function parsePaper(typed: PaperAsTyped, today: PlainDate): ParsedPaper {
  const claims = new Claims();
  claims.name(typed.name);
  claims.idNumber(typed.idNumber, today);
  const phoneNumber = claims.phoneNumber(typed.phoneNumber);
  const passportNumber = claims.passportNumber(typed.passportNumber);
  const name = parsePersonName(typed.name);
  const id = parseIdNumber(typed.idNumber, today);
  const trip = parseTrip(typed, today);
  if (!name.ok || !id.ok || !trip.ok || claims.problems.length > 0)
    return { ok: false, problems: [...claims.problems, ...(trip.ok ? [] : trip.problems)] };
  const { idNumber, birthDate, sex, checkDigitFits } = id;
  const passport =
    passportNumber === null ? null : { number: passportNumber, kind: 'ORDINARY', validTo: null };
  const person = {
    name: name.name,
    nameKey: name.nameKey,
    idNumber,
    birthDate,
    sex,
    phoneNumber,
    passport,
    deceasedOn: undefined,
  };
  return { ok: true, paper: { person, checkDigitFits, trip: trip.trip } };
}

function parseTrip(
  { purpose, purposeText = null, destination, expectedExitDate }: PaperAsTyped,
  today: PlainDate,
): { ok: true; trip: Trip } | { ok: false; problems: readonly ApplicationProblem[] } {
  const parsed = parseApplication({ purpose, purposeText, destination, expectedExitDate }, today);
  if (!parsed.ok) return parsed;
  const application: Application = { ...NO_APPLICATION, ...parsed.fields };
  const problems = missingIn(application);
  const { destination: country, expectedExitDate: exit } = application;
  if (problems.length > 0 || country === null || exit === null) return { ok: false, problems };
  return {
    ok: true,
    trip: { purpose, purposeText: application.purposeText, destination: country, expectedExitDate: exit },
  };
}
