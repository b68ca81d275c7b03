import { isComplete, missingIn } from '@exit-card/shared/application';
import type { Channel } from '@exit-card/shared/card';
import { CARD_CONSENT_TEXT, DECLARATION_TEXT } from '@exit-card/shared/card';
import type { Caller, Viewer } from '../access/caller.ts';
import { demandStepUp } from '../access/step-up.ts';
import { type InvalidInput, invalidInput } from '../applicants/answer.ts';
import { channelOf } from '../cards/channels.ts';
import { type CardRefused, cardRefused, type Refusal } from '../cards/refusal.ts';
import { thisMoment } from '../clock.ts';
import { insertConsent } from '../consents/consent.store.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import { filesThere, removeFilesOf } from '../files/file.store.ts';
import { checkKey, type Outcome, once } from '../idempotency/once.store.ts';
import type { Services } from '../services.ts';
import { type ApplyingFor, applyingFor } from './applying-for.ts';
import { type CardSubmitted, cardSubmitted, submittedBefore } from './card-submitted.ts';
import { applicationIn, type DraftRow, deleteDraft, holdDraft } from './draft.store.ts';
import { proofState, seenCardId } from './draft-view.ts';
import { handIn, type WholeApplication } from './hand-in.ts';

export interface SubmitCardInput {
  readonly draftId: string;
  /** As it stood where the answers were checked. */
  readonly seenVersion: number;
  /** Versions of what was shown and ticked. */
  readonly declarationText?: string | null;
  readonly consentText?: string | null;
  readonly channel: Channel;
  readonly idempotencyKey: string;
}

type Answer = CardSubmitted | CardRefused | InvalidInput;

/**
 * Hands a draft in: all of it or nothing, and the draft goes. Throws NOT_FOUND for no such draft and a grant that lets the
 * viewer apply no more, STEP_UP_REQUIRED through a grant, CONFLICT when the draft was changed or the key was used for
 * something else, BAD_USER_INPUT for a key that is none and a channel that is not online.
 */
export async function submitCard(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  input: SubmitCardInput,
): Promise<Answer> {
  const { draftId, seenVersion, declarationText = null, consentText = null, idempotencyKey: key } = input;
  checkKey(key);
  const channel = channelOf(viewer, input.channel);
  const request = {
    applicantId: viewer.applicantId,
    operation: 'submitCard',
    key,
    input: [draftId, seenVersion, declarationText, consentText, channel],
  };
  const { database, clock } = services;
  // A refused try under a grant that has ended is recorded, so it must not roll the transaction back.
  const answer = await database.write((tx) =>
    once<Answer | undefined>(tx, database.tables, request, clock.realNow(), {
      resultId: draftId,
      first: () => submitDraft(tx, services, caller, viewer, input),
      again: (cardId) => submittedBefore(tx, services, caller, viewer, cardId),
    }),
  );
  if (!answer) throw new Fault('NOT_FOUND');
  return answer;
}

async function submitDraft(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  input: SubmitCardInput,
): Promise<Outcome<Answer | undefined>> {
  const { database, clock } = services;
  const { applicantId: writtenBy } = viewer;
  const draft = await holdDraft(tx, database.tables, { id: input.draftId, writtenBy });
  if (!draft) {
    // Handed in from another page, under another key: one draft is one card.
    const before = await submittedBefore(tx, services, caller, viewer, input.draftId);
    return before ? { done: before } : { refused: undefined };
  }
  if (draft.version !== input.seenVersion) throw new Fault('CONFLICT');
  if (draft.grantId !== null) demandStepUp(viewer, clock.realNow());
  const whom = await applyingFor(tx, services, caller, viewer, draft.grantId, clock.now());
  if (whom?.principalId !== draft.principalId) return { refused: undefined };
  const whole = await wholeApplication(tx, services, viewer, whom, draft, input);
  if ('refused' in whole) return whole;
  return makeCard(tx, services, caller, viewer, whom, whole);
}

/** What is in the draft and came with it, or why it cannot be handed in as it stands. */
async function wholeApplication(
  tx: Writes,
  { database: { tables }, vault }: Services,
  { applicantId }: Viewer,
  { delegate }: ApplyingFor,
  draft: DraftRow,
  { channel, consentText, declarationText }: SubmitCardInput,
): Promise<WholeApplication | { readonly refused: CardRefused | InvalidInput }> {
  const application = applicationIn(vault, draft);
  if (!isComplete(application)) return { refused: invalidInput(missingIn(application)) };
  if (consentText !== CARD_CONSENT_TEXT) return refusedFor({ reason: 'CONSENT_MISSING' });
  const { expedite, ...trip } = application;
  const proofs = expedite ? await filesThere(tx, tables, 'EXPEDITE_PROOF', [draft.id]) : [];
  if (proofState(proofs) === 'PENDING') return refusedFor({ reason: 'FILES_IN_SCAN', items: [] });
  return {
    card: {
      ...trip,
      id: draft.id,
      principalId: draft.principalId,
      channel,
      submittedByApplicantId: applicantId,
      submittedByOrgId: null,
      viaGrantId: delegate?.grant.id ?? null,
    },
    declarationText: declarationText === DECLARATION_TEXT ? declarationText : null,
    expedite: expedite && { ...expedite, proofs: proofs.filter(({ state }) => state === 'CLEAN') },
  };
}

async function makeCard(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { actor, delegate }: ApplyingFor,
  whole: WholeApplication,
): Promise<Outcome<CardSubmitted | CardRefused>> {
  const { database, clock } = services;
  const { tables } = database;
  const at = thisMoment(services);
  const { id, principalId } = whole.card;
  const by = { actor, requestId: caller.requestId, delegate };
  const handedIn = await handIn(tx, services, whole, by, at);
  if ('refused' in handedIn) {
    const { refused } = handedIn;
    if (refused.reason !== 'OVERLAPPING_CARD' || refused.cardId === null) return refusedFor(refused);
    const cardId = await seenCardId(tx, tables, caller, delegate, refused.cardId, at.now);
    return refusedFor({ reason: 'OVERLAPPING_CARD', cardId });
  }
  const { applicantId } = viewer;
  await insertConsent(tx, tables, {
    principalId,
    givenBy: applicantId,
    purpose: 'CARD',
    textVersion: CARD_CONSENT_TEXT,
    givenAt: at.now,
  });
  await deleteDraft(tx, tables, { id, writtenBy: applicantId }, at.now);
  // What was uploaded for a wish that was given up; the sweep of files takes the bytes.
  if (!whole.expedite) await removeFilesOf(tx, tables, 'EXPEDITE_PROOF', id, clock.realNow());
  const opened = { file: handedIn.file, actor, delegate, now: at.now };
  return { done: await cardSubmitted(tx, services, viewer, opened, handedIn.submission) };
}

function refusedFor(refusal: Refusal): { readonly refused: CardRefused } {
  return { refused: cardRefused(refusal) };
}
