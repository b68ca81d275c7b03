import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { applyPath } from '../../app/apply-path.ts';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { useGone } from '../../app/use-gone.ts';
import { usePages } from '../../app/use-pages.ts';
import { GrantAside } from '../../grant-view/GrantAside.tsx';
import { mayApply } from '../../grant-view/may-apply.ts';
import { NoLongerHolds } from '../../grant-view/NoLongerHolds.tsx';
import { HeldCardsDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { HeldRows } from './HeldRows.tsx';

/** The cards of the person for whom the viewer acts, as far as the grant opens them. */
export function ActingCardsPage() {
  const { t } = useTranslation('delegation');
  const { grantId = '' } = useParams();
  const { options, more } = usePages();
  const list = useRef<HTMLUListElement>(null);
  // Not kept in the cache, where it could outlive the grant.
  const query = useQuery(HeldCardsDocument, {
    variables: { grantId },
    fetchPolicy: 'no-cache',
    ...options,
  });
  const { data, error, refetch } = query;
  if (useGone(query)) return <NoLongerHolds />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  const { grant } = data;
  if (!grant.cards) return <NoLongerHolds />;

  const { edges, totalCount } = grant.cards;
  const { name } = grant.principal;

  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.delegation, text: t('title') }]} here={name} />
      <div className="cols">
        <div className="stack-l">
          <PageTitle title={t('actingCards.title', { name })}>
            <span className="name">{name}</span>
            {t('actingCards.titleRest')}
          </PageTitle>
          {mayApply(grant) && (
            <p>
              <Link className="btn second" to={applyPath(grantId)}>
                {t('actingCards.apply', { name })}
              </Link>
            </p>
          )}
          {totalCount === 0 ? (
            <div className="empty">
              <h2>{t('actingCards.none')}</h2>
              <p className="quiet">{t('actingCards.noneBody')}</p>
            </div>
          ) : (
            <>
              <HeldRows cards={edges.map(({ node }) => node)} grantId={grantId} list={list} />
              <LoadMore list={list} {...more(query, (data) => data.grant.cards ?? undefined)} />
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
