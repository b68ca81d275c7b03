import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { ConfirmDecision } from './ConfirmDecision.tsx';
import { DecisionChoice } from './DecisionChoice.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import type { Decided, DecisionName, Draft } from './decision.ts';
import { NO_DRAFT } from './draft.ts';
import { DRAFT_IDS, draftErrors } from './draft-errors.ts';
import type { Case } from './use-case.ts';

interface Props {
  of: Case;
  choices: readonly DecisionName[];
  onDecide: (draft: Decided) => Promise<readonly FieldError[] | 'SENT'>;
}

/** 作出决定: nothing is preselected; what was chosen is read once more before it is sent. What was typed stays until it is sent. */
export function Decide({ of, choices, onDecide }: Props) {
  const { t } = useTranslation('card-desk');
  const [draft, setDraft] = useState<Draft>(NO_DRAFT);
  const [confirming, setConfirming] = useState(false);
  const { errors, errorOf, busy, fault, run } = useSend();
  // Another officer's decision may have closed what was chosen.
  const name = choices.find((choice) => choice === draft.name);
  const current = { ...draft, name };

  function check(event: FormEvent) {
    event.preventDefault();
    void run(() => {
      const missing = draftErrors(current);
      setConfirming(missing.length === 0);
      return missing;
    });
  }

  async function send(decided: Decided) {
    const answer = await onDecide(decided);
    setConfirming(false);
    if (answer !== 'SENT') return answer;
    setDraft(NO_DRAFT);
    return [];
  }

  return (
    <div className="panel stack">
      <h2 className="h-s">{t('decision.title')}</h2>
      <FaultNotice error={fault} />
      {confirming && name ? (
        <ConfirmDecision
          of={of}
          draft={{ ...draft, name }}
          busy={busy}
          onConfirm={() => run(() => send({ ...draft, name }))}
          onChange={() => setConfirming(false)}
        />
      ) : (
        <form className="stack" noValidate onSubmit={check}>
          <ErrorSummary errors={errors} />
          <DecisionChoice
            choices={choices}
            chosen={name}
            error={errorOf(DRAFT_IDS.name)}
            onChoose={(name) => setDraft({ ...draft, name })}
          />
          {name && <DecisionFields of={of} draft={{ ...draft, name }} onDraft={setDraft} errorOf={errorOf} />}
          <Button type="submit" size="grow">
            {t('decision.check')}
          </Button>
        </form>
      )}
    </div>
  );
}
