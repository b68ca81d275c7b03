import { useTranslation } from 'react-i18next';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

const WORKS = ['keyboard', 'reader', 'size', 'elder', 'time', 'codes', 'motion'] as const;
const LIMITS = ['files', 'face', 'outside'] as const;

/** 无障碍说明: what works, what does not yet, and whom to tell. */
export function AccessibilityPage() {
  const { t } = useTranslation('accessibility');
  return (
    <>
      <Breadcrumb crumbs={[]} here={t('title')} />
      <div className="narrow stack-l">
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <p className="lead">{t('lead')}</p>
        <section className="stack">
          <h2>{t('worksTitle')}</h2>
          <ul>
            {WORKS.map((what) => (
              <li key={what}>{t(`works.${what}`)}</li>
            ))}
          </ul>
        </section>
        <section className="stack">
          <h2>{t('limitsTitle')}</h2>
          <ul>
            {LIMITS.map((what) => (
              <li key={what}>{t(`limits.${what}`)}</li>
            ))}
          </ul>
        </section>
        <section className="stack">
          <h2>{t('checkedTitle')}</h2>
          <p>{t('checked')}</p>
        </section>
        <section className="stack">
          <h2>{t('tellTitle')}</h2>
          <p>{t('tell')}</p>
        </section>
        <Hotline />
      </div>
    </>
  );
}
