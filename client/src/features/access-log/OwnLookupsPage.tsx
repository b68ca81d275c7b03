import { useTranslation } from 'react-i18next';
import { OwnLookupsDocument } from '../../graphql/documents.ts';
import { RecordsPage } from './RecordsPage.tsx';

/** 我的查询记录: the look-ups in which the person proved who they are. */
export function OwnLookupsPage() {
  const { t } = useTranslation('access-log');
  return (
    <RecordsPage
      query={OwnLookupsDocument}
      title={t('lookupsTitle')}
      lead={t('lookupsLead')}
      none={t('emptyLookups')}
    />
  );
}
