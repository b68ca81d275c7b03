import type { SeatRole } from '@exit-card/shared/delegation';
import { and, desc, eq, gt, isNull, type SQL } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { seatsChanged } from '../live/seats-changed.store.ts';

export type StoredOffer = Tables['seatOffers']['$inferSelect'];

export interface NewOffer {
  readonly orgId: string;
  /** Null for whom nobody in the register fits. */
  readonly applicantId: string | null;
  /** As the administrator typed it. */
  readonly name: string;
  readonly role: SeatRole;
  readonly offeredBy: string;
  readonly offeredAt: Date;
  readonly validTo: Date;
}

/** Gives the id of the offer. */
export async function insertOffer(
  tx: Writes,
  tables: Tables,
  vault: Vault,
  { name, ...offer }: NewOffer,
): Promise<string> {
  const id = newId({ msecs: offer.offeredAt.getTime() });
  const nameCipher = vault.encrypt('seat_offers.name_cipher', id, name);
  await tx.insert(tables.seatOffers).values({ ...offer, id, nameCipher, closedAt: null });
  await seatsChanged(tx, tables, [offer.applicantId], offer.offeredAt);
  return id;
}

export function nameOnOffer(vault: Vault, { id, nameCipher }: StoredOffer): string {
  return vault.decrypt('seat_offers.name_cipher', id, nameCipher);
}

/** Open offers of one organisation, newest first. */
export function offersOf(reads: Reads, tables: Tables, orgId: string, now: Date): Promise<StoredOffer[]> {
  const { seatOffers: o } = tables;
  return reads
    .select()
    .from(o)
    .where(and(eq(o.orgId, orgId), isOpen(tables, now)))
    .orderBy(desc(o.id));
}

/** Open offers to the viewer by organisations that are verified, newest first. */
export function offersTo(reads: Reads, tables: Tables, viewer: Viewer, now: Date) {
  const { seatOffers: o, organisations } = tables;
  const verified = eq(organisations.status, 'VERIFIED');
  return reads
    .select({ offer: o, organisation: organisations })
    .from(o)
    .innerJoin(organisations, eq(organisations.id, o.orgId))
    .where(and(eq(o.applicantId, viewer.applicantId), isOpen(tables, now), verified))
    .orderBy(desc(o.id));
}

export async function findOpenOffer(
  reads: Reads,
  tables: Tables,
  id: string,
  now: Date,
): Promise<StoredOffer | undefined> {
  const { seatOffers: o } = tables;
  const [offer] = await reads
    .select()
    .from(o)
    .where(and(eq(o.id, id), isOpen(tables, now)));
  return offer;
}

/** Accepted, declined or taken back; the organisation must be held. */
export async function closeOffers(
  tx: Writes,
  tables: Tables,
  which: { readonly id: string } | { readonly orgId: string },
  now: Date,
): Promise<void> {
  const { seatOffers: o } = tables;
  const those = 'id' in which ? eq(o.id, which.id) : eq(o.orgId, which.orgId);
  const closed = await tx
    .update(o)
    .set({ closedAt: now })
    .where(and(those, isNull(o.closedAt)))
    .returning({ applicantId: o.applicantId });
  await seatsChanged(
    tx,
    tables,
    closed.map(({ applicantId }) => applicantId),
    now,
  );
}

function isOpen({ seatOffers: o }: Tables, now: Date): SQL | undefined {
  return and(isNull(o.closedAt), gt(o.validTo, now));
}
