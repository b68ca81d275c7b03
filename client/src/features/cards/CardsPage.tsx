import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { applyPath } from '../../app/apply-path.ts';
import { PATHS } from '../../app/paths.ts';
import { MyCardsDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CardList } from './CardList.tsx';
import { CLOSED, filterIn } from './card-filter.ts';
import { EmptyCards } from './EmptyCards.tsx';
import { FaultOrKept } from './FaultOrKept.tsx';
import { FilterForm } from './FilterForm.tsx';
import { InIntake } from './InIntake.tsx';
import { KeepOffer } from './KeepOffer.tsx';
import { MyData } from './MyData.tsx';
import { OpenCards } from './OpenCards.tsx';
import { PastYears } from './PastYears.tsx';

/** All cards of the signed-in person: open ones first, then the past, or what a filter finds. */
export function CardsPage() {
  const { t } = useTranslation(['cards', 'layout']);
  const [params] = useSearchParams();
  const { data, error, refetch } = useQuery(MyCardsDocument);
  const viewer = data?.viewer;
  if (!viewer) return error ? <FaultOrKept error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const filter = filterIn(params);
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('layout:nav.account') }]} here={t('title')} />
      <div className="cols">
        <div className="stack-l">
          <PageTitle title={t('title')}>{t('title')}</PageTitle>
          <InIntake receivedAt={viewer.intakeReceivedAt} />
          {viewer.cards.totalCount > 0 ? (
            <>
              {!filter && (
                <p>
                  <Link className="btn second" to={applyPath()}>
                    {t('applyNew')}
                  </Link>
                </p>
              )}
              {!filter && <OpenCards cards={viewer.open.edges.map(({ node }) => node)} />}
              <FilterForm active={filter !== undefined} />
              {filter ? (
                <CardList title={t('groups.found')} none={t('filter.none')} filter={filter} />
              ) : (
                <CardList title={t('groups.past')} none={t('past.none')} filter={{ status: CLOSED }} />
              )}
              <PastYears archived={viewer.archivedCardCount} />
              <KeepOffer />
            </>
          ) : viewer.intakeReceivedAt === null ? (
            <EmptyCards archived={viewer.archivedCardCount} />
          ) : (
            <Hotline />
          )}
        </div>
        <MyData />
      </div>
    </>
  );
}
