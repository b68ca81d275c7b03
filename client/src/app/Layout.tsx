import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useMatch } from 'react-router';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useActing } from './acting.ts';
import { onChosen, useElderMode } from './appearance.ts';
import { coming } from './coming.tsx';
import { DemoBar } from './DemoBar.tsx';
import { Footer } from './Footer.tsx';
import { FreshCodeFrame } from './FreshCodeFrame.tsx';
import { Header } from './Header.tsx';
import { forgetKeptOf, keptMark } from './kept-cards.ts';
import { Later } from './Later.tsx';
import { MaintenanceNotice } from './MaintenanceNotice.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { PATHS } from './paths.ts';
import { TabBar } from './TabBar.tsx';
import { useMaintenanceBanner } from './use-maintenance-banner.ts';
import { useScroll } from './use-scroll.ts';
import { useService } from './use-service.ts';
import { useEndElsewhere, useSession } from './viewer.ts';

/** Comes with its words, and only to those who act for someone. */
const ActingBanner = coming(
  ['grant'],
  async () => (await import('./ActingBanner.tsx')).ActingBanner,
).Component;

/** Comes with its words, and only to the officers' desk. */
const DeskHeader = coming(['desk'], async () => (await import('./DeskHeader.tsx')).DeskHeader).Component;

/** What only the signed-in need. */
const OfTheSession = coming(
  ['device'],
  async () => (await import('./OfTheSession.tsx')).OfTheSession,
).Component;

/** Comes with its words. */
const UpdateBar = coming(
  ['device'],
  async () => (await import('../update/UpdateBar.tsx')).UpdateBar,
).Component;

/** Only in 关怀版. */
const ReadAloud = coming([], async () => (await import('./ReadAloud.tsx')).ReadAloud).Component;

/** The frame of every page. */
export function Layout() {
  const { t } = useTranslation();
  const service = useService();
  const { key: place } = useLocation();
  const { session, person, isUnreachable } = useSession();
  useEndElsewhere(session);
  const kept = session === undefined && isUnreachable && keptMark(Date.now()) !== undefined;
  const signedIn = session === undefined ? kept || undefined : session !== null;
  const inLookUp = useMatch(`${PATHS.lookUp}/*`) !== null;
  const atDesk = useMatch(`${PATHS.desk}/*`) !== null;
  const acting = useActing();
  const [elder] = useElderMode();
  useScroll();
  const maintenance = useMaintenanceBanner(service);
  useKeptForOwnerOnly(person);
  // What a guest chooses is no account's.
  const isGuest = session === null;
  useEffect(() => (isGuest ? onChosen(() => undefined) : undefined), [isGuest]);

  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <OfflineBar unreachable={isUnreachable} kept={kept} />
      <Later>
        <UpdateBar session={session} />
      </Later>
      {service?.demo && <DemoBar now={service.now} />}
      {session && atDesk ? (
        <Suspense fallback={null}>
          <DeskHeader />
        </Suspense>
      ) : (
        <Header signedIn={signedIn} />
      )}
      {session && acting && (
        <Suspense fallback={null}>
          <ActingBanner acting={acting} />
        </Suspense>
      )}
      <main id="main" tabIndex={-1}>
        <div className="wrap">
          {elder && 'speechSynthesis' in window && (
            <Suspense fallback={null}>
              <ReadAloud />
            </Suspense>
          )}
          {maintenance && <MaintenanceNotice {...maintenance} />}
          <PageBoundary place={place}>
            <FreshCodeFrame>
              <Suspense fallback={<Skeleton />}>
                <Outlet />
              </Suspense>
            </FreshCodeFrame>
          </PageBoundary>
        </div>
      </main>
      <Footer />
      {!inLookUp && !atDesk && <TabBar signedIn={signedIn === true} />}
      {session && (
        <Later>
          <OfTheSession session={session} />
        </Later>
      )}
    </>
  );
}

/** Whoever else signs in here, or says that this is a public computer, finds nothing that was kept. */
function useKeptForOwnerOnly(person: ReturnType<typeof useSession>['person']): void {
  const { applicantId, publicComputer = false } = person ?? {};
  useEffect(() => {
    if (applicantId !== undefined) forgetKeptOf({ applicantId, publicComputer }, Date.now());
  }, [applicantId, publicComputer]);
}
