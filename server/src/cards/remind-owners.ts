import { dedupeKeyOf } from '../notifications/notify.store.ts';
import type { Services } from '../services.ts';
import type { Case } from './card.ts';
import { tellOfCard } from './card-notices.store.ts';
import type { CardNotice } from './card-notices.ts';
import { reminderOf } from './card-reminders.ts';
import { archivedSoon, batches, endingSoon, isUnchanged, late, messagesAmong } from './sweep-cards.store.ts';

interface Reminder {
  readonly file: Case;
  readonly notice: CardNotice;
}

/**
 * Says what is late, ends soon or goes to the archive, each to each once, however often it looks. Gives whether it came through
 * with every card.
 */
export async function remindOwners(services: Services): Promise<boolean> {
  const { database, clock } = services;
  const now = clock.now();
  let allDone = true;
  for (const feed of [late, endingSoon, archivedSoon])
    for await (const files of batches(database, feed(database.tables, now)))
      for (const reminder of await unsaid(services, files, now))
        allDone = (await remind(services, reminder, now)) && allDone;
  return allDone;
}

/** One statement for a batch. Of whom the principal did not hear it, a child or a dead person, it is asked again: `notify` knows. */
async function unsaid({ database }: Services, files: readonly Case[], now: Date): Promise<Reminder[]> {
  const reminders = files.flatMap((file) => {
    const notice = reminderOf(file, now);
    return notice ? [{ file, notice }] : [];
  });
  const said = await messagesAmong(database.read, database.tables, reminders.map(keyOf));
  return reminders.filter((reminder) => !said.has(keyOf(reminder)));
}

function keyOf({ file: { card }, notice: { kind, occasion } }: Reminder): string {
  return dedupeKeyOf({ kind, subjectId: card.id, occasion }, card.principalId);
}

async function remind({ database, log }: Services, { file, notice }: Reminder, now: Date): Promise<boolean> {
  const { card } = file;
  try {
    return await database.write(async (tx) => {
      if (!(await isUnchanged(tx, database.tables, card))) return false;
      await tellOfCard(tx, database.tables, card, now, notice);
      return true;
    });
  } catch (error) {
    log.error({ err: error, cardId: card.id }, 'a reminder was not given');
    return false;
  }
}
