import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ActionList } from '../../ui/ActionList.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** 我的出入境证件: the category comes before the list. */
export function DocumentsPage() {
  const { t } = useTranslation(['cards', 'layout']);
  return (
    <>
      <Breadcrumb
        crumbs={[{ to: PATHS.account, text: t('layout:nav.account') }]}
        here={t('documents.title')}
      />
      <div className="narrow stack-l">
        <PageTitle title={t('documents.title')}>{t('documents.title')}</PageTitle>
        <p className="lead">{t('documents.lead')}</p>
        <ActionList
          actions={[
            { to: PATHS.cards, icon: 'card', text: t('documents.card'), note: t('documents.cardHint') },
          ]}
        />
        <p className="note">{t('documents.more')}</p>
      </div>
    </>
  );
}
