import { useTranslation } from 'react-i18next';
import { GroupFrame } from '../../ui/GroupFrame.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { DECISIONS, type DecisionName, type Draft } from './decision.ts';
import { DRAFT_IDS } from './draft-errors.ts';
import { FaultChoice } from './FaultChoice.tsx';

interface Props<Name extends DecisionName> {
  choices: readonly Name[];
  draft: Draft<Name>;
  onDraft: (draft: Draft<Name>) => void;
  errorOf: (id: string) => string | undefined;
  awaitsSecond: boolean;
}

/** The decisions that are open, and what the chosen one asks for; what the applicant sees is said apart from the rest. */
export function DecisionFields<Name extends DecisionName>(props: Props<Name>) {
  const { choices, draft, onDraft, errorOf, awaitsSecond } = props;
  const { t } = useTranslation('desk');
  const { asks, audience } = DECISIONS[draft.name ?? choices[0] ?? 'REJECT'];
  return (
    <>
      <GroupFrame id={DRAFT_IDS.name} legend={t('case.decide')} legendHidden error={errorOf(DRAFT_IDS.name)}>
        <ul className="choice">
          {choices.map((name) => (
            <li key={name}>
              <label>
                <input
                  type="radio"
                  name={DRAFT_IDS.name}
                  checked={name === draft.name}
                  onChange={() => onDraft({ ...draft, name })}
                />
                <span>
                  <strong>{t(`case.decisions.${name}`)}</strong>
                  <small>
                    {awaitsSecond && name === 'ACCEPT_EVIDENCE'
                      ? t('case.effects.acceptFirst')
                      : t(`case.effects.${name}`)}
                  </small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </GroupFrame>
      {draft.name && asks === 'FAULT' && (
        <FaultChoice
          fault={draft.fault}
          onFault={(fault) => onDraft({ ...draft, fault })}
          error={errorOf(DRAFT_IDS.fault)}
        />
      )}
      {draft.name && asks !== 'CHECKS' && (
        <TextArea
          id={DRAFT_IDS.comment}
          label={t(`case.audiences.${audience}.comment`)}
          hint={t(`case.audiences.${audience}.seen`)}
          error={errorOf(DRAFT_IDS.comment)}
          rows={4}
          value={draft.comment}
          onChange={(event) => onDraft({ ...draft, comment: event.target.value })}
        />
      )}
      <p className="note">{t(`case.audiences.${audience}.unseen`)}</p>
    </>
  );
}
