import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ListsPage } from '../../organisation-view/ListsPage.tsx';
import { BulkForm } from './BulkForm.tsx';
import { PastJobs } from './PastJobs.tsx';

/** 批量核对: a list of ID numbers, answered line by line. */
export function BulkPage() {
  const { t } = useTranslation('bulk');
  const { orgId = '' } = useParams();
  return (
    <ListsPage
      orgId={orgId}
      title={t('title')}
      lead={t('lead')}
      notVerified={t('notVerified')}
      form={<BulkForm orgId={orgId} />}
      past={<PastJobs orgId={orgId} />}
    />
  );
}
