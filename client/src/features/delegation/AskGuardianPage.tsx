import { useMutation } from '@apollo/client/react';
import { typedNumber } from '@exit-card/shared/typed-text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckStep } from '../../app/CheckStep.tsx';
import { useStep } from '../../app/use-step.ts';
import { useScopeWords } from '../../grant-view/scope-words.ts';
import { RequestGuardianGrantDocument } from '../../graphql/documents.ts';
import { AskFrame } from './AskFrame.tsx';
import { type Draft, EMPTY_DRAFT } from './ask-draft.ts';
import { PaperStep } from './PaperStep.tsx';
import { ScopesStep } from './ScopesStep.tsx';
import { useAsked } from './use-asked.ts';
import { WhoStep } from './WhoStep.tsx';

const STEPS = ['who', 'paper', 'scopes', 'check'] as const;
type Step = (typeof STEPS)[number];

/** A guardian asks: the child, the paper, what it should open, and a look at it all. */
export function AskGuardianPage() {
  const { t } = useTranslation(['delegation', 'grant']);
  const scopeWords = useScopeWords();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [asked, goTo] = useStep<Step>('who');
  const [request] = useMutation(RequestGuardianGrantDocument);
  const onAnswer = useAsked();

  // A reload forgets what was typed, so it starts again.
  const step = draft.idNumber === '' ? 'who' : STEPS.includes(asked) ? asked : 'who';
  const index = STEPS.indexOf(step);
  const previous = STEPS[index - 1];
  const props = {
    caption: t('guardian.caption', { step: index + 1 }),
    draft,
    onNext: (part: Partial<Draft>) => {
      setDraft({ ...draft, ...part });
      goTo(STEPS[index + 1] ?? 'check');
    },
  };

  async function send() {
    const { name, idNumber, evidenceType, scopes } = draft;
    const input = { child: { name, idNumber }, evidenceType: evidenceType ?? 'HUKOU', scopes };
    const { data } = await request({ variables: { input } });
    return onAnswer(data?.answer);
  }

  return (
    <AskFrame here={t('ask.guardian')} onBack={previous && (() => goTo(previous))}>
      {step === 'who' && <WhoStep {...props} title={t('guardian.who')} lead={t('guardian.whoLead')} />}
      {step === 'paper' && <PaperStep {...props} />}
      {step === 'scopes' && <ScopesStep {...props} kind="GUARDIAN" />}
      {step === 'check' && (
        <CheckStep
          title={t('check.title')}
          caption={props.caption}
          onChange={goTo}
          send={t('check.send')}
          onSend={send}
          note={t('check.note')}
          rows={[
            { label: t('check.name'), value: draft.name, step: 'who' },
            { label: t('check.idNumber'), value: typedNumber(draft.idNumber), step: 'who' },
            {
              label: t('grant:facts.evidence'),
              value: draft.evidenceType ? t(`grant:evidenceTypes.${draft.evidenceType}`) : '',
              step: 'paper',
            },
            { label: t('grant:facts.open'), value: scopeWords(draft.scopes), step: 'scopes' },
          ]}
        />
      )}
    </AskFrame>
  );
}
