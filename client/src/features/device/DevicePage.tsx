import { useTranslation } from 'react-i18next';
import { useElderMode } from '../../app/appearance.ts';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { PATHS } from '../../app/paths.ts';
import { ThemeSwitch } from '../../app/ThemeSwitch.tsx';
import { useSession } from '../../app/viewer.ts';
import { KeepChoice } from '../../offline/KeepChoice.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** 显示和离线: how the pages look and speak, and what this device keeps. */
export function DevicePage() {
  const { t } = useTranslation(['device', 'layout', 'common']);
  const [elder, setElder] = useElderMode();
  const { person } = useSession();
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('layout:nav.account') }]} here={t('title')} />
      <div className="narrow stack-l">
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <section className="stack" aria-labelledby="look">
          <h2 id="look">{t('look.title')}</h2>
          <p className="quiet">{t('look.note')}</p>
          <ul className="choice">
            <li>
              <label>
                <input type="checkbox" checked={elder} onChange={(event) => setElder(event.target.checked)} />
                <span>
                  {t('common:elder')}
                  <small>{t('look.elder')}</small>
                </span>
              </label>
            </li>
          </ul>
          <p className="row">
            <ThemeSwitch />
            <LanguageSwitch className="btn second small" />
          </p>
        </section>
        <section className="stack" aria-labelledby="keep">
          <h2 id="keep">{t('keep.title')}</h2>
          {person && <KeepChoice person={person} />}
        </section>
        <section className="stack" aria-labelledby="install">
          <h2 id="install">{t('install.title')}</h2>
          <p>{t('install.how')}</p>
        </section>
      </div>
    </>
  );
}
