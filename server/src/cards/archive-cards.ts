import { plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { archiveOn } from '@exit-card/shared/windows';
import type { Services } from '../services.ts';
import { batches, setArchived, toArchive } from './sweep-cards.store.ts';

/** Records which cards are in the archive, from the day on which they were; what people read was right before. */
export async function archiveCards({ database, clock }: Services): Promise<void> {
  const { tables } = database;
  for await (const files of batches(database, toArchive(tables, clock.now())))
    await database.write(async (tx) => {
      for (const { card } of files)
        if (card.closedAt)
          await setArchived(tx, tables, card, startOfDay(archiveOn(plainDateAt(card.closedAt))));
    });
}
