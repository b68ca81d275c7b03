import { useQuery } from '@apollo/client/react';
import type { OfficerRole } from '@exit-card/shared/officer';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { DeskOfficerDocument } from '../graphql/documents.ts';
import { Phrases } from '../ui/Phrases.tsx';
import { useElderMode } from './appearance.ts';
import { deskPlaceAt, deskPlaces } from './desk-places.ts';
import { Header } from './Header.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import { PATHS } from './paths.ts';
import { useSignOut } from './viewer.ts';

/** The header of the officers' desk: its own name, the places of this officer, and their office; everybody else has the usual one. */
export function DeskHeader() {
  const { t } = useTranslation(['desk', 'common']);
  const [elder, setElder] = useElderMode();
  const signOut = useSignOut();
  const { data } = useQuery(DeskOfficerDocument);
  const officer = data?.viewer?.officer;
  if (data && !officer) return <Header signedIn />;
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
          {officer && (
            <span className="note only-wide">
              {t('who', {
                roles: officer.roles.map((role) => t(`roles.${role}`)).join(t('common:listJoin')),
                office: officer.officeName,
              })}
            </span>
          )}
          <button type="button" className="tool" aria-pressed={elder} onClick={() => setElder(!elder)}>
            {t('common:elder')}
          </button>
          <LanguageSwitch className="tool only-wide" />
          <button type="button" className="tool" onClick={() => signOut()}>
            {t('common:signOut')}
          </button>
        </div>
        <DeskNav roles={officer?.roles ?? []} />
      </div>
    </header>
  );
}

function DeskNav({ roles }: { roles: readonly OfficerRole[] }) {
  const { t } = useTranslation('desk');
  const here = deskPlaceAt(useLocation().pathname);
  return (
    <nav className="nav desk" aria-label={t('nav.label')}>
      <ul>
        {deskPlaces(roles).map(({ to, word }) => (
          <li key={to}>
            <Link to={to} aria-current={to === here ? 'page' : undefined}>
              {t(`nav.${word}`)}
            </Link>
          </li>
        ))}
        <li>
          <Link to={PATHS.account}>{t('nav.leave')}</Link>
        </li>
      </ul>
    </nav>
  );
}
