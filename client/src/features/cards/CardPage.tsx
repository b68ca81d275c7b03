import { useQuery } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ASKED_ANEW, codeOf } from '../../app/apollo.ts';
import { GRANT } from '../../app/nav.ts';
import { PATHS } from '../../app/paths.ts';
import { CardPageDocument } from '../../graphql/documents.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CardNotFound } from './CardNotFound.tsx';
import { CardParts } from './CardParts.tsx';
import { FaultOrKept } from './FaultOrKept.tsx';
import { HeldCardPage } from './HeldCardPage.tsx';

/** One card by its opaque id: one's own, or through the grant that the address names. */
export function CardPage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const grantId = params.get(GRANT);
  return grantId ? <HeldCardPage id={id} grantId={grantId} /> : <OwnCardPage id={id} />;
}

function OwnCardPage({ id }: { id: string }) {
  const { t } = useTranslation('cards');
  const { data, error, refetch } = useQuery(CardPageDocument, {
    variables: { id },
    context: ASKED_ANEW,
  });

  if (!data?.viewer) {
    if (!error) return <Skeleton />;
    return codeOf(error) === ErrorCode.NOT_FOUND ? (
      <CardNotFound />
    ) : (
      <FaultOrKept error={error} onRetry={() => refetch()} />
    );
  }
  const { node: card, viewer } = data;
  if (card?.__typename !== 'Card') return <CardNotFound />;
  return (
    <CardParts
      card={card}
      person={viewer.applicant}
      crumbs={[{ to: PATHS.cards, text: t('title') }]}
      onChanged={() => refetch()}
    />
  );
}
