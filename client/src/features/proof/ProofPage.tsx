import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useParams, useSearchParams } from 'react-router';
import { ASKED_ANEW } from '../../app/apollo.ts';
import { cardPath } from '../../app/card-path.ts';
import { Fault } from '../../app/Fault.tsx';
import { NotFound } from '../../app/NotFound.tsx';
import { GRANT } from '../../app/nav.ts';
import { PATHS } from '../../app/paths.ts';
import { useGone } from '../../app/use-gone.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import { NoLongerHolds } from '../../grant-view/NoLongerHolds.tsx';
import { ProofPageDocument, type ProofPageQuery } from '../../graphql/documents.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { IssuedProof } from './IssuedProof.tsx';
import { NoProof } from './NoProof.tsx';
import { ProofForm } from './ProofForm.tsx';
import { ProofList } from './ProofList.tsx';

type Card = ProofPageQuery['card'];

/** 电子证明 of one card: what it is, the document once it is signed, and those that were signed before. */
export function ProofPage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const grantId = params.get(GRANT) ?? undefined;
  // What is seen through a grant is never kept, where it could outlive the grant.
  const query = useQuery(ProofPageDocument, {
    variables: { id, grantId: grantId ?? null },
    context: ASKED_ANEW,
    ...(grantId && { fetchPolicy: 'no-cache' }),
  });
  const { data, error, refetch } = query;
  if (useGone(query)) return grantId ? <NoLongerHolds /> : <NotFound />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  return (
    <>
      <Crumbs card={data.card} grantId={grantId} />
      <Proofs
        card={data.card}
        grantId={grantId}
        offered={data.service.issuesProofs}
        onChanged={() => refetch()}
      />
    </>
  );
}

function Crumbs({ card, grantId }: { card: Card; grantId: string | undefined }) {
  const { t } = useTranslation(['proof', 'layout']);
  const trip = useTripName()(card);
  const list = grantId
    ? { to: generatePath(PATHS.actingCards, { grantId }), text: card.principal.name }
    : { to: PATHS.cards, text: t('layout:nav.cards') };
  return (
    <Breadcrumb crumbs={[list, { to: cardPath('card', card.id, grantId), text: trip }]} here={t('title')} />
  );
}

interface Props {
  card: Card;
  grantId: string | undefined;
  offered: boolean;
  onChanged: () => Promise<unknown>;
}

function Proofs({ card, grantId, offered, onChanged }: Props) {
  const [jws, setJws] = useState<string>();
  const { proofDocuments } = card;

  async function keep(signed: string) {
    setJws(signed);
    // The document is here, whether or not the list of all can be read anew.
    await onChanged().catch(() => undefined);
  }

  if (!proofDocuments) {
    return (
      <div className="narrow stack-l">
        <NoProof reason="NOT_IN_GRANT" card={card} grantId={grantId} />
      </div>
    );
  }
  return (
    <div className="narrow stack-l">
      {jws ? (
        <IssuedProof jws={jws} onAgain={() => setJws(undefined)} />
      ) : (
        <>
          <BackLink to={cardPath('card', card.id, grantId)} />
          {offered ? (
            <ProofForm card={card} grantId={grantId} onIssued={keep} />
          ) : (
            <NoProof reason="NOT_OFFERED" card={card} grantId={grantId} />
          )}
        </>
      )}
      {proofDocuments.length > 0 && (
        <ProofList documents={proofDocuments} grantId={grantId} onChanged={onChanged} />
      )}
    </div>
  );
}
