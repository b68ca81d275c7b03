import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { useHashTarget } from '../../app/use-hash-target.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

const QUESTIONS = {
  mismatch: 'mismatch',
  'no-record': 'noRecord',
  unchanged: 'unchanged',
  others: 'others',
  validity: 'validity',
  'rare-characters': 'rareCharacters',
} as const;

/** The questions that people ask, each with its own address. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const questions = Object.entries(QUESTIONS);
  useHashTarget();
  return (
    <>
      <Breadcrumb crumbs={[]} here={t('title')} />
      <div className="cols">
        <div className="stack-l">
          <PageTitle title={t('title')}>{t('title')}</PageTitle>
          <p className="lead">{t('lead')}</p>
          {questions.map(([id, key]) => (
            <section key={id} className="stack" aria-labelledby={id}>
              <h2 id={id} tabIndex={-1}>
                {t(`${key}.title`)}
              </h2>
              <p>{t(`${key}.text.0`)}</p>
              <p>{t(`${key}.text.1`)}</p>
              {key === 'others' && (
                <p>
                  <Link to={PATHS.ask}>{t('others.go')}</Link>
                </p>
              )}
            </section>
          ))}
        </div>
        <aside className="stack" aria-labelledby="more">
          <h2 id="more" className="h-s">
            {t('more')}
          </h2>
          <Hotline />
          <p className="note">
            <Link to={PATHS.offices}>{t('offices', { ns: 'services' })}</Link>
          </p>
        </aside>
      </div>
    </>
  );
}
