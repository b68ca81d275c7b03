import { GRANT_LIMITS, type GrantKind } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Party } from './effective.ts';
import { OPEN_STATES } from './grant.ts';
import type { RequestFacts } from './grant-inputs.ts';
import { grantStateIs } from './grant-state.store.ts';
import type { PairGrant } from './grants-of-pairs.store.ts';
import { grantsOfPairs } from './grants-of-pairs.store.ts';

/** Who asks to act for whom, by the blind index of the typed number. */
export interface PersonalFactsAsked {
  readonly kind: GrantKind;
  readonly applicantId: string;
  readonly requester: Requester;
  readonly hmac: string;
  readonly claimedBirthDate: PlainDate;
}

export interface Requester extends Party {
  readonly idNumberHmac: string;
}

const PERSONAL = ['GUARDIAN', 'NOTARISED_PROXY'] as const satisfies GrantKind[];
const DAY = 24 * 3_600_000;

/** Makes the person's other requests wait, on either engine: what is counted then still holds when it is stored. */
export async function holdRequester(tx: Writes, { applicants: a }: Tables, id: string): Promise<Requester> {
  const [held] = await tx
    .update(a)
    .set({ accessCount: sql`${a.accessCount}` })
    .where(eq(a.id, id))
    .returning({ idNumberHmac: a.idNumberHmac, birthDate: a.birthDate, deceasedOn: a.deceasedOn });
  if (!held) throw new Error('A session names a person who does not exist');
  return held;
}

/** What the table asks about a request in one's own name. */
export async function personalFacts(
  reads: Reads,
  tables: Tables,
  { requester, ...asked }: PersonalFactsAsked,
  now: Date,
): Promise<{ facts: RequestFacts; pairs: PairGrant[]; refusals: Date[] }> {
  const { applicantId } = asked;
  const pairs = await grantsOfPairs(reads, tables, asked.kind, { applicantId }, [asked.hmac], now);
  const refusals = await refusalsOf(reads, tables, applicantId, now);
  const facts = {
    claimedBirthDate: asked.claimedBirthDate,
    isSelf: asked.hmac === requester.idNumberHmac,
    isOwnGuardian: await isGuardianOf(reads, tables, asked.hmac, applicantId, now),
    openOfPair: pairs.filter(({ isOpen }) => isOpen).length,
    open: await countOpen(reads, tables, applicantId, now),
    refused: refusals.length,
  };
  return { facts, pairs, refusals };
}

/** The unfinished requests of a person. */
function countOpen(reads: Reads, tables: Tables, requesterId: string, now: Date): Promise<number> {
  const { delegationGrants: g } = tables;
  return reads.$count(
    g,
    and(eq(g.requestedBy, requesterId), inArray(g.kind, PERSONAL), grantStateIs(tables, OPEN_STATES, now)),
  );
}

/** When the person's requests were refused within the days of a request, the first first. */
async function refusalsOf(
  reads: Reads,
  { delegationGrants: g }: Tables,
  requesterId: string,
  now: Date,
): Promise<Date[]> {
  const since = new Date(now.getTime() - GRANT_LIMITS.requestDays * DAY);
  const rows = await reads
    .select({ endedAt: g.endedAt })
    .from(g)
    .where(
      and(
        eq(g.requestedBy, requesterId),
        inArray(g.kind, PERSONAL),
        eq(g.state, 'REJECTED'),
        gt(g.endedAt, since),
      ),
    )
    .orderBy(asc(g.endedAt));
  return rows.flatMap(({ endedAt }) => (endedAt ? [endedAt] : []));
}

/** When so many refusals no longer count. */
export function refusalsForgottenAt(refusals: readonly Date[]): Date {
  const counting = refusals.at(-GRANT_LIMITS.refusals)!;
  return new Date(counting.getTime() + GRANT_LIMITS.requestDays * DAY);
}

/** Whether somebody with this ID number is a guardian of the person. */
async function isGuardianOf(
  reads: Reads,
  tables: Tables,
  hmac: string,
  wardId: string,
  now: Date,
): Promise<boolean> {
  const { applicants, delegationGrants: g } = tables;
  const rows = await reads
    .select({ id: g.id })
    .from(g)
    .innerJoin(applicants, eq(applicants.id, g.delegateApplicantId))
    .where(
      and(
        eq(g.kind, 'GUARDIAN'),
        eq(g.principalId, wardId),
        eq(applicants.idNumberHmac, hmac),
        grantStateIs(tables, ['ACTIVE', 'SUSPENDED'], now),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
