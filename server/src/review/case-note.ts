import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import { type CardRefused, cardRefused } from '../cards/refusal.ts';
import { parseComment } from '../comment.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { insertNote } from './case-note.store.ts';
import { type CaseNote, noteSeen } from './case-people.ts';
import { CARD_OFFICERS, cardRead, deskOfficer } from './desk-officer.ts';
import { holdCase } from './open-case.ts';

export interface CaseNoted {
  readonly __typename: 'CaseNoted';
  readonly note: CaseNote;
}

/** Writes down something for other officers; its owner never reads it. Throws BAD_USER_INPUT for no or too many words. */
export async function addCaseNote(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, text: typed }: { cardId: string; text: string },
): Promise<CaseNoted | CardRefused> {
  const desk = await deskOfficer(services, viewer, CARD_OFFICERS);
  const text = parseComment(typed, 'input.text');
  if (text === null) throw new Fault('BAD_USER_INPUT', { at: 'input.text' });
  const { database, clock, vault } = services;
  const { tables } = database;
  return database.write(async (tx) => {
    const at = clock.now();
    const held = await holdCase(tx, tables, desk, cardId, at);
    if (!held) return cardRefused({ reason: 'CASE_NOT_TAKEN' });
    const { officer, file } = held;
    await recordAccess(tx, tables, cardRead(officer, caller, file.card, at));
    const note = await insertNote(tx, tables, { cardId, writtenBy: officer.applicantId, at, text });
    const { name } = await getApplicant(tx, tables, vault, officer.applicantId);
    return { __typename: 'CaseNoted', note: noteSeen(note, name, officer) };
  });
}
