import { PROOFS_A_DAY, type ProofClaims } from '@exit-card/shared/proof-document';
import { v7 as newId } from 'uuid';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { may } from '../access/policy.ts';
import { demandStepUp } from '../access/step-up.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import { LIMITS } from '../applicants/limits.ts';
import { secondsAfter, secondsUntil } from '../applicants/moments.ts';
import type { Case } from '../cards/card.ts';
import { type CardOf, noteRead, type OpenedCard } from '../cards/change-card.ts';
import { thisMoment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import { checkKey, once } from '../idempotency/once.store.ts';
import { cardChanged } from '../live/card-changed.store.ts';
import type { Services } from '../services.ts';
import { openForExport } from './open-for-export.ts';
import { proofAccess } from './proof-access.ts';
import { findProof, insertProof, nthNewestProof, type ProofRow } from './proof-document.store.ts';
import { type ProofDocument, proofDocumentAt } from './proof-document.ts';
import { hashOfFacts, proofFacts } from './proof-facts.ts';
import { tellOfProof } from './tell-of-proof.store.ts';

export interface IssueProofInput extends CardOf {
  /** Whether the name stands in it in full. */
  readonly fullName: boolean;
  readonly idempotencyKey: string;
}

/** Why no document is signed. */
export const ProofRefusal = {
  NOT_OFFERED: 'NOT_OFFERED',
  NOT_IN_GRANT: 'NOT_IN_GRANT',
  FULL_NAME_CLOSED: 'FULL_NAME_CLOSED',
  CHANGED_MEANWHILE: 'CHANGED_MEANWHILE',
} as const;
export type ProofRefusal = (typeof ProofRefusal)[keyof typeof ProofRefusal];

export interface ProofRefused {
  readonly __typename: 'ProofRefused';
  readonly reason: ProofRefusal;
}

interface Throttled {
  readonly __typename: 'Throttled';
  readonly retryAfterSeconds: number;
}

export interface ProofIssued {
  readonly __typename: 'ProofIssued';
  readonly document: ProofDocument;
  /** The signed document: a compact JWS. */
  readonly jws: string;
}

type Prepared = { readonly document: ProofDocument; readonly claims: ProofClaims };
type Answer = Prepared | ProofRefused | Throttled;

/**
 * Signs what is so of a card now. Throws NOT_FOUND alike for no such card, one of others, and a grant that does not open it;
 * STEP_UP_REQUIRED through a grant; CONFLICT when the key was used for something else, BAD_USER_INPUT for a key that is none.
 */
export async function issueProof(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  input: IssueProofInput,
): Promise<ProofIssued | ProofRefused | Throttled> {
  const { database, clock, proofSigner } = services;
  if (input.grantId != null) demandStepUp(viewer, clock.realNow());
  checkKey(input.idempotencyKey);
  if (proofSigner.keyId === null) return refused('NOT_OFFERED');
  const { cardId, grantId = null, fullName, idempotencyKey: key } = input;
  // A refused try under a grant that has ended is recorded, so it must not roll the transaction back.
  const answer = await database.write((tx) => {
    const request = {
      applicantId: viewer.applicantId,
      operation: 'issueProof',
      key,
      input: [cardId, grantId, String(fullName)],
    };
    const resultId = newId();
    async function opening(sign: (opened: OpenedCard) => Promise<Answer>): Promise<Answer | undefined> {
      const of = { cardId, grantId };
      const opened = await openForExport(tx, services, caller, viewer, of, 'ISSUE_PROOF', clock.now());
      return opened && (opened.mayExport ? sign(opened) : refused('NOT_IN_GRANT'));
    }
    return once<Answer | undefined>(tx, database.tables, request, clock.realNow(), {
      resultId,
      async first() {
        const made = await opening((card) => prepare(tx, services, caller, viewer, card, fullName, resultId));
        return made && !('__typename' in made) ? { done: made } : { refused: made };
      },
      again: (before) =>
        opening((card) => preparedBefore(tx, services, caller, viewer, card, fullName, before)),
    });
  });
  if (!answer) throw new Fault('NOT_FOUND');
  if ('__typename' in answer) return answer;
  // Signed when all is stored: what the person holds, the service knows of.
  const jws = await proofSigner.sign(answer.claims);
  return { __typename: 'ProofIssued', document: answer.document, jws };
}

async function prepare(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  opened: OpenedCard,
  fullName: boolean,
  id: string,
): Promise<Answer> {
  const { tables } = services.database;
  const { now } = opened;
  // An organisation takes no full names of its employees along.
  if (fullName && opened.delegate?.grant.kind === 'EMPLOYER') return refused('FULL_NAME_CLOSED');
  const { card } = opened.file;
  // Whoever tells of the same card waits here, so that many at once are counted one after the other.
  await cardChanged(tx, tables, card, now);
  const oldest = await nthNewestProof(tx, tables, card.id, secondsAfter(now, -LIMITS.day), PROOFS_A_DAY);
  if (oldest) {
    const retryAfterSeconds = Math.min(
      LIMITS.day,
      secondsUntil(now, secondsAfter(oldest.issuedAt, LIMITS.day)),
    );
    return { __typename: 'Throttled', retryAfterSeconds };
  }
  const made = await store(tx, services, viewer, opened, fullName, id);
  if (opened.delegate) await tellOfProof(tx, tables, opened, 'PROOF_ISSUED', made.document.id);
  await recordAccess(tx, tables, proofAccess(services, caller, viewer, opened, 'ISSUE_PROOF'));
  return made;
}

/** What the same request prepared before: signed anew it reads the same, unless something is different by now. */
async function preparedBefore(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  opened: OpenedCard,
  fullName: boolean,
  id: string,
): Promise<Prepared | ProofRefused> {
  const { database, proofSigner } = services;
  await noteRead(tx, services, caller, opened);
  const row = await findProof(tx, database.tables, id);
  const { person, facts, at } = await factsNow(tx, services, viewer, opened, fullName);
  const isSame = row?.keyId === proofSigner.keyId && row?.sha256 === hashOfFacts(facts);
  return row && isSame && row.revokedAt === null
    ? prepared(services, row, opened.file, { person, facts, at })
    : refused('CHANGED_MEANWHILE');
}

async function factsNow(
  tx: Writes,
  services: Services,
  viewer: Viewer,
  { file, delegate, now }: OpenedCard,
  fullName: boolean,
) {
  const { database, vault } = services;
  const person = await getApplicant(tx, database.tables, vault, file.card.principalId);
  const at = thisMoment(services);
  const detail = may(delegate ?? viewer, 'card:detail', file.card, now);
  return { person, at, facts: proofFacts(file, person, { detail, fullName }, at) };
}

function prepared(
  { proofSigner }: Services,
  row: ProofRow,
  file: Case,
  { person, facts, at }: Awaited<ReturnType<typeof factsNow>>,
): Prepared {
  const claims = { iss: proofSigner.issuer, jti: row.id, iat: row.issuedAt.getTime() / 1000, ...facts };
  return { document: proofDocumentAt(proofSigner, row, file, person, at), claims };
}

async function store(
  tx: Writes,
  services: Services,
  viewer: Viewer,
  opened: OpenedCard,
  fullName: boolean,
  id: string,
): Promise<Prepared> {
  const { database, proofSigner } = services;
  const { file, delegate, now } = opened;
  const as = await factsNow(tx, services, viewer, opened, fullName);
  const row = {
    id,
    cardId: file.card.id,
    issuedTo: viewer.applicantId,
    grantId: delegate?.grant.id ?? null,
    keyId: proofSigner.keyId ?? '',
    sha256: hashOfFacts(as.facts),
    // The document counts seconds.
    issuedAt: new Date(Math.floor(now.getTime() / 1000) * 1000),
    revokedAt: null,
  };
  await insertProof(tx, database.tables, row);
  return prepared(services, row, file, as);
}

function refused(reason: ProofRefusal): ProofRefused {
  return { __typename: 'ProofRefused', reason };
}
