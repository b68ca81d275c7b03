import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { useGone } from '../../app/use-gone.ts';
import { SeatsDocument } from '../../graphql/documents.ts';
import { NoSeat } from '../../organisation-view/NoSeat.tsx';
import { OrganisationCrumbs } from '../../organisation-view/OrganisationCrumbs.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { GiveSeat } from './GiveSeat.tsx';
import { SeatTable } from './SeatTable.tsx';

/** 经办人员: who acts for the organisation and until when; an agent sees the own seat only. */
export function SeatsPage() {
  const { t } = useTranslation('organisations');
  const { orgId = '' } = useParams();
  const [done, setDone] = useState('');
  const query = useQuery(SeatsDocument, { variables: { id: orgId } });
  const { data, error, refetch } = query;
  if (useGone(query)) return <NoSeat orgId={orgId} />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { name, status, viewerSeat, seats } = data.organisation;
  const isAdmin = viewerSeat?.role === 'ADMIN';
  const title = t(isAdmin ? 'seats.title' : 'seat.title');
  return (
    <>
      <OrganisationCrumbs orgId={orgId} name={name} here={title} />
      <div className="stack-l">
        <PageTitle title={title}>{title}</PageTitle>
        <p className="quiet">{t(isAdmin ? 'seats.adminLead' : 'seats.agentLead')}</p>
        <p className="note" role="status">
          {done}
        </p>
        <SeatTable seats={seats} ownSeatId={viewerSeat?.id} onDone={setDone} />
        {isAdmin && status === 'VERIFIED' && <GiveSeat orgId={orgId} />}
      </div>
    </>
  );
}
