import type { TypedApplication } from '@exit-card/shared/application';
import { CARD_CONSENT_TEXT, DECLARATION_TEXT } from '@exit-card/shared/card';
import { eq } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { DraftView } from '../applications/draft-view.ts';
import { type DraftAsTyped, saveDraft } from '../applications/own-drafts.ts';
import { type SubmitCardInput, submitCard } from '../applications/submit-card.ts';
import type { PlantedGrant } from './planted-grants.ts';
import { callerAt, type World } from './world.ts';

const caller = callerAt('home');

/** A trip with which nothing is wrong. */
export const TRIP = {
  purpose: 'TOURISM',
  destination: 'SG',
  expectedExitDate: '2024-05-01',
} as const satisfies TypedApplication;

/** Begins or changes a draft; throws unless it was saved. */
export async function aSavedDraft(
  { services }: Pick<World, 'services'>,
  viewer: Viewer,
  typed: DraftAsTyped = TRIP,
): Promise<DraftView> {
  const answer = await saveDraft(services, caller, viewer, typed);
  if (answer.__typename !== 'CardDraftSaved') throw new Error(JSON.stringify(answer));
  return answer.draft;
}

let keys = 0;

/** Hands a draft in with all boxes ticked, under a key of its own. */
export function submit(
  { services }: Pick<World, 'services'>,
  viewer: Viewer,
  draft: Pick<DraftView, 'id' | 'version'>,
  given: Partial<SubmitCardInput> = {},
) {
  return submitCard(services, caller, viewer, {
    draftId: draft.id,
    seenVersion: draft.version,
    declarationText: DECLARATION_TEXT,
    consentText: CARD_CONSENT_TEXT,
    channel: 'WEB',
    idempotencyKey: `key-of-test-${++keys}`,
    ...given,
  });
}

/** Lets the delegate of a planted grant hand in. */
export async function letApply({ database: { write, tables } }: World, grant: PlantedGrant): Promise<void> {
  const { delegationGrants: g } = tables;
  const scopes = [...grant.scopes, 'card:submit' as const];
  await write((tx) => tx.update(g).set({ scopes }).where(eq(g.id, grant.id)));
}
