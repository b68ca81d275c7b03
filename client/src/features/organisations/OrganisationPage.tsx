import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { useGone } from '../../app/use-gone.ts';
import { OrganisationPageDocument } from '../../graphql/documents.ts';
import { NoSeat } from '../../organisation-view/NoSeat.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AskEmployees } from './AskEmployees.tsx';
import { AskedGrants } from './AskedGrants.tsx';
import { CloseOrganisation } from './CloseOrganisation.tsx';
import { Doors } from './Doors.tsx';
import { Evidence } from './Evidence.tsx';
import { OrganisationFacts } from './OrganisationFacts.tsx';
import { OrganisationVerdict } from './OrganisationVerdict.tsx';
import { OwnSeat } from './OwnSeat.tsx';
import { Reconfirm } from './Reconfirm.tsx';

/** One organisation for somebody with a seat in it: where it stands, what can be done, whom it asked. */
export function OrganisationPage() {
  const { t } = useTranslation('layout');
  const { orgId = '' } = useParams();
  const query = useQuery(OrganisationPageDocument, { variables: { id: orgId } });
  const { data, error, refetch } = query;
  if (useGone(query)) return <NoSeat orgId={orgId} />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { organisation } = data;
  const { name, status, evidence, viewerSeat: seat } = organisation;
  const verified = status === 'VERIFIED';
  const isAdmin = seat?.role === 'ADMIN';
  const givesEvidence = isAdmin && (status === 'PENDING' || status === 'REFUSED');
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.delegation, text: t('nav.delegation') }]} here={name} />
      <div className="cols three">
        <div className="a stack-l">
          <PageTitle title={name}>{name}</PageTitle>
          <OrganisationVerdict
            organisation={organisation}
            lacksEvidence={givesEvidence && status === 'PENDING' && evidence.length === 0}
          />
        </div>
        <aside className="c stack-l no-print">
          {seat && <Doors orgId={orgId} role={seat.role} verified={verified} />}
          {seat && <OwnSeat seat={seat} />}
        </aside>
        <div className="b stack-l">
          {givesEvidence && <Evidence organisation={organisation} onChanged={() => refetch()} />}
          {verified && <Reconfirm orgId={orgId} />}
          {verified && <AskEmployees orgId={orgId} />}
          {verified && <AskedGrants orgId={orgId} />}
          <OrganisationFacts organisation={organisation} />
          {isAdmin && (verified || givesEvidence) && <CloseOrganisation orgId={orgId} name={name} />}
        </div>
      </div>
    </>
  );
}
