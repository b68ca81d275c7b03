import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { useHashTarget } from '../../app/use-hash-target.ts';
import { usePages } from '../../app/use-pages.ts';
import { WaitingGrants } from '../../grant-view/WaitingGrants.tsx';
import { DelegationDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AskWays } from './AskWays.tsx';
import { Blocked } from './Blocked.tsx';
import { GrantSection } from './GrantSection.tsx';
import { MinorNotice } from './MinorNotice.tsx';
import { Seats } from './Seats.tsx';

/** 授权与代办: who may see mine, for whom I may act, and asking for it. */
export function DelegationPage() {
  const { t } = useTranslation('delegation');
  const { options, more } = usePages();
  const query = useQuery(DelegationDocument, options);
  const { data, error, refetch } = query;
  const viewer = data?.viewer;
  useHashTarget(viewer !== undefined);
  if (!viewer) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const given = viewer.grantsGiven.edges.map(({ node }) => node);
  const received = viewer.grantsReceived.edges.map(({ node }) => node);
  const acts = received.some(({ state }) => state === 'ACTIVE') || viewer.seats.some(({ isLive }) => isLive);
  return (
    <>
      <Breadcrumb crumbs={[]} here={t('title')} />
      <div className="cols">
        <div className="stack-l">
          <div className="stack">
            <PageTitle title={t('title')}>{t('title')}</PageTitle>
            <p className="quiet">{t('lead')}</p>
          </div>
          <MinorNotice minor={viewer.minor} />
          <WaitingGrants grants={[...given, ...received]} />
          <GrantSection
            id="given"
            title={t('given.title')}
            none={t('given.none')}
            past={(count) => t('given.past', { count })}
            grants={given}
            more={more(query, (page) => page.viewer?.grantsGiven, 'givenAfter')}
          />
          <GrantSection
            id="received"
            title={t('received.title')}
            none={t('received.none')}
            past={(count) => t('received.past', { count })}
            grants={received}
            more={more(query, (page) => page.viewer?.grantsReceived, 'receivedAfter')}
          >
            {acts && (
              <p>
                <Link className="btn" to={PATHS.acting}>
                  {t('received.begin')}
                </Link>
              </p>
            )}
          </GrantSection>
          {!viewer.minor && <Seats seats={viewer.seats} />}
          <Blocked requesters={viewer.blockedRequesters} />
        </div>
        {!viewer.minor && (
          <aside className="stack" aria-labelledby="ask">
            <h2 className="h-s" id="ask">
              {t('ask.title')}
            </h2>
            <p className="note">{t('ask.lead')}</p>
            <AskWays />
          </aside>
        )}
      </div>
    </>
  );
}
