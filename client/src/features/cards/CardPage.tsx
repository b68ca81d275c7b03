import type { ApolloClient } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ASKED_ANEW, codeOf } from '../../app/apollo.ts';
import { coming } from '../../app/coming.tsx';
import { GRANT } from '../../app/nav.ts';
import { PATHS } from '../../app/paths.ts';
import { keepEarly } from '../../early/keep-early.ts';
import { CardPageDocument } from '../../graphql/documents.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CardNotFound } from './CardNotFound.tsx';
import { CardParts } from './CardParts.tsx';
import { FaultOrKept } from './FaultOrKept.tsx';

/** The card of one's own that was asked for before the program came. */
export function keepEarlyCard(client: ApolloClient, id = ''): Promise<unknown> {
  return keepEarly(client, { query: CardPageDocument, operationName: 'CardPage', variables: { id } });
}

/** Comes with its words, and only to those who act for someone. */
const HeldCardPage = coming(
  ['grant'],
  async () => (await import('./HeldCardPage.tsx')).HeldCardPage,
).Component;

/** One card by its opaque id: one's own, or through the grant that the address names. */
export function CardPage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const grantId = params.get(GRANT);
  if (!grantId) return <OwnCardPage id={id} />;
  return (
    <Suspense fallback={<Skeleton />}>
      <HeldCardPage id={id} grantId={grantId} />
    </Suspense>
  );
}

function OwnCardPage({ id }: { id: string }) {
  const { t } = useTranslation('cards');
  const {
    data: answer,
    error,
    refetch,
  } = useQuery(CardPageDocument, {
    variables: { id },
    context: ASKED_ANEW,
  });
  // The longest page there is: an old phone draws it in small pieces at first. What changes later is there at once.
  const isBegun = useDeferredValue(answer !== undefined);
  const data = isBegun ? answer : undefined;

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
