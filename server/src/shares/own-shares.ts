import type { Viewer } from '../access/caller.ts';
import type { Page, PageRequest } from '../db/page.ts';
import type { Services } from '../services.ts';
import { listShares, viewsOf } from './share.store.ts';
import { type Share, shareSeen } from './share.ts';

/** The shares of the viewer's own cards, whoever made them, newest first: three statements for any page. */
export async function ownShares(
  { database, clock }: Services,
  viewer: Viewer,
  page: PageRequest,
): Promise<Page<Share>> {
  const { read, tables } = database;
  const now = clock.now();
  const found = await listShares(read, tables, viewer, page, now);
  const ids = found.edges.map(({ node }) => node.id);
  const views = await viewsOf(read, tables, ids);
  return {
    ...found,
    edges: found.edges.map(({ cursor, node }) => ({ cursor, node: shareSeen(node, views, null, now) })),
  };
}
