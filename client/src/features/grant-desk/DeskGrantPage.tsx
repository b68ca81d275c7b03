import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { DeskFault } from '../../desk-view/DeskFault.tsx';
import { DeskGrantCaseDocument } from '../../graphql/documents.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { GrantCase } from './GrantCase.tsx';

/** One grant on the desk. Opening it is recorded; nothing of it is kept in the cache. */
export function DeskGrantPage() {
  const { t } = useTranslation('desk');
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DeskGrantCaseDocument, {
    variables: { id },
    fetchPolicy: 'no-cache',
    refetchOn: false,
  });
  const reload = async () => (await refetch()).data?.desk.grantCase.grant.state;
  if (data) return <GrantCase key={id} of={data.desk.grantCase} onReload={reload} />;
  if (!error) return <Skeleton />;
  const none = { text: t('case.none'), back: PATHS.deskGrants };
  return <DeskFault desk="grants" error={error} onRetry={() => refetch()} none={none} />;
}
