import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Hotline } from '../ui/Hotline.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PATHS } from './paths.ts';
import { ThemeSwitch } from './ThemeSwitch.tsx';

export function Footer() {
  const { t } = useTranslation('layout');
  return (
    <footer className="foot">
      <div className="wrap">
        <Hotline />
        <ul>
          <li>
            <Link to={PATHS.guide}>{t('nav.help')}</Link>
          </li>
          <li>
            <Link to={PATHS.offices}>{t('nav.offices')}</Link>
          </li>
          <li>
            <Link to={PATHS.verify}>{t('nav.verify')}</Link>
          </li>
          <li>
            <Link to={PATHS.about}>{t('nav.about')}</Link>
          </li>
          <li>
            <Link to={PATHS.privacy}>{t('nav.privacy')}</Link>
          </li>
          <li>
            <Link to={PATHS.accessibility}>{t('nav.accessibility')}</Link>
          </li>
          <li>
            <LanguageSwitch className="link" />
          </li>
          <li>
            <ThemeSwitch />
          </li>
        </ul>
        <div className="indep">
          <p>
            <b>{t('independence.strong')}</b>
            {t('independence.rest')}
          </p>
        </div>
      </div>
    </footer>
  );
}
