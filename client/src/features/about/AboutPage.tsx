import { useTranslation } from 'react-i18next';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

export function AboutPage() {
  const { t } = useTranslation('about');
  return (
    <>
      <Breadcrumb crumbs={[]} here={t('title')} />
      <div className="stack-l">
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <section className="stack">
          <h2>{t('independence')}</h2>
          <p>{t('independenceText.0')}</p>
          <p>{t('independenceText.1')}</p>
        </section>
        <section className="stack">
          <h2>{t('people')}</h2>
          <p>{t('peopleText')}</p>
        </section>
        <section className="stack">
          <h2>{t('data')}</h2>
          <p>{t('dataText')}</p>
        </section>
        <section className="stack">
          <h2>{t('source')}</h2>
          <p>{t('sourceText')}</p>
        </section>
      </div>
    </>
  );
}
