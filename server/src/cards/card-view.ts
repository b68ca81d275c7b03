import { CardPart, CardStatus } from '@exit-card/shared/card';
import type { Reader } from '../access/policy.ts';
import { may } from '../access/policy.ts';
import type { Moment } from '../clock.ts';
import { correctionsSeen } from '../corrections/corrections-seen.ts';
import { expediteSeen } from '../expedite/expedite-seen.ts';
import { extensionAt } from '../extensions/extension-at.ts';
import { seesFiles } from '../files/sees-files.ts';
import type { ProofDocument } from '../proofs/proof-document.ts';
import { type ActionName, ROWS } from './actions.ts';
import type { Actor } from './actor.ts';
import type { Case } from './card.ts';
import type { CardAnnex } from './card-annex.store.ts';
import { elsewhere } from './channels.ts';
import { openActions } from './open-actions.ts';
import type { Parties } from './parties.ts';
import { progressOf } from './progress.ts';
import { statusAt } from './status-at.ts';
import { supplementView } from './supplement-view.ts';
import { validUntilAt } from './validity.ts';

/** What is printed of a card at `now`: what a guest sees too. */
export function cardFacts(file: Case, { now, calendar }: Moment) {
  const { card, history, supplement } = file;
  const status = statusAt(card, now);
  const awaitsDocuments = status === CardStatus.ADDITIONAL_DOCUMENTS_REQUIRED;
  const decision = history.findLast(({ action, publicComment }) => publicComment && isDecision(action));
  return {
    number: card.cardNumber,
    applicationDate: card.applicationDate,
    status,
    purpose: card.purpose,
    purposeText: card.purposeText,
    destination: card.destination,
    expectedExitDate: card.expectedExitDate,
    approvedOn: card.approvedOn,
    validUntil: validUntilAt(card, now),
    comment: decision?.publicComment ?? null,
    supplementDueOn: (awaitsDocuments && supplement?.dueOn) || null,
    progress: progressOf(file, now, calendar),
    asOf: now,
  };
}

/** What the desk says to the owner; what an officer wrote down of a caller's words is none. */
function isDecision(action: ActionName): boolean {
  return ROWS[action].by.some((power) => power === 'REVIEWER' || power === 'APPROVER');
}

export type CardView = ReturnType<typeof cardView>;

/** What is read beside the card itself, once for all cards of an answer. */
export interface CardAbout {
  /** Asked only when somebody wants the names. */
  readonly parties: () => Promise<Parties>;
  /** Asked only for who may see the particulars. */
  readonly annex: (cardId: string) => Promise<CardAnnex>;
  /** Asked only for who may take such a document along. */
  readonly proofs: (cardId: string) => Promise<readonly ProofDocument[]>;
}

/**
 * A card at `now` as its principal, or who acts for them, sees it: what the rule does not open to the reader is null and named
 * in `redactions`.
 */
export function cardView(file: Case, reader: Reader, actor: Actor, at: Moment, about: CardAbout) {
  const { card } = file;
  const { now } = at;
  const detail = may(reader, 'card:detail', card, now);
  const history = may(reader, 'history:read', card, now);
  const annex = detail ? () => about.annex(card.id) : async () => null;
  const suppliedFiles = async (id: string) =>
    (seesFiles(reader, 'SUPPLEMENT') ? (await annex())?.files.get(id) : null) ?? null;
  return {
    ...cardFacts(file, at),
    ...(detail ? {} : NO_DETAIL),
    id: card.id,
    channel: card.channel,
    exitedOn: card.exitedOn,
    supplement: detail ? supplementView(file, suppliedFiles, now) : null,
    history: history ? historyView(file, detail) : null,
    openActions: openActions(file, actor, now).map((action) => ({
      ...action,
      elsewhere: elsewhere(action.name, card, reader),
    })),
    redactions: [...(detail ? [] : DETAIL_PARTS), ...(history ? [] : [CardPart.HISTORY])],
    parties: about.parties,
    receipts: async () => (await annex())?.receipts ?? null,
    expediteRequest: async () => expediteSeen(await annex(), card, reader),
    extension: async () => extensionAt(await annex(), card, now),
    corrections: async () => correctionsSeen(await annex(), reader),
    proofDocuments: async () => (may(reader, 'export', card, now) ? about.proofs(card.id) : null),
  };
}

const NO_DETAIL = { purpose: null, purposeText: null, destination: null, comment: null };
const DETAIL_PARTS = [
  CardPart.PURPOSE,
  CardPart.DESTINATION,
  CardPart.COMMENT,
  CardPart.SUPPLEMENT,
  CardPart.RECEIPTS,
  CardPart.EXPEDITE,
  CardPart.EXTENSION,
  CardPart.CORRECTIONS,
];

/** Newest first; what officers said belongs to the particulars. */
function historyView({ card, history }: Case, detail: boolean) {
  return history.toReversed().map((change) => ({
    id: `${card.id}:${change.seq}`,
    seq: change.seq,
    from: change.from,
    to: change.to,
    action: change.action,
    at: change.at,
    actor: change.actorKind,
    comment: detail ? change.publicComment : null,
    reasonCodes: detail ? change.reasonCodes : [],
  }));
}
