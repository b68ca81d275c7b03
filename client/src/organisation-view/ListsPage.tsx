import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { Fault } from '../app/Fault.tsx';
import { PATHS } from '../app/paths.ts';
import { useGone } from '../app/use-gone.ts';
import { OrganisationHeadDocument } from '../graphql/documents.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { NoSeat } from './NoSeat.tsx';
import { OrganisationCrumbs } from './OrganisationCrumbs.tsx';

interface Props {
  orgId: string;
  title: string;
  lead: string;
  /** Said in place of the form while the organisation is not verified. */
  notVerified: string;
  /** What takes a list. */
  form: ReactNode;
  /** The lists of before. */
  past: ReactNode;
}

/** A page where an organisation hands in a list of people. */
export function ListsPage({ orgId, title, lead, notVerified, form, past }: Props) {
  const { t } = useTranslation('organisations');
  const query = useQuery(OrganisationHeadDocument, { variables: { id: orgId } });
  const { data, error, refetch } = query;
  if (useGone(query)) return <NoSeat orgId={orgId} />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { name, status } = data.organisation;
  return (
    <>
      <OrganisationCrumbs orgId={orgId} name={name} here={title} />
      <div className="cols">
        <div className="stack-l">
          <PageTitle title={title}>{title}</PageTitle>
          <p className="quiet">{lead}</p>
          {status === 'VERIFIED' ? (
            form
          ) : (
            <Notice kind="calm">
              <p>
                {notVerified}{' '}
                <Link to={generatePath(PATHS.organisation, { orgId })}>{t('toOrganisation')}</Link>
              </p>
            </Notice>
          )}
        </div>
        {past}
      </div>
    </>
  );
}
