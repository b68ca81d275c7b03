import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ActionList } from '../../ui/ActionList.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** S2.2: 办事服务, the first step of the published way to the look-up. */
export function ServicesPage() {
  const { t } = useTranslation('services');
  return (
    <>
      <Breadcrumb crumbs={[]} here={t('title')} />
      <div className="narrow stack-l">
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <ActionList
          actions={[
            { to: PATHS.apply, icon: 'file', text: t('apply'), note: t('applyText') },
            { to: PATHS.exitEntryDocuments, icon: 'card', text: t('exitEntryDocuments') },
            { to: PATHS.verifyCard, icon: 'share', text: t('verifyCard'), note: t('verifyCardText') },
            { to: PATHS.verify, icon: 'done', text: t('verify'), note: t('verifyText') },
            { to: PATHS.offices, icon: 'home', text: t('offices'), note: t('officesText') },
            { to: PATHS.guide, icon: 'info', text: t('help'), note: t('helpText') },
          ]}
        />
      </div>
    </>
  );
}
