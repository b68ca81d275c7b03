import { useTranslation } from 'react-i18next';
import { OwnLookupsDocument } from '../../graphql/documents.ts';
import { RecordList } from './RecordList.tsx';
import { RecordsPage } from './RecordsPage.tsx';

/** 我的查询记录: the look-ups in which the person proved who they are. */
export function OwnLookupsPage() {
  const { t } = useTranslation('access-log');
  return (
    <RecordsPage title={t('lookupsTitle')} lead={t('lookupsLead')}>
      <RecordList document={OwnLookupsDocument} none={t('emptyLookups')} />
    </RecordsPage>
  );
}
