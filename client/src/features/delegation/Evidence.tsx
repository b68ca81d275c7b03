import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { type GrantPageQuery, SubmitGrantEvidenceDocument } from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FileList } from '../../upload/FileList.tsx';
import { Uploader } from '../../upload/Uploader.tsx';
import { useReasonWords } from './GrantHistory.tsx';
import { useRefusalWords } from './refusal-words.ts';

interface Props {
  grant: Exclude<GrantPageQuery['grant'], { __typename: 'EmployerGrant' }>;
  /** Something was uploaded or removed. */
  onChange: () => void;
  onDone: (said: string) => void;
}

/** What proves the grant: handing it in while that is asked, afterwards only the list. Nothing for the principal. */
export function Evidence({ grant, onChange, onDone }: Props) {
  const { t } = useTranslation(['delegation', 'grant']);
  const { evidence, kind } = grant;
  const open = grant.openActions.includes('SUBMIT_EVIDENCE');
  if (!evidence || (!open && evidence.files.length === 0)) return null;
  return (
    <section className="stack" aria-labelledby="evidence">
      <h2 id="evidence">{t('evidence.title')}</h2>
      <p className="quiet">{t(`grant:evidenceTypes.${evidence.type}`)}</p>
      {open && <p>{t(`evidence.lead.${kind === 'GUARDIAN' ? kind : 'NOTARISED_PROXY'}`)}</p>}
      {open && <Returned grant={grant} />}
      <FileList files={evidence.files} {...(open && { onRemoved: onChange })} />
      {open && (
        <>
          <Uploader
            purpose="GRANT_EVIDENCE"
            subjectId={grant.id}
            text={t('evidence.add')}
            onArrived={onChange}
            onRefused={onChange}
          />
          <p className="note">{t('evidence.formats')}</p>
          <HandIn
            grantId={grant.id}
            ready={evidence.files.some(({ state }) => state === 'PENDING' || state === 'CLEAN')}
            onDone={onDone}
          />
        </>
      )}
    </section>
  );
}

/** Why a verifier gave the evidence back, if that was the last thing that happened. */
function Returned({ grant }: Pick<Props, 'grant'>) {
  const { t } = useTranslation(['delegation', 'grant']);
  const reasonWords = useReasonWords();
  const last = grant.events.at(-1);
  if (last?.action !== 'RETURN_EVIDENCE') return null;
  return (
    <Notice
      kind="warn"
      title={t('evidence.returned', { reason: reasonWords(last.reason) ?? t('grant:evidenceFaults.OTHER') })}
    >
      {last.comment && <p>{last.comment}</p>}
    </Notice>
  );
}

interface HandInProps {
  grantId: string;
  ready: boolean;
  onDone: (said: string) => void;
}

function HandIn({ grantId, ready, onDone }: HandInProps) {
  const { t } = useTranslation('delegation');
  const refusalWords = useRefusalWords();
  const [submit, { loading, error }] = useMutation(SubmitGrantEvidenceDocument);
  const [refusal, setRefusal] = useState('');

  async function handIn() {
    if (!ready) return setRefusal(t('evidence.none'));
    const { data } = await submit({ variables: { input: { grantId } } }).catch(() => ({ data: null }));
    if (data?.answer.__typename === 'GrantRefused') setRefusal(refusalWords(data.answer));
    else if (data) onDone(t('evidence.sent'));
  }

  return (
    <>
      <FaultNotice error={error} />
      <p role="alert">{refusal}</p>
      <p>
        <Button busy={loading} onClick={handIn}>
          {t('evidence.send')}
        </Button>
      </p>
    </>
  );
}
