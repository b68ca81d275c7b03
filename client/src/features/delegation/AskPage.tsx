import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { NeedsFace } from './AskFrame.tsx';
import { AskWays } from './AskWays.tsx';

/** 申请替他人办理: which of the three cases it is. */
export function AskPage() {
  const { t } = useTranslation('delegation');
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.delegation, text: t('title') }]} here={t('ask.title')} />
      <div className="narrow stack-l">
        <PageTitle title={t('ask.title')}>{t('ask.title')}</PageTitle>
        <p className="lead">{t('ask.lead')}</p>
        <NeedsFace />
        <AskWays />
        <p className="note">{t('ask.more')}</p>
        <Hotline />
      </div>
    </>
  );
}
