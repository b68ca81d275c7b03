import { maskIdNumber, maskPassportNumber, maskPhoneNumber } from '@exit-card/shared/masking';
import { ageOn, plainDateAt } from '@exit-card/shared/plain-date';
import { minorBornOn } from '../delegation/minor.ts';
import type { CaseFile } from './case-file.store.ts';
import type { NoteRow } from './case-note.store.ts';
import type { DeskOfficer } from './desk-officer.ts';

/** Whose card it is; the numbers in full only by `revealCase`. */
export function applicantOf({ applicant }: CaseFile, now: Date) {
  const { name, idNumber, phoneNumber, passportNumber, birthDate } = applicant;
  return {
    name,
    maskedIdNumber: maskIdNumber(idNumber),
    maskedPhoneNumber: maskPhoneNumber(phoneNumber),
    maskedPassportNumber: passportNumber && maskPassportNumber(passportNumber),
    age: ageOn(birthDate, plainDateAt(now)),
    minor: minorBornOn(birthDate, now) !== null,
  };
}

/** Who handed the application in. */
export function submissionOf({ card, history, submissions, organisationName, grantKind, names }: CaseFile) {
  const [first] = history;
  const receipt = submissions.find(({ kind }) => kind === 'APPLICATION');
  return {
    at: first!.at,
    actor: first!.actorKind,
    byName: names.get(card.submittedByApplicantId) ?? '',
    organisationName,
    grantKind,
    receiptNumber: receipt?.receiptNumber ?? null,
  };
}

/** Newest first, with what officers said among themselves. */
export function historySeen({ card, history, names }: CaseFile) {
  return history.toReversed().map((change) => ({
    id: `${card.id}:${change.seq}`,
    seq: change.seq,
    from: change.from,
    to: change.to,
    action: change.action,
    at: change.at,
    actor: change.actorKind,
    actorName: names.get(change.actorApplicantId ?? '') ?? null,
    comment: change.publicComment,
    internalNote: change.internalNote,
    reasonCodes: change.reasonCodes,
  }));
}

/** Oldest first, as one reads a talk. */
export function notesSeen({ notes, names }: CaseFile, officer: DeskOfficer) {
  return notes.map((note) => noteSeen(note, names.get(note.writtenBy) ?? '', officer));
}

export type CaseNote = ReturnType<typeof noteSeen>;

export function noteSeen({ id, at, text, writtenBy }: NoteRow, byName: string, officer: DeskOfficer) {
  return { id, at, byName, mine: writtenBy === officer.applicantId, text };
}
