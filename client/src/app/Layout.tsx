import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useMatch } from 'react-router';
import { loadAreas } from '../text/language.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useActing } from './acting.ts';
import { DemoBar } from './DemoBar.tsx';
import { Footer } from './Footer.tsx';
import { FreshCodeFrame } from './FreshCodeFrame.tsx';
import { Header } from './Header.tsx';
import { MaintenanceNotice } from './MaintenanceNotice.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { PATHS } from './paths.ts';
import { SessionGuard } from './SessionGuard.tsx';
import { TabBar } from './TabBar.tsx';
import { useMaintenanceBanner } from './use-maintenance-banner.ts';
import { useScroll } from './use-scroll.ts';
import { useService } from './use-service.ts';
import { useCurrentSession } from './viewer.ts';

/** Comes with its words, and only to those who act for someone. */
const ActingBanner = lazy(async () => {
  const [{ ActingBanner }] = await Promise.all([import('./ActingBanner.tsx'), loadAreas(['grant'])]);
  return { default: ActingBanner };
});

/** Comes with its words, and only to the officers' desk. */
const DeskHeader = lazy(async () => {
  const [{ DeskHeader }] = await Promise.all([import('./DeskHeader.tsx'), loadAreas(['desk'])]);
  return { default: DeskHeader };
});

/** The frame of every page. */
export function Layout() {
  const { t } = useTranslation();
  const service = useService();
  const { key: place } = useLocation();
  const session = useCurrentSession();
  const signedIn = session === undefined ? undefined : session !== null;
  const inLookUp = useMatch(`${PATHS.lookUp}/*`) !== null;
  const atDesk = useMatch(`${PATHS.desk}/*`) !== null;
  const acting = useActing();
  useScroll();
  const maintenance = useMaintenanceBanner();

  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <OfflineBar />
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
      {session && <SessionGuard session={session} />}
    </>
  );
}
