import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ActionList } from '../../ui/ActionList.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** S2.2: 出入境证件查询, the step before 出境登记卡查询. */
export function ExitEntryDocumentsPage() {
  const { t } = useTranslation('services');
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.services, text: t('title') }]} here={t('exitEntryDocuments')} />
      <div className="narrow stack-l">
        <PageTitle title={t('exitEntryDocuments')}>{t('exitEntryDocuments')}</PageTitle>
        <p className="lead">{t('exitEntryDocumentsLead')}</p>
        <ActionList
          actions={[{ to: PATHS.lookUp, icon: 'card', text: t('exitCard'), note: t('exitCardText') }]}
        />
      </div>
    </>
  );
}
