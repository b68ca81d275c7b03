import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import {
  type Evidence_OrganisationFragment,
  SubmitOrganisationEvidenceDocument,
} from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FileList } from '../../upload/FileList.tsx';
import { Uploader } from '../../upload/Uploader.tsx';
import { changeErrors } from './change-errors.ts';

const ID = 'evidence';

interface Props {
  organisation: Evidence_OrganisationFragment;
  /** Asks for the files again after one came or went. */
  onChanged: () => void;
}

/** The documents that prove an organisation and who may act for it, handed in to the verifier. */
export function Evidence({ organisation, onChanged }: Props) {
  const { t } = useTranslation('organisations');
  const { errors, busy, fault, run } = useSend();
  const [submit] = useMutation(SubmitOrganisationEvidenceDocument);
  const [done, setDone] = useState('');
  const { id, evidence } = organisation;

  async function send() {
    const { data } = await submit({ variables: { input: { organisationId: id } } });
    const answer = data?.submitOrganisationEvidence;
    if (!answer) return [];
    if (answer.__typename !== 'OrganisationChanged') return changeErrors(answer, ID);
    setDone(t('evidence.sent'));
    return [];
  }

  return (
    <section className="stack" aria-labelledby={`${ID}-title`}>
      <ErrorSummary errors={errors} />
      <h2 className="h-s" id={`${ID}-title`}>
        {t('evidence.title')}
      </h2>
      <p>{t('evidence.lead')}</p>
      <ul>
        <li>{t('evidence.licence')}</li>
        <li>{t('evidence.letter')}</li>
      </ul>
      {evidence.length > 0 && <FileList files={evidence} onRemoved={onChanged} />}
      <div id={ID} tabIndex={-1}>
        <Uploader
          purpose="ORGANISATION_EVIDENCE"
          subjectId={id}
          text={t('evidence.choose')}
          onArrived={onChanged}
          onRefused={onChanged}
        />
      </div>
      <FaultNotice error={fault} />
      {evidence.some(({ state }) => state !== 'REJECTED') && (
        <p className="row">
          <Button busy={busy} onClick={() => run(send)}>
            {t('evidence.send')}
          </Button>
        </p>
      )}
      <p className="note" role="status">
        {done}
      </p>
    </section>
  );
}
