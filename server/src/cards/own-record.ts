import type { Viewer } from '../access/caller.ts';
import type { Services } from '../services.ts';
import type { CardView } from './card-view.ts';
import { ownCards } from './own-cards.ts';

const CARDS_AT_ONCE = 100;

/** All that is online of the viewer's own cards, newest application first, a page after the other. */
export async function* ownRecord(services: Services, viewer: Viewer): AsyncGenerator<CardRecord[]> {
  let after: string | null = null;
  do {
    const page = await ownCards(services, viewer, {}, { first: CARDS_AT_ONCE, after });
    yield await Promise.all(page.edges.map(({ node }) => recordOf(node)));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

export type CardRecord = Awaited<ReturnType<typeof recordOf>>;

/** A card to be kept: what was registered, what happened, what was handed in; no opaque id, nothing that can be clicked. */
async function recordOf(card: CardView) {
  const { number, applicationDate, status, purpose, purposeText, destination, expectedExitDate, channel } =
    card;
  const { approvedOn, validUntil, exitedOn, comment, supplementDueOn, asOf } = card;
  const receipts = (await card.receipts()) ?? [];
  const expediteRequest = await card.expediteRequest();
  const extension = await card.extension();
  const corrections = (await card.corrections()) ?? [];
  const proofDocuments = (await card.proofDocuments()) ?? [];
  return {
    number,
    applicationDate,
    status,
    purpose,
    purposeText,
    destination,
    expectedExitDate,
    channel,
    approvedOn,
    validUntil,
    exitedOn,
    comment,
    supplementDueOn,
    history: (card.history ?? []).map(withoutId),
    receipts: receipts.map(({ cardNumber: _, files, ...receipt }) => ({
      ...withoutId(receipt),
      files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    })),
    expediteRequest: expediteRequest && withoutProofs(expediteRequest),
    extension: extension && withoutId(extension),
    corrections: corrections.map(({ files: _, ...correction }) => withoutId(correction)),
    // With their ids, which stand on the documents themselves.
    proofDocuments,
    asOf,
  };
}

function withoutProofs({
  proofs: _,
  ...request
}: NonNullable<Awaited<ReturnType<CardView['expediteRequest']>>>) {
  return withoutId(request);
}

function withoutId<Kept extends { readonly id: string }>({ id: _, ...kept }: Kept): Omit<Kept, 'id'> {
  return kept;
}
