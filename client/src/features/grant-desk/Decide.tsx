import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import type { GrantCheck } from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { ConfirmDecision } from './ConfirmDecision.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import type { Decided, DecisionName, Draft } from './decision.ts';
import { draftErrors } from './draft-errors.ts';

interface Props<Name extends DecisionName> {
  choices: readonly Name[];
  /** The whole list, and what of it is ticked. */
  checks: readonly GrantCheck[];
  ticked: ReadonlySet<GrantCheck>;
  /** Another verifier has to accept too. */
  awaitsSecond: boolean;
  /** Sends it; what is in the way, or nothing. */
  onDecide: (draft: Decided<Name>) => Promise<readonly FieldError[]>;
}

const NOTHING = { name: undefined, fault: undefined, comment: '' } as const;

/** 作出决定: nothing is preselected; what was chosen is read once more before it is sent. */
export function Decide<Name extends DecisionName>({
  choices,
  checks,
  ticked,
  awaitsSecond,
  onDecide,
}: Props<Name>) {
  const { t } = useTranslation('desk');
  const [draft, setDraft] = useState<Draft<Name>>(NOTHING);
  const [confirming, setConfirming] = useState(false);
  const { errors, errorOf, busy, fault, run } = useSend();
  const { name } = draft;

  function check(event: FormEvent) {
    event.preventDefault();
    void run(() => {
      const missing = draftErrors(draft, checks.length - ticked.size);
      setConfirming(missing.length === 0);
      return missing;
    });
  }

  async function send() {
    if (!name) return [];
    const inTheWay = await onDecide({ ...draft, name });
    setConfirming(false);
    if (inTheWay.length === 0) setDraft(NOTHING);
    return inTheWay;
  }

  return (
    <div className="panel stack">
      <h2 className="h-s">{t('case.decide')}</h2>
      <FaultNotice error={fault} />
      {confirming && name ? (
        <ConfirmDecision
          draft={{ ...draft, name }}
          checked={ticked.size}
          busy={busy}
          onConfirm={() => run(send)}
          onChange={() => setConfirming(false)}
        />
      ) : (
        <form className="stack" noValidate onSubmit={check}>
          <ErrorSummary errors={errors} />
          <DecisionFields
            choices={choices}
            draft={draft}
            onDraft={setDraft}
            errorOf={errorOf}
            awaitsSecond={awaitsSecond}
          />
          <Button type="submit" size="grow">
            {t('case.check')}
          </Button>
        </form>
      )}
    </div>
  );
}
