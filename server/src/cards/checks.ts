import { COMMENT_LENGTH } from '@exit-card/shared/card';
import { daysBetween, plainDateAt } from '@exit-card/shared/plain-date';
import { SUPPLEMENT_DAYS, VALIDITY_DAYS } from '@exit-card/shared/windows';
import type { Card, Case } from './card.ts';
import { inSameFamily } from './channels.ts';
import { fieldOf } from './correction.ts';
import type {
  CorrectionWanted,
  DocumentsSent,
  DocumentsWanted,
  Exit,
  ExtensionWanted,
  LongerDeadline,
  Remarks,
  Submission,
} from './inputs.ts';
import type { Refusal, RefusalReason } from './refusal.ts';
import { validUntilAt } from './validity.ts';

/** A condition on what the actor hands in: gives the reason to refuse, alone or with what belongs to it, or null. */
export type Check<Input> = (input: Input, file: Case, now: Date) => RefusalReason | Refusal | null;

export const statementTrue: Check<Submission> = ({ declarationAccepted }) =>
  declarationAccepted ? null : 'DECLARATION_MISSING';

export const noOverlap: Check<Submission> = ({ overlappingCard }) =>
  overlappingCard === null ? null : { reason: 'OVERLAPPING_CARD', cardId: overlappingCard };

export const expediteProven: Check<Submission> = ({ expedite }) =>
  expedite === null || expedite.proofs > 0 ? null : 'PROOF_MISSING';

export const itemsNamed: Check<DocumentsWanted> = ({ items }) => (items.length > 0 ? null : 'ITEMS_MISSING');

export const reasonGiven: Check<Remarks> = ({ reasonCodes = [] }) =>
  reasonCodes.length > 0 ? null : 'REASON_MISSING';

export const commentGiven: Check<Remarks> = ({ comment = '' }) =>
  within([...comment].length, COMMENT_LENGTH) ? null : 'COMMENT_LENGTH';

export const daysAllowed: Check<DocumentsWanted | LongerDeadline> = ({ days }) =>
  within(days, SUPPLEMENT_DAYS) ? null : 'DAYS_OUT_OF_RANGE';

/** What is still being checked is there, but cannot be handed in yet. */
export const allRequiredSent: Check<DocumentsSent> = ({ satisfied, inScan = [] }, { supplement }) => {
  const there = [...satisfied, ...inScan];
  const items = (supplement?.items ?? [])
    .filter((item) => item.required && !item.satisfied && !there.includes(item.code))
    .map(({ code }) => code);
  return items.length > 0 ? { reason: 'ITEMS_MISSING', items } : null;
};

export const nothingInScan: Check<DocumentsSent> = ({ inScan = [] }) =>
  inScan.length > 0 ? { reason: 'FILES_IN_SCAN', items: inScan } : null;

export const throughTheSameChannel: Check<DocumentsSent | ExtensionWanted> = ({ channel }, { card }) =>
  inSameFamily(channel, card.channel) ? null : 'OTHER_CHANNEL';

/** Something changes, no field twice, and nobody leaves in the past while the card is open. */
export const correctionSound: Check<CorrectionWanted> = ({ changes }, { card }, now) => {
  const fields = new Set(changes.map(({ field }) => field));
  const isReal = changes.every(({ field, from, to }) => from === fieldOf(card, field) && from !== to);
  if (changes.length === 0 || fields.size < changes.length || !isReal) return 'NOTHING_CHANGES';
  const date = changes.find(({ field }) => field === 'EXPECTED_EXIT_DATE')?.to;
  return date && card.closedAt === null && date < plainDateAt(now) ? 'EXIT_DATE_PASSED' : null;
};

/** All extensions together are not longer than the validity that they extend. */
export const extensionLength: Check<ExtensionWanted> = ({ days }, { card }) =>
  within(days, { min: 1, max: daysToExtend(card) }) ? null : 'DAYS_OUT_OF_RANGE';

export const exitWithinValidity: Check<Exit> = ({ exitedOn }, { card }, now) => {
  const { approvedOn } = card;
  const lastDay = validUntilAt(card, now);
  return approvedOn &&
    lastDay &&
    approvedOn <= exitedOn &&
    exitedOn <= lastDay &&
    exitedOn <= plainDateAt(now)
    ? null
    : 'EXIT_DATE_OUTSIDE_VALIDITY';
};

/** The longest extension that may still be asked for. */
export function daysToExtend({ approvedOn, validUntil }: Card): number {
  return approvedOn && validUntil ? 2 * VALIDITY_DAYS - daysBetween(approvedOn, validUntil) : 0;
}

function within(value: number, { min, max }: { min: number; max: number }): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
