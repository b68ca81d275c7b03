import { useTranslation } from 'react-i18next';
import { GUIDE } from '../../app/guide.ts';
import { LoadHint } from '../../app/LoadHint.tsx';
import { PATHS } from '../../app/paths.ts';
import { useSession } from '../../app/viewer.ts';
import { ActionList } from '../../ui/ActionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Phrases } from '../../ui/Phrases.tsx';
import { Course } from './Course.tsx';
import { Door } from './Door.tsx';
import { NextMaintenance } from './NextMaintenance.tsx';
import { Todos } from './Todos.tsx';

export function HomePage() {
  const { t } = useTranslation('home');
  const signedIn = Boolean(useSession().session);
  return (
    <div className="stack-xl home">
      <section className="stack-l">
        <div className="stack">
          <LoadHint />
          <PageTitle title={t('home', { ns: 'common' })} className="hero">
            <Phrases text={t('title')} />
          </PageTitle>
          <p className="lead">{t('lead')}</p>
        </div>
        {signedIn && <Todos />}
        <div className="doors">
          {signedIn ? (
            <>
              <Door to={PATHS.cards} title={t('cards.title')} meta={t('cards.meta')} main>
                {t('cards.text')}
              </Door>
              <Door to={PATHS.apply} title={t('apply.title')} meta={t('apply.meta')}>
                {t('apply.text')}
              </Door>
            </>
          ) : (
            <>
              <Door to={PATHS.lookUp} title={t('lookUp.title')} meta={t('lookUp.ready')} main>
                {t('lookUp.text')}
              </Door>
              <Door to={PATHS.signIn} title={t('signIn.title')} meta={t('signIn.first')}>
                {t('signIn.text')}
              </Door>
            </>
          )}
        </div>
      </section>
      <Course />
      <div className="cols">
        <Cases />
        <Services />
      </div>
      <NextMaintenance />
    </div>
  );
}

function Cases() {
  const { t } = useTranslation('home');
  const { t: tLayout } = useTranslation('layout');
  return (
    <section className="stack" aria-labelledby="cases">
      <h2 id="cases">{t('cases')}</h2>
      <ActionList
        actions={[
          { to: GUIDE.q1, icon: 'info', text: tLayout('guide.q1') },
          { to: GUIDE.q4, icon: 'info', text: tLayout('guide.q4') },
          { to: GUIDE.q2, icon: 'clock', text: tLayout('guide.q2') },
          { to: GUIDE.q3, icon: 'users', text: tLayout('guide.q3') },
          { to: GUIDE.q5, icon: 'cal', text: tLayout('guide.q5') },
        ]}
      />
    </section>
  );
}

function Services() {
  const { t } = useTranslation('services');
  const { t: tHome } = useTranslation('home');
  return (
    <aside className="stack" aria-labelledby="services">
      <h2 id="services">{t('title')}</h2>
      <ActionList actions={[{ to: PATHS.apply, icon: 'file', text: t('apply') }]} />
      <h3>{t('exitEntryDocuments')}</h3>
      <ActionList
        actions={[
          { to: PATHS.lookUp, icon: 'card', text: t('exitCard') },
          { to: PATHS.offices, icon: 'home', text: t('offices') },
        ]}
      />
      <Notice kind="calm" icon="eye" title={tHome('protect.title')}>
        <p className="note">{tHome('protect.text')}</p>
      </Notice>
    </aside>
  );
}
