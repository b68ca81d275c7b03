import { useMutation } from '@apollo/client/react';
import { maskName } from '@exit-card/shared/masking';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useKey } from '../../app/use-key.ts';
import { useSend } from '../../app/use-send.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import { IssueProofDocument, type IssueProofMutation, type ProofPageQuery } from '../../graphql/documents.ts';
import { throttledWords } from '../../identity/throttled-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { TickBox } from '../../ui/TickBox.tsx';

interface Props {
  card: ProofPageQuery['card'];
  grantId: string | undefined;
  onIssued: (jws: string) => Promise<void>;
}

type Refusal = Exclude<IssueProofMutation['issueProof'], { __typename: 'ProofIssued' }>;

/** What will stand in it, whether with the full name, and the one button. */
export function ProofForm({ card, grantId, onIssued }: Props) {
  const { t } = useTranslation('proof');
  const trip = useTripName()(card);
  const [fullName, setFullName] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const key = useKey();
  const { busy, fault, run } = useSend();
  // The document is nowhere but in this page: not in the cache either.
  const [issue] = useMutation(IssueProofDocument, { fetchPolicy: 'no-cache' });
  const { name } = card.principal;

  async function send() {
    setRefusal(undefined);
    const input = { cardId: card.id, fullName, ...(grantId && { grantId }) };
    // Who asks again after a lost answer is given the same document.
    const idempotencyKey = key.keyOf(card.id, String(fullName));
    const { data } = await issue({ variables: { input: { ...input, idempotencyKey } } });
    key.answered();
    const answer = data?.issueProof;
    if (answer?.__typename === 'ProofIssued') await onIssued(answer.jws);
    else setRefusal(answer);
    return [];
  }

  return (
    <>
      <div className="stack">
        <PageTitle title={t('title')} caption={trip}>
          {t('title')}
        </PageTitle>
        <p className="lead">{t('lead')}</p>
      </div>
      <ul>
        {t('points', { returnObjects: true }).map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {card.seenAs.kind === 'EMPLOYER' ? (
        <p>{t('maskedOnly', { masked: maskName(name) })}</p>
      ) : (
        <TickBox id="fullName" error={undefined} checked={fullName} onChange={setFullName}>
          {t('fullName', { name })}
          <small>{t('fullNameHint', { masked: maskName(name) })}</small>
        </TickBox>
      )}
      <FaultNotice error={fault} />
      <div role="alert">{refusal && <Refused refusal={refusal} />}</div>
      <p className="row">
        <Button busy={busy} onClick={() => run(send)}>
          {t('issue')}
        </Button>
      </p>
    </>
  );
}

function Refused({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('proof');
  return (
    <Notice kind="warn" title={t('refused.title')}>
      <p>
        {refusal.__typename === 'Throttled'
          ? t('refused.THROTTLED', { wait: throttledWords(refusal.retryAfterSeconds) })
          : t(`refused.${refusal.reason}`)}
      </p>
    </Notice>
  );
}
