import { useQuery } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ASKED_ANEW, codeOf } from '../../app/apollo.ts';
import { GRANT } from '../../app/nav.ts';
import { PATHS } from '../../app/paths.ts';
import { CardPageDocument } from '../../graphql/documents.ts';
import { countryName } from '../../text/countries.ts';
import { currentLanguage } from '../../text/language.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CardNotFound } from './CardNotFound.tsx';
import { CardParts } from './CardParts.tsx';
import { FaultOrKept } from './FaultOrKept.tsx';
import { HeldCardPage } from './HeldCardPage.tsx';

// The browser's names of countries take an old phone a tenth of a second when they are first asked for: while it waits for the card.
setTimeout(() => countryName('CN', currentLanguage()));

/** One card by its opaque id: one's own, or through the grant that the address names. */
export function CardPage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const grantId = params.get(GRANT);
  return grantId ? <HeldCardPage id={id} grantId={grantId} /> : <OwnCardPage id={id} />;
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
