import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useParams } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { BatchesOrganisationDocument } from '../../graphql/documents.ts';
import { OrganisationCrumbs } from '../../organisation-view/OrganisationCrumbs.tsx';
import { OrganisationFault } from '../../organisation-view/OrganisationFault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BatchForm } from './BatchForm.tsx';
import { PastBatches } from './PastBatches.tsx';

/** 单位统一办理: applications for employees, from a list. */
export function BatchesPage() {
  const { t } = useTranslation('batches');
  const { orgId = '' } = useParams();
  const { data, error, refetch } = useQuery(BatchesOrganisationDocument, { variables: { id: orgId } });
  if (!data) {
    return error ? <OrganisationFault error={error} orgId={orgId} onRetry={() => refetch()} /> : <Skeleton />;
  }

  const { name, status } = data.organisation;
  return (
    <>
      <OrganisationCrumbs orgId={orgId} name={name} here={t('title')} />
      <div className="cols">
        <div className="stack-l">
          <PageTitle title={t('title')}>{t('title')}</PageTitle>
          <p className="quiet">{t('lead')}</p>
          {status === 'VERIFIED' ? (
            <BatchForm orgId={orgId} />
          ) : (
            <Notice kind="calm">
              <p>
                {t('notVerified')}{' '}
                <Link to={generatePath(PATHS.organisation, { orgId })}>{t('toOrganisation')}</Link>
              </p>
            </Notice>
          )}
        </div>
        <PastBatches orgId={orgId} />
      </div>
    </>
  );
}
