import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate, useSearchParams } from 'react-router';
import { heldPath } from '../../app/card-path.ts';
import { Fault } from '../../app/Fault.tsx';
import { GRANT } from '../../app/nav.ts';
import { PATHS } from '../../app/paths.ts';
import { useStep } from '../../app/use-step.ts';
import { NoLongerHolds } from '../../grant-view/NoLongerHolds.tsx';
import { ActingGrantDocument } from '../../graphql/documents.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CheckAnswers } from './CheckAnswers.tsx';
import { DeclareStep } from './DeclareStep.tsx';
import { DestinationStep } from './DestinationStep.tsx';
import { DraftFrame } from './DraftFrame.tsx';
import { type Content, type Typed, typedFrom } from './draft.ts';
import { ExitDateStep } from './ExitDateStep.tsx';
import { ExpediteStep } from './ExpediteStep.tsx';
import { Kept } from './Kept.tsx';
import { Overlap } from './Overlap.tsx';
import { ProofStep } from './ProofStep.tsx';
import { PurposeStep } from './PurposeStep.tsx';
import { StartStep } from './StartStep.tsx';
import { isAfterDate, isAfterFirst, NUMBERS, neighbour, openStep, resumeAt, type Step } from './steps.ts';
import { isOutdated, useDraft } from './use-draft.ts';

/** 申请出境登记卡, for oneself or through the grant that the address names. */
export function ApplyPage() {
  const [params] = useSearchParams();
  const grantId = params.get(GRANT) ?? undefined;
  // Nothing that was typed goes over to another person.
  return <Application key={grantId} grantId={grantId} />;
}

function Application({ grantId }: { grantId: string | undefined }) {
  const { draft, reload, save, discard, ...read } = useDraft(grantId);
  const { person, ...grant } = usePrincipal(grantId);
  const toApplied = useToApplied(grantId);
  const [asked, goTo] = useStep<Step>('start');
  const [changed, setChanged] = useState<Partial<Typed>>({});
  const [returning, setReturning] = useState(false);
  const caption = useCaption();

  if (draft === undefined || person === 'UNKNOWN') {
    const error = read.error ?? grant.error;
    if (!error) return <Skeleton />;
    const again = () => Promise.allSettled([reload(), grantId && grant.refetch()]);
    return isOutdated(error) ? <NoLongerHolds /> : <Fault error={error} onRetry={again} />;
  }

  const typed = { ...typedFrom(draft), ...changed };
  const step = openStep(asked, draft, typed.declared && typed.consented);
  const expedite = typed.expedite !== null && typed.expedite !== 'NO';
  const onTyped = (part: Partial<Typed>) => setChanged((before) => ({ ...before, ...part }));
  const toChange = (to: Step) => {
    // Before the check there are questions to come, which are not to be passed over.
    if (step === 'check') setReturning(true);
    goTo(to);
  };

  /** A change that the last step asked for leads straight back to it, once, unless it asks for more. */
  function goOn() {
    const next = neighbour(step, 1, expedite);
    if (!returning || next === 'proof') return goTo(next);
    setReturning(false);
    goTo('check');
  }

  function goBack() {
    setReturning(false);
    goTo(returning && step !== 'check' ? 'check' : neighbour(step, -1, expedite));
  }

  async function onNext(content: Content, at: string) {
    const errors = await save(content, at);
    if (errors.length === 0) goOn();
    return errors;
  }

  async function startAnew() {
    await discard();
    setChanged({});
    setReturning(false);
  }

  if (step === 'start') {
    return (
      <DraftFrame draft={draft} onBack={undefined}>
        <StartStep
          principal={person}
          kept={draft && <Kept draft={draft} onDiscard={startAnew} />}
          gone={draft === null && isAfterFirst(asked)}
          onNext={() => goTo(draft ? resumeAt(draft) : 'purpose')}
        />
      </DraftFrame>
    );
  }
  const props = { caption: caption(step), typed, onTyped, onNext };
  return (
    <DraftFrame draft={draft} onBack={goBack}>
      {draft?.openCardId && isAfterDate(step) && (
        <Overlap openCardId={draft.openCardId} grantId={grantId} onChangeDate={() => toChange('date')} />
      )}
      {step === 'purpose' && <PurposeStep {...props} />}
      {step === 'destination' && <DestinationStep {...props} />}
      {step === 'date' && <ExitDateStep {...props} />}
      {step === 'expedite' && <ExpediteStep {...props} />}
      {step === 'proof' && draft && (
        <ProofStep caption={props.caption} draft={draft} onChanged={reload} onNext={goOn} />
      )}
      {step === 'declare' && <DeclareStep {...props} principal={person} onNext={goOn} />}
      {step === 'check' && draft && (
        <CheckAnswers
          caption={props.caption}
          draft={draft}
          reload={reload}
          onChange={toChange}
          onDone={toApplied}
        />
      )}
    </DraftFrame>
  );
}

/** The name of whose card it will be, undefined for oneself; and why it is not known. */
function usePrincipal(grantId: string | undefined) {
  const { data, error, refetch } = useQuery(
    ActingGrantDocument,
    grantId ? { variables: { grantId } } : skipToken,
  );
  return { person: grantId ? (data?.grant.principal.name ?? 'UNKNOWN') : undefined, error, refetch };
}

function useToApplied(grantId: string | undefined) {
  const navigate = useNavigate();
  return (id: string) => {
    void navigate(heldPath(generatePath(PATHS.applied, { id }), grantId), { replace: true });
  };
}

function useCaption() {
  const { t } = useTranslation('apply');
  return (step: Exclude<Step, 'start'>) => t('caption', { step: NUMBERS[step] });
}
