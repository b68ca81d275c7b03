import { asc, eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

export type NoteRow = Tables['caseNotes']['$inferSelect'];

export async function insertNote(
  tx: Writes,
  { caseNotes }: Tables,
  note: Omit<NoteRow, 'id'>,
): Promise<NoteRow> {
  const row = { ...note, id: newId({ msecs: note.at.getTime() }) };
  await tx.insert(caseNotes).values(row);
  return row;
}

/** What officers have told each other about a card, oldest first. */
export function notesOf(reads: Reads, { caseNotes: n }: Tables, cardId: string): Promise<NoteRow[]> {
  return reads.select().from(n).where(eq(n.cardId, cardId)).orderBy(asc(n.at), asc(n.id));
}
