import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { DeskOfficerDocument } from '../graphql/documents.ts';
import { Phrases } from '../ui/Phrases.tsx';
import { useElderMode } from './appearance.ts';
import { Header } from './Header.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import { PATHS } from './paths.ts';
import { useSignOut } from './viewer.ts';

/** The header of the verifier's desk: its own name and places, and the office of who works at it; everybody else has the usual one. */
export function DeskHeader() {
  const { t } = useTranslation(['desk', 'common']);
  const [elder, setElder] = useElderMode();
  const signOut = useSignOut();
  const { data } = useQuery(DeskOfficerDocument);
  const office = data?.viewer?.officer?.officeName;
  if (data && !office) return <Header signedIn />;
  return (
    <header className="head">
      <div className="wrap">
        <div className="bar">
          <Link className="brand" to={PATHS.desk}>
            <Mark />
            <span>
              <b>
                <Phrases text={t('site')} />
              </b>
              <span>{t('common:notOfficial')}</span>
            </span>
          </Link>
          {office && <span className="note only-wide">{t('who', { office })}</span>}
          <button type="button" className="tool" aria-pressed={elder} onClick={() => setElder(!elder)}>
            {t('common:elder')}
          </button>
          <LanguageSwitch className="tool only-wide" />
          <button type="button" className="tool" onClick={() => signOut()}>
            {t('common:signOut')}
          </button>
        </div>
        <DeskNav />
      </div>
    </header>
  );
}

function DeskNav() {
  const { t } = useTranslation('desk');
  const { pathname } = useLocation();
  const atOrganisations = pathname.startsWith(PATHS.deskOrganisations);
  return (
    <nav className="nav desk" aria-label={t('nav.label')}>
      <ul>
        <li>
          <Link to={PATHS.desk} aria-current={atOrganisations ? undefined : 'page'}>
            {t('nav.grants')}
          </Link>
        </li>
        <li>
          <Link to={PATHS.deskOrganisations} aria-current={atOrganisations ? 'page' : undefined}>
            {t('nav.organisations')}
          </Link>
        </li>
        <li>
          <Link to={PATHS.account}>{t('nav.leave')}</Link>
        </li>
      </ul>
    </nav>
  );
}
