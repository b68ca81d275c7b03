import { useTranslation } from 'react-i18next';
import { GuideLink } from '../../app/GuideLink.tsx';
import { StepForm } from '../../app/StepForm.tsx';
import { INPUT_IDS, problemErrors } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { GroupFrame } from '../../ui/GroupFrame.tsx';
import { FileList } from '../../upload/FileList.tsx';
import { Uploader } from '../../upload/Uploader.tsx';
import { WhilePending } from '../../upload/WhilePending.tsx';
import type { Draft } from './draft.ts';

const { EXPEDITE_PROOF } = INPUT_IDS;

interface Props {
  caption: string;
  draft: Draft;
  onChanged: () => Promise<Draft | null>;
  onNext: () => void;
}

/** 加急的证明: at least one file. Whoever goes on while one is still being checked need not wait. */
export function ProofStep({ caption, draft, onChanged, onNext }: Props) {
  const { t } = useTranslation(['apply', 'common']);
  const reason = draft.expedite?.reason ?? 'OTHER';

  async function next(): Promise<readonly FieldError[]> {
    const now = await onChanged();
    const missing = now?.problems.filter(
      ({ field, reason: why }) => field === 'EXPEDITE_PROOF' && why === 'EMPTY',
    );
    if (missing?.length) return problemErrors(missing);
    onNext();
    return [];
  }

  return (
    <StepForm
      title={t('proof.title')}
      caption={caption}
      lead={t(`proof.lead.${reason}`)}
      send={t('common:continue')}
      onSend={next}
    >
      {(errorOf) => (
        <GroupFrame
          id={EXPEDITE_PROOF}
          legend={t('proof.title')}
          legendHidden
          error={errorOf(EXPEDITE_PROOF)}
        >
          {draft.proofs.length > 0 && <FileList files={draft.proofs} onRemoved={onChanged} />}
          <WhilePending files={draft.proofs} onLook={onChanged} />
          <Uploader
            purpose="EXPEDITE_PROOF"
            subjectId={draft.id}
            text={t(draft.proofs.length > 0 ? 'proof.another' : 'proof.choose')}
            onArrived={onChanged}
            onRefused={onChanged}
          />
          <p className="note">{t('proof.formats')}</p>
          <GuideLink to="photo" />
        </GroupFrame>
      )}
    </StepForm>
  );
}
