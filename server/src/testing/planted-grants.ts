import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { link } from '../access/chain.ts';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { china } from './cases.ts';
import { testVault } from './vault.ts';

type NewGrant = Tables['delegationGrants']['$inferInsert'];
export type PlantedGrant = Tables['delegationGrants']['$inferSelect'];
type Between = Partial<NewGrant> & { principalId: string };
type Organisation = Tables['organisations']['$inferInsert'];
type Seat = Tables['orgSeats']['$inferInsert'];

/** Where to plant; a test of the whole service gives its own vault. */
export type Ground = Pick<Database, 'write' | 'tables'> & { readonly vault?: Vault };

const DAY = 24 * 3_600_000;
const FROM = china('2024-03-01 00:00');
const TO = china('2025-03-01 00:00');

/** A mother or father looks at a child’s cards: active, all that is usual. */
export function aGuardianGrant(
  ground: Ground,
  values: Between & { delegateApplicantId: string },
): Promise<PlantedGrant> {
  return plantGrant(ground, { kind: 'GUARDIAN', ...values });
}

/** A notarised proxy for all cards: active, all that is usual. */
export function aProxyGrant(
  ground: Ground,
  values: Between & { delegateApplicantId: string },
): Promise<PlantedGrant> {
  return plantGrant(ground, { kind: 'NOTARISED_PROXY', ...values });
}

/** An organisation looks at the cards that it handed in for an employee: active, confirmed, all that is usual. */
export function anEmployerGrant(
  ground: Ground,
  values: Between & { delegateOrgId: string },
): Promise<PlantedGrant> {
  return plantGrant(ground, {
    kind: 'EMPLOYER',
    resourceRule: 'CARDS_OF_ORG',
    confirmedUntil: new Date(FROM.getTime() + 90 * DAY),
    ...values,
  });
}

/** A verified organisation, without anybody in it. */
export async function anOrganisation(
  { write, tables }: Ground,
  values: Partial<Organisation> & { registeredBy: string },
): Promise<string> {
  const id = values.id ?? newId();
  await write((tx) =>
    tx.insert(tables.organisations).values({
      name: '远行科技有限公司',
      uscc: '91350100M000100Y43',
      status: 'VERIFIED',
      registeredAt: FROM,
      decidedAt: FROM,
      ...values,
      id,
    }),
  );
  return id;
}

/** A live seat of an agent. */
export async function aSeat(
  { write, tables }: Ground,
  values: Partial<Seat> & { orgId: string; applicantId: string },
): Promise<string> {
  const id = values.id ?? newId();
  await write((tx) =>
    tx.insert(tables.orgSeats).values({
      role: 'AGENT',
      grantedBy: values.applicantId,
      validFrom: FROM,
      validTo: TO,
      ...values,
      id,
    }),
  );
  return id;
}

async function plantGrant(
  { write, tables, vault = testVault() }: Ground,
  values: Between & Pick<NewGrant, 'kind'>,
): Promise<PlantedGrant> {
  const { applicants, delegationGrants, grantEvents } = tables;
  const id = values.id ?? newId();
  const { validFrom = FROM, state = 'ACTIVE' } = values;
  const requestedBy = values.requestedBy ?? values.delegateApplicantId ?? values.principalId;
  const requestedAt = values.requestedAt ?? new Date(validFrom.getTime() - DAY);
  const events = eventsOf({ id, state, requestedBy, requestedAt, validFrom, endReason: values.endReason });
  return write(async (tx) => {
    const [principal] = await tx.select().from(applicants).where(eq(applicants.id, values.principalId));
    const { nameOriginal = '', idNumberCipher: cipher = '', idNumberHmac = '' } = principal ?? {};
    const idNumber =
      cipher === '' ? '' : vault.decrypt('applicants.id_number_cipher', values.principalId, cipher);
    const [grant] = await tx
      .insert(delegationGrants)
      .values({
        claimedNameCipher: vault.encrypt('delegation_grants.claimed_name_cipher', id, nameOriginal),
        claimedIdNumberCipher: vault.encrypt('delegation_grants.claimed_id_number_cipher', id, idNumber),
        claimedIdNumberHmac: idNumberHmac,
        scopes: ['card:read', 'card:detail', 'history:read'],
        resourceRule: 'ALL_CARDS',
        listedCardIds: [],
        validTo: TO,
        requestExpiresAt: new Date(requestedAt.getTime() + 30 * DAY),
        version: events.length,
        ...values,
        id,
        state,
        validFrom,
        requestedBy,
        requestedAt,
        eventHead: events.at(-1)!.hash,
        eventCount: events.length,
      })
      .returning();
    await tx.insert(grantEvents).values(events);
    return grant!;
  });
}

function eventsOf({
  id,
  state,
  requestedBy,
  requestedAt,
  validFrom,
  endReason,
}: Pick<PlantedGrant, 'id' | 'state' | 'requestedBy' | 'requestedAt' | 'validFrom'> &
  Pick<NewGrant, 'endReason'>) {
  const event = { grantId: id, actorKind: 'DELEGATE' as const, actorApplicantId: requestedBy };
  const request = link('', {
    ...event,
    id: newId(),
    seq: 1,
    action: 'request',
    to: 'REQUESTED' as const,
    at: requestedAt,
  });
  if (state === 'REQUESTED') return [request];
  const next = link(request.hash, {
    ...event,
    id: newId(),
    seq: 2,
    action: state === 'ENDED' ? 'revoke' : 'activate',
    from: 'REQUESTED' as const,
    to: state,
    at: validFrom,
    endReason: endReason ?? null,
  });
  return [request, next];
}
