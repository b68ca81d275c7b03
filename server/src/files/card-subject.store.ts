import type { GrantScope } from '@exit-card/shared/delegation';
import type { FilePurpose } from '@exit-card/shared/file';
import { and, eq, sql } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import { CARD_ROLES, type CardOfficerRole } from '../cards/actor.ts';
import { isOnline } from '../cards/archive.store.ts';
import type { Card } from '../cards/card.ts';
import { statusAt } from '../cards/status-at.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { isEffective } from '../delegation/effective.ts';
import { heldGrants } from '../delegation/held-grants.store.ts';
import { opensCard } from '../delegation/opens-card.ts';
import { findOfficer } from '../officers/officer.store.ts';
import { isTooClose } from '../review/conflicts.ts';
import { tiesOf } from '../review/ties.store.ts';
import type { FileSubject } from './file-subject.store.ts';
import type { FileRelation } from './may-file.ts';

/** Proof of why a card should go faster: of a draft, or of a card until the wish is decided. Both have one id. */
export async function expediteSubject(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<FileSubject | undefined> {
  const card = await findCardRow(reads, tables, id, now);
  if (card) {
    const isOpen = card.expedite === 'REQUESTED' && card.closedAt === null;
    return cardSubject(reads, tables, viewer, card, 'card:submit', isOpen, now);
  }
  const { cardDrafts: d } = tables;
  const [draft] = await reads
    .select({ principalId: d.principalId, grantId: d.grantId })
    .from(d)
    .where(and(eq(d.id, id), eq(d.writtenBy, viewer.applicantId)));
  if (!draft) return undefined;
  const [grant] = draft.grantId
    ? await heldGrants(reads, tables, viewer.applicantId, eq(tables.delegationGrants.id, draft.grantId))
    : [];
  const isOpen = draft.grantId === null || (grant !== undefined && isEffective(grant, now));
  return {
    relations: ['APPLICANT'],
    isOpen,
    aboutIds: [draft.principalId],
    grantId: draft.grantId,
    orgId: null,
    cardId: null,
    items: null,
    officeName: null,
  };
}

/** What an officer asked for: `id` is that of the request as the API names it, card and round. */
export async function supplementSubject(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<FileSubject | undefined> {
  const { supplementRequests: r } = tables;
  const [cardId = '', round] = id.split(':');
  const card = await findCardRow(reads, tables, cardId, now);
  const [request] = await reads
    .select({ state: r.state, dueAt: r.dueAt, items: r.items })
    .from(r)
    .where(and(eq(r.cardId, cardId), eq(r.round, Number(round) || 0)));
  if (!card || !request) return undefined;
  const awaited = statusAt(card, now) === 'ADDITIONAL_DOCUMENTS_REQUIRED';
  const isOpen = awaited && request.state === 'OPEN' && now < request.dueAt;
  const subject = await cardSubject(reads, tables, viewer, card, 'supplement:submit', isOpen, now);
  // Until they are handed in, papers are nobody's business but who gathers them.
  const relations = subject.relations.filter((as) => as !== 'CASE_OFFICER' || request.state === 'SUBMITTED');
  return { ...subject, relations, items: request.items.map(({ code }) => code) };
}

/** Proof of a correction that was asked for, until it is decided. */
export async function correctionSubject(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<FileSubject | undefined> {
  const { correctionRequests: r } = tables;
  const [request] = await reads.select({ cardId: r.cardId, state: r.state }).from(r).where(eq(r.id, id));
  const card = request && (await findCardRow(reads, tables, request.cardId, now));
  return card && cardSubject(reads, tables, viewer, card, null, request.state === 'REQUESTED', now);
}

/** Written first, so that two who add a file count one after the other. */
export async function holdCardSubject(
  tx: Writes,
  { cards, cardDrafts: d, correctionRequests: r }: Tables,
  purpose: FilePurpose,
  id: string,
): Promise<void> {
  if (purpose === 'CORRECTION') {
    await tx
      .update(r)
      .set({ state: sql`${r.state}` })
      .where(eq(r.id, id));
    return;
  }
  await tx
    .update(cards)
    .set({ version: sql`${cards.version}` })
    .where(eq(cards.id, id.split(':')[0] ?? ''));
  if (purpose === 'EXPEDITE_PROOF')
    await tx
      .update(d)
      .set({ version: sql`${d.version}` })
      .where(eq(d.id, id));
}

async function cardSubject(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  card: Card,
  scope: GrantScope | null,
  isOpen: boolean,
  now: Date,
): Promise<FileSubject> {
  const isOwn = card.principalId === viewer.applicantId;
  const grant =
    scope !== null && !isOwn ? await grantFor(reads, tables, viewer, card, scope, now) : undefined;
  const isTaken =
    card.assigneeId === viewer.applicantId && card.assignedUntil !== null && card.assignedUntil > now;
  const officeName = isTaken ? await officersOffice(reads, tables, viewer, card, CARD_ROLES, now) : null;
  const countersOffice =
    card.channel === 'WINDOW' ? await officersOffice(reads, tables, viewer, card, ['INTAKE'], now) : null;
  const relations: FileRelation[] = [
    ...(isOwn ? (['APPLICANT'] as const) : []),
    ...(grant ? (['DELEGATE'] as const) : []),
    ...(countersOffice !== null ? (['COUNTER_OFFICER'] as const) : []),
    ...(officeName !== null ? (['CASE_OFFICER'] as const) : []),
  ];
  return {
    relations,
    isOpen,
    aboutIds: [card.principalId],
    grantId: grant?.id ?? null,
    orgId: grant?.delegateOrgId ?? null,
    cardId: card.id,
    items: null,
    officeName,
  };
}

/** A grant by which the viewer may do this with the card now; for an organisation only with the second factor. */
async function grantFor(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  card: Card,
  scope: GrantScope,
  now: Date,
) {
  const { delegationGrants: g } = tables;
  const held = await heldGrants(reads, tables, viewer.applicantId, eq(g.principalId, card.principalId));
  return held.find(
    (grant) =>
      isEffective(grant, now) &&
      grant.scopes.includes(scope) &&
      opensCard(grant, card, now) &&
      (grant.kind !== 'EMPLOYER' || viewer.session.secondFactorAt !== null),
  );
}

/** Null unless the viewer is an officer in one of the roles, and is not too close to the card. */
async function officersOffice(
  reads: Reads,
  tables: Tables,
  { applicantId }: Viewer,
  card: Card,
  roles: readonly CardOfficerRole[],
  now: Date,
): Promise<string | null> {
  const office = await findOfficer(reads, tables, applicantId);
  if (!office || !roles.some((role) => office.roles.includes(role))) return null;
  const ties = await tiesOf(reads, tables, applicantId, now);
  return isTooClose({ applicantId, ties }, [card.principalId, card.submittedByOrgId])
    ? null
    : office.officeName;
}

/** With a card its files go to the archive. */
async function findCardRow(
  reads: Reads,
  { cards }: Tables,
  id: string,
  now: Date,
): Promise<Card | undefined> {
  const [card] = await reads
    .select()
    .from(cards)
    .where(and(eq(cards.id, id), isOnline(cards, now)));
  return card;
}
