import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { tabsFor } from './nav.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** Phones only; within reach of the thumb. */
export function TabBar({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('layout');
  return (
    <nav className="tabs" aria-label={t('nav.tabs')}>
      <ul>
        {tabsFor(signedIn).map(({ to, word, icon }) => (
          <li key={to}>
            <PlaceLink to={to}>
              <Icon name={icon} />
              {t(`nav.${word}`)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
