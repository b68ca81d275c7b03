import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { ownAccess } from '../applicants/own-access.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { grantSource } from './change-grant.ts';
import { findGrantFile } from './grant-file.store.ts';
import { holdRequester } from './request-facts.store.ts';
import type { BlockedRequester } from './requester-block.store.ts';
import { deleteBlock, insertBlock, requestersBlockedBy } from './requester-block.store.ts';

export interface RequesterBlocks {
  readonly blocked: readonly BlockedRequester[];
}

export function blockedRequesters({ database }: Services, viewer: Viewer): Promise<BlockedRequester[]> {
  return requestersBlockedBy(database.read, database.tables, viewer);
}

/**
 * Takes no more requests from whoever asked for this grant; they are not told, and requests for guardianship still
 * come. The grant itself stays as it is. Throws NOT_FOUND for a grant over somebody else's cards.
 */
export function blockRequester(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string,
): Promise<RequesterBlocks> {
  const { database, clock } = services;
  const { tables } = database;
  return database.write(async (tx) => {
    await holdRequester(tx, tables, viewer.applicantId);
    const file = await findGrantFile(tx, grantSource(services), grantId);
    if (file?.grant.principalId !== viewer.applicantId) throw new Fault('NOT_FOUND');
    await insertBlock(tx, tables, viewer, file.grant, clock.now());
    const access = ownAccess(caller, services, viewer.applicantId, 'CHANGE_GRANT');
    await recordAccess(tx, tables, { ...access, grantId });
    return { blocked: await requestersBlockedBy(tx, tables, viewer) };
  });
}

/** Throws NOT_FOUND for what the viewer does not block. */
export function unblockRequester(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  id: string,
): Promise<RequesterBlocks> {
  const { tables, write } = services.database;
  return write(async (tx) => {
    if (!(await deleteBlock(tx, tables, viewer, id))) throw new Fault('NOT_FOUND');
    await recordAccess(tx, tables, ownAccess(caller, services, viewer.applicantId, 'CHANGE_GRANT'));
    return { blocked: await requestersBlockedBy(tx, tables, viewer) };
  });
}
