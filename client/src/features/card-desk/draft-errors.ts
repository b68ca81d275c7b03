import { COMMENT_LENGTH } from '@exit-card/shared/card';
import { SUPPLEMENT_DAYS } from '@exit-card/shared/windows';
import i18next from 'i18next';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { type Draft, decisionOf, ITEM_LENGTH, type Item } from './decision.ts';
import { daysIn, wordsOf } from './draft.ts';

export const DRAFT_IDS = {
  name: 'decision',
  reasons: 'reasons',
  items: 'items',
  days: 'days',
  comment: 'comment',
  remedy: 'remedy',
  internalNote: 'internal-note',
} as const;

export const itemId = (item: Pick<Item, 'key'>) => `item-${item.key}`;

/** What is missing before a decision can be confirmed, in the order of the form. */
export function draftErrors(draft: Draft): FieldError[] {
  const t = i18next.getFixedT(null, 'card-desk', 'decision');
  if (!draft.name) return [{ id: DRAFT_IDS.name, text: t('choose') }];
  const { asks, comment } = decisionOf(draft.name);
  return [
    ...(asks.includes('ITEMS') ? itemErrors(draft.items) : []),
    ...(asks.includes('REASONS') && draft.reasonCodes.length === 0
      ? [{ id: DRAFT_IDS.reasons, text: t('reasonsMissing') }]
      : []),
    ...(asks.includes('DAYS') && daysIn(draft) === undefined
      ? [{ id: DRAFT_IDS.days, text: t('daysWrong', SUPPLEMENT_DAYS) }]
      : []),
    ...lengthError(DRAFT_IDS.comment, draft.comment, {
      max: COMMENT_LENGTH.max,
      ...(comment === 'NEEDED' && { empty: t('commentEmpty') }),
      tooLong: t('tooLong'),
    }),
    ...(asks.includes('REMEDY') ? remedyErrors(draft) : []),
    ...lengthError(DRAFT_IDS.internalNote, draft.internalNote, {
      max: COMMENT_LENGTH.max,
      tooLong: t('tooLong'),
    }),
  ];
}

function itemErrors(items: readonly Item[]): FieldError[] {
  const t = i18next.getFixedT(null, 'card-desk', 'decision');
  if (items.length === 0) return [{ id: DRAFT_IDS.items, text: t('itemsMissing') }];
  return items.flatMap((one) => {
    const item = i18next.t(`card:items.${one.code}`);
    return lengthError(itemId(one), one.text, {
      max: ITEM_LENGTH,
      empty: t('itemTextEmpty', { item }),
      tooLong: t('itemTextTooLong', { item }),
    });
  });
}

/** What can be done comes after why, and both are sent as one. */
function remedyErrors(draft: Draft): FieldError[] {
  const t = i18next.getFixedT(null, 'card-desk', 'decision');
  if (draft.remedy.trim() === '') return [{ id: DRAFT_IDS.remedy, text: t('remedyEmpty') }];
  return lengthError(DRAFT_IDS.remedy, wordsOf(draft), { max: COMMENT_LENGTH.max, tooLong: t('tooLong') });
}

interface Length {
  max: number;
  tooLong: string;
  /** Left out where nothing need be written. */
  empty?: string;
}

/** What is wrong with the length of a text, counted in characters as a person does. */
export function lengthError(id: string, text: string, { max, tooLong, empty }: Length): FieldError[] {
  const { length } = [...text.trim()];
  if (length === 0 && empty) return [{ id, text: empty }];
  return length > max ? [{ id, text: tooLong }] : [];
}
