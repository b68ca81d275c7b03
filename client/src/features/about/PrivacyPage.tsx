import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { Retention } from '../../data-view/Retention.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

const BEFORE = ['what', 'why', 'who', 'sensitive', 'children'] as const;
const AFTER = ['rights', 'safety', 'browser', 'demo'] as const;

/** 个人信息保护说明: as this software really does it. */
export function PrivacyPage() {
  const { t } = useTranslation('privacy');
  const section = (part: (typeof BEFORE)[number] | (typeof AFTER)[number]) => (
    <section key={part} className="stack">
      <h2>{t(`${part}.title`)}</h2>
      <p>{t(`${part}.first`)}</p>
      <p>{t(`${part}.more`)}</p>
    </section>
  );
  return (
    <>
      <Breadcrumb crumbs={[]} here={t('title')} />
      <div className="narrow stack-l">
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <p className="lead">{t('lead')}</p>
        {BEFORE.map(section)}
        <section className="stack">
          <h2>{t('howLong')}</h2>
          <Retention />
        </section>
        {AFTER.map(section)}
        <p>
          <Link to={PATHS.myData}>{t('toMyData')}</Link>
        </p>
        <Hotline />
      </div>
    </>
  );
}
