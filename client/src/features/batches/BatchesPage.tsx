import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ListsPage } from '../../organisation-view/ListsPage.tsx';
import { BatchForm } from './BatchForm.tsx';
import { PastBatches } from './PastBatches.tsx';

/** 单位统一办理: applications for employees, from a list. */
export function BatchesPage() {
  const { t } = useTranslation('batches');
  const { orgId = '' } = useParams();
  return (
    <ListsPage
      orgId={orgId}
      title={t('title')}
      lead={t('lead')}
      notVerified={t('notVerified')}
      form={<BatchForm orgId={orgId} />}
      past={<PastBatches orgId={orgId} />}
    />
  );
}
