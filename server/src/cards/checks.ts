import { daysBetween, plainDateAt } from '@exit-card/shared/plain-date';
import { SUPPLEMENT_DAYS, VALIDITY_DAYS } from '@exit-card/shared/windows';
import type { Card, Case } from './card.ts';
import { inSameFamily } from './channels.ts';
import type {
  DocumentsSent,
  DocumentsWanted,
  Exit,
  ExtensionWanted,
  LongerDeadline,
  Remarks,
  Submission,
} from './inputs.ts';
import type { RefusalReason } from './refusal.ts';
import { validUntilAt } from './validity.ts';

/** A condition on what the actor hands in: gives the reason to refuse, or null. */
export type Check<Input> = (input: Input, file: Case, now: Date) => RefusalReason | null;

/** In characters as a person counts them. */
const COMMENT_LENGTH = { min: 1, max: 1000 } as const;

export const statementTrue: Check<Submission> = ({ declarationAccepted }) =>
  declarationAccepted ? null : 'DECLARATION_MISSING';

export const noOverlap: Check<Submission> = ({ overlappingCard }) =>
  overlappingCard === null ? null : 'OVERLAPPING_CARD';

export const itemsNamed: Check<DocumentsWanted> = ({ items }) => (items.length > 0 ? null : 'ITEMS_MISSING');

export const reasonGiven: Check<Remarks> = ({ reasonCodes = [] }) =>
  reasonCodes.length > 0 ? null : 'REASON_MISSING';

export const commentGiven: Check<Remarks> = ({ comment = '' }) =>
  within([...comment].length, COMMENT_LENGTH) ? null : 'COMMENT_LENGTH';

export const daysAllowed: Check<DocumentsWanted | LongerDeadline> = ({ days }) =>
  within(days, SUPPLEMENT_DAYS) ? null : 'DAYS_OUT_OF_RANGE';

export const allRequiredSent: Check<DocumentsSent> = ({ satisfied }, { supplement }) =>
  supplement?.items.some((item) => item.required && !item.satisfied && !satisfied.includes(item.code))
    ? 'ITEMS_MISSING'
    : null;

export const throughTheSameChannel: Check<DocumentsSent | ExtensionWanted> = ({ channel }, { card }) =>
  inSameFamily(channel, card.channel) ? null : 'OTHER_CHANNEL';

/** All extensions together are not longer than the validity that they extend. */
export const extensionLength: Check<ExtensionWanted> = ({ days }, { card }) =>
  within(days, { min: 1, max: VALIDITY_DAYS - daysExtended(card) }) ? null : 'DAYS_OUT_OF_RANGE';

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

function daysExtended({ approvedOn, validUntil }: Card): number {
  return approvedOn && validUntil ? daysBetween(approvedOn, validUntil) - VALIDITY_DAYS : 0;
}

function within(value: number, { min, max }: { min: number; max: number }): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
