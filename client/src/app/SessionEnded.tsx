import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../ui/PageTitle.tsx';
import { GuideLink } from './GuideLink.tsx';
import { keptMark } from './kept-cards.ts';
import { PATHS } from './paths.ts';

/** Where a session that ended by itself leads to. */
export function SessionEnded() {
  const { t } = useTranslation('layout');
  const kept = keptMark(Date.now()) !== undefined;
  return (
    <Farewell title={t('session.endedTitle')} body={t('session.endedBody')}>
      {kept && <p>{t('session.endedKept')}</p>}
    </Farewell>
  );
}

/** Where "sign out" leads to. */
export function SignedOut() {
  const { t } = useTranslation('layout');
  return <Farewell title={t('session.signedOutTitle')} body={t('session.signedOutBody')} />;
}

function Farewell({ title, body, children }: { title: string; body: string; children?: ReactNode }) {
  const { t } = useTranslation('layout');
  return (
    <div className="narrow stack-l">
      <PageTitle title={title}>{title}</PageTitle>
      <p className="lead">{body}</p>
      {children}
      <p className="row">
        <Link className="btn" to={PATHS.home}>
          {t('session.toHome')}
        </Link>
        <Link className="btn plain" to={PATHS.signIn}>
          {t('session.signInAgain')}
        </Link>
      </p>
      <GuideLink to="signOut" />
    </div>
  );
}
