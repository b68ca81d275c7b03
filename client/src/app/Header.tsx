import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Phrases } from '../ui/Phrases.tsx';
import { useElderMode } from './appearance.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import { placesFor } from './nav.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { PATHS } from './paths.ts';
import { useSignOut } from './viewer.ts';

/** `signedIn` is undefined until it is known: a signed-in person is not asked to sign in meanwhile. */
export function Header({ signedIn }: { signedIn: boolean | undefined }) {
  const { t } = useTranslation();
  const [elder, setElder] = useElderMode();
  const signOut = useSignOut();
  return (
    <header className="head">
      <div className="wrap">
        <div className="bar">
          <Link className="brand" to={PATHS.home}>
            <Mark />
            <span>
              <b>
                <Phrases text={t('siteInParts')} />
              </b>
              <span>{t('notOfficial')}</span>
            </span>
          </Link>
          <button type="button" className="tool" aria-pressed={elder} onClick={() => setElder(!elder)}>
            {t('elder')}
          </button>
          <LanguageSwitch className="tool only-wide" />
          {signedIn === true && (
            <button type="button" className="tool" onClick={() => signOut()}>
              {t('signOut')}
            </button>
          )}
          {signedIn === false && (
            <Link className="tool" to={PATHS.signIn}>
              {t('signIn')}
            </Link>
          )}
        </div>
        <MainNav signedIn={signedIn === true} />
      </div>
    </header>
  );
}

function MainNav({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('layout');
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <ul>
        {placesFor(signedIn).map(({ to, word }) => (
          <li key={to}>
            <PlaceLink to={to}>{t(`nav.${word}`)}</PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
