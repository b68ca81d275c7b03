import { SupplementState } from '@exit-card/shared/card';
import type { StatusChange, SupplementRequest } from '../cards/card.ts';
import { supplementId } from '../cards/card-annex.store.ts';
import type { CaseFile } from './case-file.store.ts';

/** Every request for documents with what came of it, newest first. */
export function supplementsSeen(file: CaseFile, now: Date) {
  return file.requests.toReversed().map((request) => supplementSeen(file, request, now));
}

function supplementSeen(file: CaseFile, request: SupplementRequest, now: Date) {
  const { round, reasonCodes, comment, dueOn, dueAt, extendedOnce } = request;
  const id = supplementId(file.card.id, request);
  const files = file.files.get(id) ?? [];
  const steps = stepsOfRound(file, round);
  const submitted = steps.find(({ action }) => action === 'supplement');
  const receipt = file.submissions.find((one) => one.round === round);
  const isOver = request.state === SupplementState.OPEN && dueAt <= now;
  return {
    id,
    round,
    items: request.items.map((item) => ({ ...item, files: files.filter((one) => one.item === item.code) })),
    reasonCodes,
    comment,
    dueOn,
    dueAt,
    state: isOver ? SupplementState.LAPSED : request.state,
    extendedOnce,
    moreTimeReason: steps.find(({ action }) => action === 'requestMoreTime')?.publicComment ?? null,
    submittedAt: submitted?.at ?? null,
    submittedBy: file.names.get(submitted?.actorApplicantId ?? '') ?? null,
    submittedAs: submitted?.actorKind ?? null,
    receiptNumber: receipt?.receiptNumber ?? null,
  };
}

/** What happened from this request for documents to the next. */
function stepsOfRound({ history }: CaseFile, round: number): readonly StatusChange[] {
  const begins = history.filter(({ action }) => action === 'requestDocuments').map(({ seq }) => seq);
  const from = begins[round - 1] ?? Number.POSITIVE_INFINITY;
  const to = begins[round] ?? Number.POSITIVE_INFINITY;
  return history.filter(({ seq }) => seq >= from && seq < to);
}
