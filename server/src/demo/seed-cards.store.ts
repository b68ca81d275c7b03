import { DECLARATION_TEXT } from '@exit-card/shared/card';
import type { FilePurpose } from '@exit-card/shared/file';
import { chinaCalendar } from '@exit-card/shared/working-days';
import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { recordAccess } from '../access/access-record.store.ts';
import type { Done } from '../cards/act.ts';
import type { ActionName } from '../cards/actions.ts';
import type { Case } from '../cards/card.ts';
import { supplementId } from '../cards/card-annex.store.ts';
import { casesOf } from '../cards/case.store.ts';
import { insertCard, saveTransition } from '../cards/transition.store.ts';
import { findOpenCorrection } from '../corrections/correction.store.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { GrantSource } from '../delegation/grant-file.store.ts';
import { insertExpedite } from '../expedite/new-expedite.store.ts';
import { insertSubmission } from '../submissions/submission.store.ts';
import { DEMO_OFFICES } from './offices.ts';
import { OFFICERS, PEOPLE, type PersonKey } from './people.ts';
import type { KeptPaper } from './seed-cards.ts';
import { insertSpecimen } from './specimens.store.ts';
import type { Step } from './story.ts';

/** Stores one step of a story with its papers and the record of who wrote, and gives the case as it stands then. */
export async function saveStep(
  tx: Writes,
  source: GrantSource,
  before: Case,
  done: Done,
  step: Step,
  papers: readonly KeptPaper[],
): Promise<Case> {
  const { tables, vault } = source;
  if (before.history.length === 0) await insertCard(tx, tables, done);
  else await saveTransition(tx, tables, before, done);
  const { card, change } = done;
  await insertPapers(tx, source, done, step.at, papers);
  await insertReceipt(tx, tables, done, papers);
  if (step.wish) {
    const { actorApplicantId, actorKind, at } = change;
    const asked = { ...step.wish, cardId: card.id, requestedBy: actorApplicantId!, requestedAs: actorKind };
    await insertExpedite(tx, tables, vault, asked, { now: at, calendar: chinaCalendar });
  }
  await recordStep(tx, tables, done);
  const [row] = await tx.select().from(tables.cards).where(eq(tables.cards.id, card.id));
  const [after] = row ? await casesOf(tx, tables, [row]) : [];
  if (!after) throw new Error(`Demo card ${card.cardNumber} was not stored`);
  return after;
}

const PURPOSE: Partial<Record<ActionName, FilePurpose>> = {
  submit: 'EXPEDITE_PROOF',
  supplement: 'SUPPLEMENT',
  requestCorrection: 'CORRECTION',
};

async function insertPapers(
  tx: Writes,
  source: GrantSource,
  { card, change, supplement }: Done,
  at: string,
  papers: readonly KeptPaper[],
): Promise<void> {
  if (papers.length === 0) return;
  const purpose = PURPOSE[change.action];
  const correction =
    purpose === 'CORRECTION' ? await findOpenCorrection(tx, source.tables, card.id) : undefined;
  const round = purpose === 'SUPPLEMENT' && supplement ? supplementId(card.id, supplement) : undefined;
  if (!purpose || !change.actorApplicantId) throw new Error(`No paper comes with ${change.action}`);
  const whose = {
    purpose,
    subjectId: correction?.id ?? round ?? card.id,
    uploadedBy: change.actorApplicantId,
    at,
  };
  for (const paper of papers) await insertSpecimen(tx, source, paper, { ...whose, item: paper.item });
}

async function insertReceipt(
  tx: Writes,
  tables: Tables,
  { card, change, supplement }: Done,
  files: readonly KeptPaper[],
): Promise<void> {
  const { action, at, actorApplicantId } = change;
  if (action !== 'submit' && action !== 'supplement') return;
  const isApplication = action === 'submit';
  await insertSubmission(tx, tables, {
    cardId: card.id,
    kind: isApplication ? 'APPLICATION' : 'SUPPLEMENT',
    round: isApplication ? null : (supplement?.round ?? null),
    at,
    byApplicantId: actorApplicantId ?? card.submittedByApplicantId,
    grantId: card.viaGrantId,
    channel: card.channel,
    declarationText: isApplication ? DECLARATION_TEXT : null,
    files,
  });
}

async function recordStep(tx: Writes, tables: Tables, { card, change }: Done): Promise<void> {
  if (change.actorKind === 'SYSTEM') return;
  const isOfficer = change.actorKind === 'OFFICER';
  await recordAccess(tx, tables, {
    principalId: card.principalId,
    at: change.at,
    actorKind: change.actorKind,
    actorApplicantId: change.actorApplicantId,
    orgId: change.actorKind === 'DELEGATE' ? card.submittedByOrgId : null,
    grantId: null,
    officeName: isOfficer ? officeOf(change.actorApplicantId) : null,
    action: 'WRITE_CARD',
    cardId: card.id,
    fieldsRevealed: [],
    outcome: 'ALLOWED',
    requestId: newId(),
  });
}

function officeOf(applicantId: string | null): string | null {
  const entry = Object.entries(OFFICERS).find(([key]) => PEOPLE[key as PersonKey].id === applicantId);
  return entry ? DEMO_OFFICES[entry[1].office].name : null;
}
