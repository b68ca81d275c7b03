import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useParams, useSearchParams } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { Fault } from '../../app/Fault.tsx';
import { NotFound } from '../../app/NotFound.tsx';
import { GRANT } from '../../app/nav.ts';
import { PATHS } from '../../app/paths.ts';
import { StepBack } from '../../app/StepBack.tsx';
import { useGone } from '../../app/use-gone.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import { NoLongerHolds } from '../../grant-view/NoLongerHolds.tsx';
import { WishCardDocument, type WishCardQuery } from '../../graphql/documents.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

/** The card that something is asked for about, and through which grant. */
export interface Wish {
  card: WishCardQuery['card'];
  grantId: string | undefined;
  /** Purpose and destination in words. */
  trip: string;
}

interface Props {
  here: string;
  /** To the step before; left out on the first. */
  onBack?: (() => void) | undefined;
  children: (wish: Wish) => ReactNode;
}

/** Around a page that asks for something about one card: the way to it, and what is in the way. */
export function WishFrame({ here, onBack, children }: Props) {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const grantId = params.get(GRANT) ?? undefined;
  // What is seen through a grant is never kept, where it could outlive the grant.
  const query = useQuery(WishCardDocument, {
    variables: { id, grantId: grantId ?? null },
    ...(grantId && { fetchPolicy: 'no-cache' }),
  });
  const tripName = useTripName();
  const { data, error, refetch } = query;
  if (useGone(query)) return grantId ? <NoLongerHolds /> : <NotFound />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  const wish = { card: data.card, grantId, trip: tripName(data.card) };
  const toCard = cardPath('card', id, grantId);
  return (
    <>
      <Crumbs wish={wish} toCard={toCard} here={here} />
      <div className="narrow stack-l">
        {onBack ? <StepBack onBack={onBack} /> : <BackLink to={toCard} />}
        {children(wish)}
      </div>
    </>
  );
}

function Crumbs({
  wish: { card, grantId, trip },
  toCard,
  here,
}: {
  wish: Wish;
  toCard: string;
  here: string;
}) {
  const { t } = useTranslation(['layout', 'wishes']);
  const list = grantId
    ? { to: generatePath(PATHS.actingCards, { grantId }), text: card.principal.name }
    : { to: PATHS.cards, text: t('nav.cards') };
  return <Breadcrumb crumbs={[list, { to: toCard, text: trip }]} here={here} />;
}
