import { useMutation } from '@apollo/client/react';
import { typedNumber } from '@exit-card/shared/typed-text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckStep, type Row } from '../../app/CheckStep.tsx';
import { useStep } from '../../app/use-step.ts';
import { useScopeWords } from '../../grant-view/scope-words.ts';
import { RequestProxyGrantDocument } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { AskFrame } from './AskFrame.tsx';
import { type Draft, EMPTY_DRAFT } from './ask-draft.ts';
import { cardNumbersIn } from './card-numbers.ts';
import { DeedStep } from './DeedStep.tsx';
import { MattersStep } from './MattersStep.tsx';
import { ScopesStep } from './ScopesStep.tsx';
import { useAsked } from './use-asked.ts';
import { WhoStep } from './WhoStep.tsx';

const STEPS = ['who', 'deed', 'matters', 'scopes', 'check'] as const;
type Step = (typeof STEPS)[number];

/** Who holds a notarised power of attorney asks: the person, the deed, what it says, and a look at it all. */
export function AskProxyPage() {
  const { t } = useTranslation('delegation');
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [asked, goTo] = useStep<Step>('who');
  const [request] = useMutation(RequestProxyGrantDocument);
  const onAnswer = useAsked();
  const rows = useRows(draft);

  // A reload forgets what was typed, so it starts again.
  const step = draft.idNumber === '' ? 'who' : STEPS.includes(asked) ? asked : 'who';
  const index = STEPS.indexOf(step);
  const previous = STEPS[index - 1];
  const props = {
    caption: t('proxy.caption', { step: index + 1 }),
    draft,
    onNext: (part: Partial<Draft>) => {
      setDraft({ ...draft, ...part });
      goTo(STEPS[index + 1] ?? 'check');
    },
  };

  async function send() {
    const { name, idNumber, scopes, cards, evidenceType: _, ...deed } = draft;
    const listedCardNumbers = cardNumbersIn(cards);
    const { data } = await request({
      variables: {
        input: {
          principal: { name, idNumber },
          deed,
          scopes,
          ...(listedCardNumbers.length > 0 && { listedCardNumbers }),
        },
      },
    });
    return onAnswer(data?.answer);
  }

  return (
    <AskFrame here={t('ask.proxy')} onBack={previous && (() => goTo(previous))}>
      {step === 'who' && <WhoStep {...props} title={t('proxy.who')} lead={t('proxy.whoLead')} />}
      {step === 'deed' && <DeedStep {...props} />}
      {step === 'matters' && <MattersStep {...props} />}
      {step === 'scopes' && <ScopesStep {...props} kind="NOTARISED_PROXY" />}
      {step === 'check' && (
        <CheckStep
          title={t('check.title')}
          caption={props.caption}
          rows={rows}
          onChange={goTo}
          send={t('check.send')}
          onSend={send}
          note={t('check.note')}
        />
      )}
    </AskFrame>
  );
}

function useRows(draft: Draft): Row<Step>[] {
  const { t } = useTranslation(['delegation', 'grant', 'common']);
  const scopeWords = useScopeWords();
  const { day } = useDates();
  const date = (text: string) => (text === '' ? '' : day(text));
  const cards = cardNumbersIn(draft.cards);
  return [
    { label: t('check.name'), value: draft.name, step: 'who' },
    { label: t('check.idNumber'), value: typedNumber(draft.idNumber), step: 'who' },
    { label: t('deed.deedNumber'), value: draft.deedNumber, step: 'deed' },
    { label: t('deed.notaryOffice'), value: draft.notaryOffice, step: 'deed' },
    { label: t('deed.notaryName'), value: draft.notaryName, step: 'deed' },
    { label: t('deed.issuedOn'), value: date(draft.issuedOn), step: 'deed' },
    { label: t('deed.matters'), value: draft.matters, step: 'matters' },
    { label: t('deed.powers'), value: draft.powers, step: 'matters' },
    {
      label: t('deed.period'),
      value: t('deed.periodOf', { from: date(draft.periodFrom), to: date(draft.periodTo) }),
      step: 'matters',
    },
    { label: t('grant:facts.open'), value: scopeWords(draft.scopes), step: 'scopes' },
    ...(cards.length > 0
      ? [{ label: t('grant:facts.cards'), value: cards.join(t('common:listJoin')), step: 'scopes' as const }]
      : []),
  ];
}
