import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/TextArea.tsx';
import { CommentField } from './CommentField.tsx';
import { DaysField } from './DaysField.tsx';
import { type Decided, type Draft, decisionOf } from './decision.ts';
import { DRAFT_IDS } from './draft-errors.ts';
import { ItemChoice } from './ItemChoice.tsx';
import { ReasonChoice } from './ReasonChoice.tsx';
import type { Case } from './use-case.ts';

interface Props {
  of: Case;
  draft: Decided;
  onDraft: (draft: Draft) => void;
  errorOf: (id: string) => string | undefined;
}

/** What the chosen decision asks for; what the applicant sees is said apart from the rest. */
export function DecisionFields({ of, draft, onDraft, errorOf }: Props) {
  const { t } = useTranslation('card-desk');
  const { name } = draft;
  const { asks, comment } = decisionOf(name);
  const open = of.supplements.find(({ state }) => state === 'OPEN');
  return (
    <>
      {asks.includes('ITEMS') && (
        <ItemChoice items={draft.items} errorOf={errorOf} onItems={(items) => onDraft({ ...draft, items })} />
      )}
      {(name === 'REQUEST_DOCUMENTS' || name === 'REJECT') && (
        <ReasonChoice
          decision={name}
          chosen={draft.reasonCodes}
          error={errorOf(DRAFT_IDS.reasons)}
          onChosen={(reasonCodes) => onDraft({ ...draft, reasonCodes })}
        />
      )}
      {asks.includes('DAYS') && (
        <DaysField
          days={draft.days}
          now={(name === 'EXTEND_DEADLINE' && open?.dueOn) || null}
          error={errorOf(DRAFT_IDS.days)}
          onDays={(days) => onDraft({ ...draft, days })}
        />
      )}
      <CommentField
        id={DRAFT_IDS.comment}
        label={t('decision.comment')}
        hint={t(comment === 'NEEDED' ? 'decision.commentHint' : 'decision.commentHintOptional')}
        templates={name}
        text={draft.comment}
        error={errorOf(DRAFT_IDS.comment)}
        onText={(comment) => onDraft({ ...draft, comment })}
      />
      {asks.includes('REMEDY') && (
        <CommentField
          id={DRAFT_IDS.remedy}
          label={t('decision.remedy')}
          hint={t('decision.remedyHint')}
          templates="REMEDY"
          text={draft.remedy}
          error={errorOf(DRAFT_IDS.remedy)}
          onText={(remedy) => onDraft({ ...draft, remedy })}
        />
      )}
      <TextArea
        id={DRAFT_IDS.internalNote}
        label={t('decision.internal')}
        hint={t('decision.internalHint')}
        error={errorOf(DRAFT_IDS.internalNote)}
        rows={2}
        value={draft.internalNote}
        onChange={({ target }) => onDraft({ ...draft, internalNote: target.value })}
      />
    </>
  );
}
