import { type GrantScope, MINOR_AGES } from '@exit-card/shared/delegation';
import { ageOn, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { and, eq, gt, lte, or } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import { jsonHas } from '../db/json-has.ts';
import type { Tables } from '../db/tables.ts';
import { isEffective } from '../delegation/effective.ts';
import { findHeldGrant } from '../delegation/held-grants.store.ts';
import { opensCard } from '../delegation/opens-card.ts';
import { notify } from '../notifications/notify.store.ts';
import { administratorsOf } from '../organisations/seat.store.ts';
import type { Card, Case } from './card.ts';
import { CARD_NOTICES, type CardNotice } from './card-notices.ts';

/** Tells whom it concerns what was just done with a card; the last row of its history is that. */
export async function tellOfChange(
  tx: Writes,
  tables: Tables,
  /** Null for a new card. */
  before: Case | null,
  file: Case,
  now: Date,
): Promise<void> {
  const change = file.history.at(-1)!;
  const { kind, alsoToDoer } = CARD_NOTICES[change.action];
  const end = endSaid(file);
  const replaced = before && change.from === change.to ? endSaid(before) : null;
  await tellOfCard(tx, tables, file.card, now, {
    kind,
    occasion: String(change.seq),
    params: {
      to: change.to,
      ...(change.from && { from: change.from }),
      ...(end && { date: end.toISOString() }),
      ...(end && replaced && replaced < end && { before: replaced.toISOString() }),
    },
    except: alsoToDoer ? null : change.actorApplicantId,
  });
}

/** By when the owner has to do something: send documents, or leave. */
function endSaid({ card, supplement }: Case): Date | null {
  if (card.status === 'ADDITIONAL_DOCUMENTS_REQUIRED') return supplement?.dueAt ?? null;
  return card.validUntil && card.status === 'APPROVED' ? endOfDay(card.validUntil) : null;
}

/**
 * The principal, from 14 on and alive, and the delegates whose grant names the scope or who are the guardians of a child that has none.
 * A delegate’s message names the grant, so that it opens as who they act.
 */
export async function tellOfCard(
  tx: Writes,
  tables: Tables,
  card: Card,
  now: Date,
  { except = null, ...notice }: CardNotice,
  scope: GrantScope = 'notify:receive',
): Promise<void> {
  const about = { ...notice, aboutPrincipalId: card.principalId, cardId: card.id, at: now };
  const { hears, delegates } = await listeners(tx, tables, card, scope, now);
  const told = [
    ...(hears ? [{ ...about, recipientId: card.principalId }] : []),
    ...delegates.map(({ grantId, recipientId }) => ({ ...about, recipientId, grantId })),
  ];
  await notify(
    tx,
    tables,
    told.filter(({ recipientId }) => recipientId !== except),
  );
}

async function listeners(tx: Writes, tables: Tables, card: Card, scope: GrantScope, now: Date) {
  const { applicants, delegationGrants: g } = tables;
  const [person] = await tx
    .select({ birthDate: applicants.birthDate, deceasedOn: applicants.deceasedOn })
    .from(applicants)
    .where(eq(applicants.id, card.principalId));
  if (!person) throw new Error('A card belongs to nobody');
  const hears = person.deceasedOn === null && ageOn(person.birthDate, plainDateAt(now)) >= MINOR_AGES.account;
  const grants = await tx
    .select()
    .from(g)
    .where(
      and(
        eq(g.principalId, card.principalId),
        eq(g.state, 'ACTIVE'),
        lte(g.validFrom, now),
        gt(g.validTo, now),
        or(jsonHas(g.scopes, scope), hears ? undefined : eq(g.kind, 'GUARDIAN')),
      ),
    );
  const delegates: { grantId: string; recipientId: string }[] = [];
  for (const { id: grantId, delegateApplicantId, delegateOrgId } of grants) {
    const people =
      delegateOrgId === null ? [delegateApplicantId] : await administratorsOf(tx, tables, delegateOrgId, now);
    for (const recipientId of people) {
      const held = recipientId && (await findHeldGrant(tx, tables, recipientId, grantId));
      if (held && isEffective(held, now) && opensCard(held, card, now))
        delegates.push({ grantId, recipientId });
    }
  }
  return { hears, delegates };
}
