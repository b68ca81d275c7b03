import type { CardActionName, ReasonCode, SupplementItemCode } from '../../graphql/documents.ts';

/** What a decision asks of the officer: words that are needed or may be left out, and what else. */
interface Decision {
  group: 'EXPEDITE' | 'STEP' | 'MORE_TIME' | 'EXTENSION' | 'CORRECTION';
  comment: 'NEEDED' | 'OPTIONAL';
  asks: readonly ('REASONS' | 'ITEMS' | 'DAYS' | 'REMEDY')[];
}

/** In the order in which they are offered: what hurries first. */
export const DECISIONS = {
  GRANT_EXPEDITE: { group: 'EXPEDITE', comment: 'NEEDED', asks: [] },
  DECLINE_EXPEDITE: { group: 'EXPEDITE', comment: 'NEEDED', asks: [] },
  REVIEW: { group: 'STEP', comment: 'OPTIONAL', asks: [] },
  APPROVE: { group: 'STEP', comment: 'OPTIONAL', asks: [] },
  REQUEST_DOCUMENTS: { group: 'STEP', comment: 'NEEDED', asks: ['ITEMS', 'REASONS', 'DAYS'] },
  REJECT: { group: 'STEP', comment: 'NEEDED', asks: ['REASONS', 'REMEDY'] },
  EXTEND_DEADLINE: { group: 'MORE_TIME', comment: 'OPTIONAL', asks: ['DAYS'] },
  REFUSE_MORE_TIME: { group: 'MORE_TIME', comment: 'NEEDED', asks: [] },
  GRANT_EXTENSION: { group: 'EXTENSION', comment: 'OPTIONAL', asks: [] },
  REFUSE_EXTENSION: { group: 'EXTENSION', comment: 'NEEDED', asks: [] },
  CORRECT: { group: 'CORRECTION', comment: 'NEEDED', asks: [] },
  REFUSE_CORRECTION: { group: 'CORRECTION', comment: 'NEEDED', asks: [] },
} as const satisfies Partial<Record<CardActionName, Decision>>;
export type DecisionName = keyof typeof DECISIONS;
export type DecisionGroup = Decision['group'];

const NAMES = Object.keys(DECISIONS) as DecisionName[];

/** What may be decided about a card, by what the server opens. */
export function decisionsOf(openActions: readonly CardActionName[]): DecisionName[] {
  return NAMES.filter((name) => openActions.includes(name));
}

export function decisionOf(name: DecisionName): Decision {
  return DECISIONS[name];
}

/** 原因: of the published guide for documents; refusing has two more. */
export const REASONS = {
  REQUEST_DOCUMENTS: ['INCOMPLETE', 'UNCLEAR', 'EXPLANATION_NEEDED'],
  REJECT: ['NOT_ELIGIBLE', 'UNTRUE_STATEMENT', 'INCOMPLETE', 'UNCLEAR', 'EXPLANATION_NEEDED'],
} as const satisfies Partial<Record<DecisionName, ReasonCode[]>>;

/** A document that is asked for. */
export interface Item {
  /** Of this row; another document may be asked for several times. */
  key: string;
  code: SupplementItemCode;
  text: string;
  required: boolean;
}

/** A decision as it is being made: nothing is chosen until the officer chooses. */
export interface Draft {
  name: DecisionName | undefined;
  reasonCodes: readonly ReasonCode[];
  items: readonly Item[];
  /** As typed. */
  days: string;
  comment: string;
  remedy: string;
  internalNote: string;
}

/** One that was chosen. */
export type Decided = Draft & { name: DecisionName };

export const ITEM_LENGTH = 200;
