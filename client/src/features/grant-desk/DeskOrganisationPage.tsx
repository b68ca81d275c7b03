import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { DeskFault } from '../../desk-view/DeskFault.tsx';
import { DeskOrganisationCaseDocument } from '../../graphql/documents.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { OrganisationCase } from './OrganisationCase.tsx';

/** One organisation on the desk. Opening it is recorded; nothing of it is kept in the cache. */
export function DeskOrganisationPage() {
  const { t } = useTranslation('desk');
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DeskOrganisationCaseDocument, {
    variables: { id },
    fetchPolicy: 'no-cache',
    refetchOn: false,
  });
  const reload = async () => (await refetch()).data?.desk.organisationCase.organisation.status;
  if (data) return <OrganisationCase key={id} of={data.desk.organisationCase} onReload={reload} />;
  if (!error) return <Skeleton />;
  const none = { text: t('organisations.none'), back: PATHS.deskOrganisations };
  return <DeskFault desk="grants" error={error} onRetry={() => refetch()} none={none} />;
}
