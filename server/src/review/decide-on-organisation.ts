import type { Viewer } from '../access/caller.ts';
import { parseComment } from '../comment.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import { filesThere } from '../files/file.store.ts';
import { organisationChangedFor } from '../live/grant-changed.store.ts';
import { notify } from '../notifications/notify.store.ts';
import type { StoredOrganisation } from '../organisations/organisation.store.ts';
import { changeOrganisation } from '../organisations/organisation.store.ts';
import type { OrganisationRefused } from '../organisations/organisation-refusal.ts';
import { organisationRefused } from '../organisations/organisation-refusal.ts';
import type { OrganisationChanged } from '../organisations/organisation-view.ts';
import { organisationChanged } from '../organisations/organisation-view.ts';
import { administratorsOf } from '../organisations/seat.store.ts';
import type { Services } from '../services.ts';
import { deskOfficer, VERIFIERS } from './desk-officer.ts';
import type { OrganisationDecision, OrganisationVerdict } from './organisation-decisions.ts';
import { decisionRefused, ORGANISATION_DECISIONS } from './organisation-decisions.ts';
import { holdWithNamesakes } from './organisation-desk.store.ts';
import { tiesOf } from './ties.store.ts';

export interface VerdictAsTyped extends Omit<OrganisationVerdict, 'comment'> {
  readonly organisationId: string;
  readonly comment?: string | null;
}

/** Decides about an organisation; it holds at the next request of everybody who acts for it. Throws NOT_FOUND for none. */
export async function decideOnOrganisation(
  services: Services,
  viewer: Viewer,
  name: OrganisationDecision,
  { organisationId, checks, comment: typed }: VerdictAsTyped,
): Promise<OrganisationChanged | OrganisationRefused> {
  const { applicantId } = await deskOfficer(services, viewer, VERIFIERS);
  const comment = parseComment(typed);
  const { database, clock } = services;
  const { tables } = database;
  const now = clock.now();
  return database.write(async (tx) => {
    const all = await holdWithNamesakes(tx, tables, organisationId);
    const organisation = all.find(({ id }) => id === organisationId);
    if (!organisation) throw new Fault('NOT_FOUND');
    const files = await filesThere(tx, tables, 'ORGANISATION_EVIDENCE', [organisationId]);
    const file = {
      ...organisation,
      files: files.map(({ state }) => state),
      namesakes: all.filter((one) => one !== organisation && isTrusted(one)).length,
    };
    const officer = { applicantId, ties: await tiesOf(tx, tables, applicantId, now) };
    const refused = decisionRefused(name, file, officer, { checks, comment });
    if (refused) return organisationRefused(refused);
    const { to: status, notice } = ORGANISATION_DECISIONS[name];
    const change = { status, decidedBy: applicantId, decidedAt: now, decisionNote: comment };
    await changeOrganisation(tx, tables, organisationId, change);
    await organisationChangedFor(tx, tables, organisationId, now);
    await tellAdministrators(tx, services, organisation, notice, now);
    return organisationChanged({ ...organisation, ...change }, null, true);
  });
}

/** Also one that was suspended: its people do not go round that by registering it anew. */
function isTrusted({ status }: StoredOrganisation): boolean {
  return status === 'VERIFIED' || status === 'SUSPENDED';
}

async function tellAdministrators(
  tx: Writes,
  { database: { tables } }: Services,
  { id: orgId, version }: StoredOrganisation,
  kind: (typeof ORGANISATION_DECISIONS)[OrganisationDecision]['notice'],
  now: Date,
): Promise<void> {
  const administrators = await administratorsOf(tx, tables, orgId, now);
  await notify(
    tx,
    tables,
    administrators.map((recipientId) => ({ recipientId, kind, orgId, occasion: String(version), at: now })),
  );
}
