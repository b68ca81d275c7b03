import { CardPart } from '@exit-card/shared/card';
import type { Reader } from '../access/policy.ts';
import { may } from '../access/policy.ts';
import type { Moment } from '../clock.ts';
import { correctionsSeen } from '../corrections/corrections-seen.ts';
import { expediteSeen } from '../expedite/expedite-seen.ts';
import { extensionAt } from '../extensions/extension-at.ts';
import { seesFiles } from '../files/sees-files.ts';
import type { ProofDocument } from '../proofs/proof-document.ts';
import type { Share } from '../shares/share.ts';
import { shareableFields, sharedCard } from '../shares/shared-card.ts';
import type { Actor } from './actor.ts';
import type { Case } from './card.ts';
import type { CardAnnex } from './card-annex.store.ts';
import { cardFacts } from './card-facts.ts';
import { elsewhere } from './channels.ts';
import { openActions } from './open-actions.ts';
import type { Parties } from './parties.ts';
import { supplementView } from './supplement-view.ts';

export type CardView = ReturnType<typeof cardView>;

/** What is read beside the card itself, once for all cards of an answer. */
export interface CardAbout {
  /** Asked only when somebody wants the names. */
  readonly parties: () => Promise<Parties>;
  /** Asked only for who may see the particulars. */
  readonly annex: (cardId: string) => Promise<CardAnnex>;
  /** Asked only for who may take such a document along. */
  readonly proofs: (cardId: string) => Promise<readonly ProofDocument[]>;
  /** Asked only for who may share it. */
  readonly shares: (cardId: string) => Promise<readonly Share[]>;
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
  const sharing = may(reader, 'share:create', card, now);
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
    shares: async () => (sharing ? about.shares(card.id) : null),
    sharePreview: async () =>
      sharing ? sharedCard(file, (await about.parties()).principal.name, shareableFields(detail), at) : null,
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
