import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { generatePath, Link, useParams, useSearchParams } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { useGone } from '../../app/use-gone.ts';
import { RosterSummaryDocument } from '../../graphql/documents.ts';
import { JobPanel } from '../../organisation-view/JobPanel.tsx';
import { NoSeat } from '../../organisation-view/NoSeat.tsx';
import { OrganisationCrumbs } from '../../organisation-view/OrganisationCrumbs.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EmptyRoster } from './EmptyRoster.tsx';
import { Roster } from './Roster.tsx';
import { RosterChips } from './RosterChips.tsx';
import { RosterSearch } from './RosterSearch.tsx';
import { RosterSummary } from './RosterSummary.tsx';
import { SHOWN, shownIn } from './roster-filter.ts';

/** 员工登记卡: the cards that the organisation handled for employees who agreed, who needs action first. */
export function RosterPage() {
  const { t } = useTranslation('organisations');
  const { orgId = '' } = useParams();
  const [params] = useSearchParams();
  const [name, setName] = useState('');
  const query = useQuery(RosterSummaryDocument, { variables: { id: orgId } });
  const { data, error, refetch } = query;
  if (useGone(query)) return <NoSeat orgId={orgId} />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { organisation } = data;
  const summary = organisation.rosterSummary;
  const job = organisation.bulkJobs.edges[0]?.node;
  const shown = shownIn(params);
  return (
    <div className="wide">
      <OrganisationCrumbs orgId={orgId} name={organisation.name} here={t('roster.title')} />
      <div className="stack-l">
        <div className="row between">
          <PageTitle title={t('roster.title')}>{t('roster.title')}</PageTitle>
          <p className="row no-print">
            <Link className="btn" to={generatePath(PATHS.bulk, { orgId })}>
              {t('roster.bulk')}
            </Link>
            {summary.cards > 0 && (
              <a className="btn second" href={`/organisations/${orgId}/roster.csv`} download>
                <Trans
                  t={t}
                  i18nKey="roster.export"
                  components={{ hidden: <span className="visually-hidden" /> }}
                />
              </a>
            )}
          </p>
        </div>
        {summary.cards === 0 ? (
          <EmptyRoster orgId={orgId} />
        ) : (
          <>
            <div className="pair">
              <RosterSummary summary={summary} />
              {job && <JobPanel orgId={orgId} job={job} />}
            </div>
            <RosterChips summary={summary} shown={shown} />
            <RosterSearch name={name} onSearch={setName} />
            <Roster
              key={`${shown} ${name}`}
              orgId={orgId}
              filter={{ ...SHOWN[shown], ...(name && { name }) }}
            />
          </>
        )}
      </div>
    </div>
  );
}
