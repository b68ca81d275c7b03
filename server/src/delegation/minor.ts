import { MINOR_AGES, majorityAt } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { ageOn, plainDateAt } from '@exit-card/shared/plain-date';
import type { Viewer } from '../access/caller.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import type { Services } from '../services.ts';

/** What the age of a viewer under 18 means here. */
export interface Minor {
  readonly age: number;
  /** 00:00 of the 18th birthday. */
  readonly majorityAt: Date;
  readonly seesAccessLog: boolean;
}

/** Null at full age. */
export async function minorOf({ database, vault, clock }: Services, viewer: Viewer): Promise<Minor | null> {
  const person = await getApplicant(database.read, database.tables, vault, viewer.applicantId);
  return minorBornOn(person.birthDate, clock.now());
}

export function minorBornOn(birthDate: PlainDate, now: Date): Minor | null {
  const age = ageOn(birthDate, plainDateAt(now));
  if (age >= MINOR_AGES.majority) return null;
  return { age, majorityAt: majorityAt(birthDate), seesAccessLog: age >= MINOR_AGES.accessLog };
}
