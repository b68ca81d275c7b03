import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import { tabsFor } from './nav.ts';
import { PATHS } from './paths.ts';

/** Phones only; within reach of the thumb. */
export function TabBar({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('layout');
  return (
    <nav className="tabs" aria-label={t('nav.tabs')}>
      <ul>
        {tabsFor(signedIn).map(({ to, word, icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === PATHS.home}>
              <Icon name={icon} />
              {t(`nav.${word}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
