import { plainDateAt } from '@exit-card/shared/plain-date';
import { officer as cardActor } from '../cards/actor.ts';
import type { Case } from '../cards/card.ts';
import { cardFacts } from '../cards/card-facts.ts';
import { hasOpenCorrection, notTheReviewer } from '../cards/guards.ts';
import { openActions } from '../cards/open-actions.ts';
import { statusAt } from '../cards/status-at.ts';
import type { Moment } from '../clock.ts';
import { assignmentOf } from './assignment.ts';
import type { CaseFile } from './case-file.store.ts';
import { supplementsSeen } from './case-papers.ts';
import { applicantOf, historySeen, notesSeen, submissionOf } from './case-people.ts';
import { correctionsAsked, expeditesAsked, extensionsAsked } from './case-wishes.ts';
import type { CardOfficer } from './desk-tasks.store.ts';
import { type DeskTask, wantedOf } from './desk-tasks.ts';
import { dueAtOf } from './due.ts';

export type DeskCardCase = ReturnType<typeof caseView>;

/** A case as the officer who has taken it sees it. */
export function caseView(file: CaseFile, officer: CardOfficer, at: Moment) {
  const { card, expedites, corrections } = file;
  const { now } = at;
  const actor = cardActor(officer.applicantId, officer.roles, officer.ties);
  const wanted = wantedNow(file, officer, now);
  const decideBy = expedites.find(({ state }) => state === 'REQUESTED')?.decideBy ?? null;
  const correctionDueOn = corrections.find(({ state }) => state === 'REQUESTED')?.dueOn ?? null;
  const dueAt = wanted.length > 0 ? dueAtOf({ card, decideBy, correctionDueOn }) : null;
  return {
    ...cardFacts(file, at),
    id: card.id,
    version: card.version,
    channel: card.channel,
    exitedOn: card.exitedOn,
    dueAt,
    late: dueAt !== null && dueAt <= now,
    wanted,
    assignedUntil: assignmentOf(card, officer, now)?.until ?? null,
    applicant: applicantOf(file, now),
    submission: submissionOf(file),
    expedite: card.expedite,
    expediteRequests: expeditesAsked(file),
    proofs: file.files.get(card.id) ?? [],
    supplements: supplementsSeen(file, now),
    extensions: extensionsAsked(file, now),
    corrections: correctionsAsked(file),
    history: historySeen(file),
    notes: notesSeen(file, officer),
    otherCards: file.others.map(({ cardNumber, status }) => ({ number: cardNumber, status })),
    openActions: openActions(file, actor, now),
    conflict:
      officer.roles.includes('APPROVER') && card.status === 'REVIEWED'
        ? notTheReviewer(file, actor, now)
        : null,
  };
}

/** What the case wants of the officer now. */
export function wantedNow(file: Case, officer: CardOfficer, now: Date): DeskTask[] {
  const { card, history } = file;
  const reviewedByOfficer = history.some(
    ({ action, actorApplicantId }) => action === 'review' && actorApplicantId === officer.applicantId,
  );
  const correctionAsked = hasOpenCorrection(file);
  const facts = { ...card, status: statusAt(card, now), reviewedByOfficer, correctionAsked };
  return wantedOf(officer.roles, facts, plainDateAt(now));
}
