import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { codeOf } from '../../app/apollo.ts';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import { GrantAside } from '../../grant-view/GrantAside.tsx';
import { NoLongerHolds } from '../../grant-view/NoLongerHolds.tsx';
import { HeldCardsDocument, type HeldCardsQuery } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { HeldRows } from './HeldRows.tsx';

/** The cards of the person for whom the viewer acts, as far as the grant opens them. */
export function ActingCardsPage() {
  const { t } = useTranslation('delegation');
  const { grantId = '' } = useParams();
  const { refetchOn, open } = usePages();
  const list = useRef<HTMLUListElement>(null);
  // Not kept in the cache, where it could outlive the grant.
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(HeldCardsDocument, {
    variables: { grantId },
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
    refetchOn,
  });
  if (error) {
    return codeOf(error) === ErrorCode.NOT_FOUND ? (
      <NoLongerHolds />
    ) : (
      <Fault error={error} onRetry={() => refetch()} />
    );
  }
  if (!data) return <Skeleton />;
  const { grant } = data;
  if (!grant.cards) return <NoLongerHolds />;

  const { edges, totalCount, pageInfo } = grant.cards;
  const { name } = grant.principal;
  const more = () => {
    open();
    return fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult),
    });
  };

  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.delegation, text: t('title') }]} here={name} />
      <div className="cols">
        <div className="stack-l">
          <PageTitle title={t('actingCards.title', { name })}>
            <span className="name">{name}</span>
            {t('actingCards.titleRest')}
          </PageTitle>
          {totalCount === 0 ? (
            <div className="empty">
              <h2>{t('actingCards.none')}</h2>
              <p className="quiet">{t('actingCards.noneBody')}</p>
            </div>
          ) : (
            <>
              <HeldRows cards={edges.map(({ node }) => node)} grantId={grantId} list={list} />
              <LoadMore
                list={list}
                shown={edges.length}
                total={totalCount}
                busy={networkStatus === NetworkStatus.fetchMore}
                onMore={more}
              />
            </>
          )}
        </div>
        <aside>
          <GrantAside grant={grant} />
        </aside>
      </div>
    </>
  );
}

function joined(before: HeldCardsQuery, after: HeldCardsQuery): HeldCardsQuery {
  if (!before.grant.cards || !after.grant.cards) return after;
  const edges = [...before.grant.cards.edges, ...after.grant.cards.edges];
  return { grant: { ...after.grant, cards: { ...after.grant.cards, edges } } };
}
