import type { AccessAction } from '@exit-card/shared/access';
import type { Caller, Viewer } from '../access/caller.ts';
import { may } from '../access/policy.ts';
import { type CardOf, type OpenedCard, openCard } from '../cards/change-card.ts';
import type { Writes } from '../db/database.ts';
import type { Services } from '../services.ts';

/** The card, and whether a document of it may be taken along; undefined unless the viewer, or the grant, opens the card. */
export async function openForExport(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  of: CardOf,
  action: AccessAction,
  now: Date,
): Promise<(OpenedCard & { readonly mayExport: boolean }) | undefined> {
  const opened = await openCard(tx, services, caller, viewer, of, now, action);
  if (!opened) return undefined;
  const mayExport = may(opened.delegate ?? viewer, 'export', opened.file.card, now);
  return { ...opened, mayExport };
}
