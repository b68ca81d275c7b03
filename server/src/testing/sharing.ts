import { SHARE_CONSENT_TEXT } from '@exit-card/shared/share';
import { eq } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import { type CreateShare, createShare, type ShareCreated } from '../shares/create-share.ts';
import { type ViewShare, viewShare } from '../shares/view-share.ts';
import { type Acting, openActing } from './acting.ts';
import type { Open } from './engines.ts';
import { viewerAs } from './planted-cards.ts';
import { callerAt } from './world.ts';

/** 梁启明, whose card waits for documents, and an airline that wants to see it. */
export interface Sharing extends Acting {
  readonly owner: Viewer;
  readonly cardId: string;
}

export const AIRLINE = '海天航空有限公司';
export const home = callerAt('home');
/** Where the airline sits: its tries are counted apart from the owner's. */
export const counter = callerAt('counter');

export async function openSharing(open: Open): Promise<Sharing> {
  const acting = await openActing(open);
  return { ...acting, owner: viewerAs(acting.principal.id), cardId: acting.cards.principal.card.id };
}

let keys = 0;

export const share = ({ services, owner, cardId }: Sharing, wanted: Partial<CreateShare> = {}, by = owner) =>
  createShare(services, home, by, {
    cardId,
    institutionName: AIRLINE,
    purpose: '值机前核对',
    fields: ['NAME', 'VALIDITY'],
    days: 7,
    maxViews: 3,
    consentText: SHARE_CONSENT_TEXT,
    idempotencyKey: `key-of-test-${++keys}`,
    ...wanted,
  });

/** Throws unless the share was made. */
export async function shared(
  world: Sharing,
  wanted: Partial<CreateShare> = {},
  by = world.owner,
): Promise<ShareCreated> {
  // Lists are by the time: no two shares in one moment.
  world.clock.advance({ seconds: 1 });
  const answer = await share(world, wanted, by);
  if (answer.__typename !== 'ShareCreated') throw new Error(JSON.stringify(answer));
  return answer;
}

/** Everything right, unless the test says otherwise. */
export const look = (
  { services, principal }: Sharing,
  code: string,
  typed: Partial<ViewShare> = {},
  caller = counter,
) =>
  viewShare(services, caller, {
    code,
    name: principal.name,
    birthDate: '1990-03-07',
    institution: AIRLINE,
    person: null,
    ...typed,
  });

export async function openTo(
  { database: { write, tables } }: Acting,
  grantId: string,
  scopes: readonly ('card:read' | 'card:detail' | 'share:create')[],
): Promise<void> {
  const { delegationGrants: g } = tables;
  await write((tx) =>
    tx
      .update(g)
      .set({ scopes: [...scopes] })
      .where(eq(g.id, grantId)),
  );
}
