import type { GrantScope } from '@exit-card/shared/delegation';
import { GRANT_LIMITS } from '@exit-card/shared/delegation';
import { addYears, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { v7 as newId } from 'uuid';
import type { Writes } from '../db/database.ts';
import { actOnGrant } from './act-on-grant.ts';
import type { ClaimedPerson } from './claimed-person.ts';
import { draftGrant } from './draft-grant.ts';
import type { EmployeesMeant } from './employees-meant.store.ts';
import type { Grant, GrantFile } from './grant.ts';
import type { DoneBy } from './grant-done.store.ts';
import { storeGrantDone } from './grant-done.store.ts';
import type { GrantSource } from './grant-file.store.ts';
import type { GrantRefusal } from './grant-refusal.ts';

/** What is the same for all employees whom an organisation asks at once. */
export interface Asking {
  readonly orgId: string;
  readonly scopes: readonly GrantScope[];
  readonly meant: EmployeesMeant;
  /** Blind indexes of the ID numbers that were in the list before. */
  readonly named: Set<string>;
  readonly by: DoneBy;
  readonly now: Date;
}

/** Stores the request to one employee; one that is refused stops no other. */
export async function askEmployee(
  tx: Writes,
  source: GrantSource,
  asking: Asking,
  person: ClaimedPerson,
): Promise<{ readonly grantId: string } | { readonly refusal: GrantRefusal }> {
  const { meant, named, by, now } = asking;
  const draft = draftOf(source, asking, person);
  const hmac = draft.claimedIdNumberHmac;
  const pairs = meant.pairs.filter(({ claimedIdNumberHmac }) => claimedIdNumberHmac === hmac);
  const openOfPair = pairs.filter(({ isOpen }) => isOpen).length + (named.has(hmac) ? 1 : 0);
  const facts = { ...NO_LIMITS, claimedBirthDate: person.birthDate, openOfPair };
  const found = meant.people.get(hmac);
  const principal = found?.nameKey === person.nameKey ? found : null;
  const file: GrantFile = {
    grant: {
      ...draft,
      principalId: principal?.id ?? null,
      supersedesId: pairs.find(({ isOpen }) => !isOpen)?.id ?? null,
    },
    principal,
    delegate: null,
    organisationStatus: 'VERIFIED',
    evidence: null,
  };
  const done = actOnGrant(file, 'request', by.actor, facts, { now });
  if (!done.ok) return { refusal: done.refused };
  await storeGrantDone(tx, source, file, done, by, now);
  named.add(hmac);
  return { grantId: draft.id };
}

/** An organisation may ask all its employees, itself being none of them. */
const NO_LIMITS = { isSelf: false, isOwnGuardian: false, open: 0, refused: 0 };

function draftOf({ vault }: GrantSource, { orgId, scopes, by, now }: Asking, person: ClaimedPerson): Grant {
  const wanted = {
    kind: 'EMPLOYER' as const,
    scopes,
    validFrom: now,
    validTo: endOfDay(addYears(plainDateAt(now), GRANT_LIMITS.years)),
    requestedBy: by.actor.applicantId!,
    delegate: { orgId },
  };
  return draftGrant(newId({ msecs: now.getTime() }), wanted, person, vault, now);
}
