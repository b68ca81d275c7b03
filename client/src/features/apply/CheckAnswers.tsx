import { useTranslation } from 'react-i18next';
import { CheckStep } from '../../app/CheckStep.tsx';
import { WhilePending } from '../../upload/WhilePending.tsx';
import { useAnswerWords } from './answer-words.ts';
import type { Draft } from './draft.ts';
import type { Step } from './steps.ts';
import { useSubmit } from './use-submit.ts';

interface Props {
  caption: string;
  draft: Draft;
  reload: () => Promise<unknown>;
  onChange: (step: Step) => void;
  onDone: (cardId: string) => void;
}

/** All answers, each with the way back to it, and the one button that hands in. */
export function CheckAnswers({ caption, draft, reload, onChange, onDone }: Props) {
  const { t } = useTranslation(['apply', 'card', 'common']);
  const words = useAnswerWords();
  const send = useSubmit(draft, reload, onDone);
  const proofs = draft.proofs.filter(({ state }) => state !== 'REJECTED');
  const pending = draft.problems.some(({ reason }) => reason === 'PENDING');

  return (
    <>
      <CheckStep<Step>
        title={t('check.title')}
        caption={caption}
        onChange={onChange}
        send={t('check.send')}
        onSend={send}
        note={t(pending ? 'check.pending' : 'check.note')}
        rows={[
          { label: t('check.name'), value: draft.principal.name },
          { label: t('card:purpose'), value: words.purpose(draft), step: 'purpose' },
          { label: t('card:destination'), value: words.destination(draft), step: 'destination' },
          { label: t('card:expectedExitDate'), value: words.exitDate(draft), step: 'date' },
          { label: t('check.expedite'), value: words.expedite(draft), step: 'expedite' },
          ...(draft.expedite
            ? [
                {
                  label: t('check.proofs'),
                  value: proofs.map(({ name }) => name).join(t('common:listJoin')),
                  step: 'proof' as const,
                },
              ]
            : []),
          { label: t('check.declaration'), value: t('check.declared'), step: 'declare' },
        ]}
      />
      <WhilePending files={draft.proofs} onLook={reload} />
    </>
  );
}
