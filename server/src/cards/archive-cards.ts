import { plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { archiveOn } from '@exit-card/shared/windows';
import type { Services } from '../services.ts';
import { eraseLeavings } from './archive-leavings.store.ts';
import { batches, setArchived, toArchive } from './sweep-cards.store.ts';

/** Records which cards are in the archive, from the day on which they were; what people read was right before. All or it throws. */
export async function archiveCards({ database, clock }: Services): Promise<boolean> {
  const { tables } = database;
  for await (const files of batches(database, toArchive(tables, clock.now())))
    await database.write(async (tx) => {
      const archived: string[] = [];
      for (const { card } of files) {
        const since = card.closedAt && startOfDay(archiveOn(plainDateAt(card.closedAt)));
        if (since && (await setArchived(tx, tables, card, since))) archived.push(card.id);
      }
      await eraseLeavings(tx, tables, archived, clock.realNow());
    });
  return true;
}
