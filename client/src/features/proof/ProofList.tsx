import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { type ProofList_DocumentFragment, RevokeProofDocument } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Said } from '../../ui/Said.tsx';
import { TwoClicks } from '../../ui/TwoClicks.tsx';

interface Props {
  documents: readonly ProofList_DocumentFragment[];
  grantId: string | undefined;
  onChanged: () => Promise<unknown>;
}

/** Every document of the card that was signed, newest first, each to be revoked. */
export function ProofList({ documents, grantId, onChanged }: Props) {
  const { t } = useTranslation('proof');
  const [said, setSaid] = useState('');
  return (
    <section className="stack no-print" aria-labelledby="proofs">
      <h2 id="proofs">{t('list.title')}</h2>
      <Said text={said} />
      <ul className="tasks bare">
        {documents.map((document) => (
          <li key={document.id} className="stack">
            <ProofRow
              document={document}
              grantId={grantId}
              onRevoked={async () => {
                await onChanged().catch(() => undefined);
                setSaid(t('list.revoked'));
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  document: ProofList_DocumentFragment;
  grantId: string | undefined;
  onRevoked: () => Promise<void>;
}

function ProofRow({ document: { id, issuedAt, issuedTo, state, revokedAt }, grantId, onRevoked }: RowProps) {
  const { t } = useTranslation('proof');
  const { dayAndTime } = useDates();
  const { busy, fault, run } = useSend();
  const [revoke] = useMutation(RevokeProofDocument, { fetchPolicy: 'no-cache' });
  const at = dayAndTime(issuedAt);

  async function send() {
    await revoke({ variables: { input: { id, ...(grantId && { grantId }) } } });
    await onRevoked();
    return [];
  }

  return (
    <>
      <h3 className="h-s">
        <time dateTime={issuedAt}>{at}</time>
      </h3>
      <p>
        {t(`list.states.${state}`)}
        <small>
          {t(`list.to.${issuedTo}`)}
          {revokedAt && ` ${t('list.revokedAt', { at: dayAndTime(revokedAt) })}`}
        </small>
      </p>
      <p className="note num">{t('list.id', { id })}</p>
      <FaultNotice error={fault} />
      {state !== 'REVOKED' && (
        <TwoClicks
          look="second"
          size="small"
          question={t('list.question')}
          yes={t('list.yes')}
          no={t('list.no')}
          busy={busy}
          onYes={() => run(send)}
        >
          {t('list.revoke')}
          <span className="visually-hidden">{t('list.revokeOf', { at })}</span>
        </TwoClicks>
      )}
    </>
  );
}
