import { useTranslation } from 'react-i18next';
import { Link, matchPath, useLocation } from 'react-router';
import { GRANT } from '../../app/nav.ts';
import { PATHS } from '../../app/paths.ts';
import { useKept } from '../../offline/use-kept.ts';
import { Button } from '../../ui/Button.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { KeptCardPage } from './KeptCardPage.tsx';
import { KeptCardsPage } from './KeptCardsPage.tsx';

interface Props {
  /** Asks the service once more. */
  onRetry: () => void;
}

/** In the place of a personal page while the service cannot be reached: what this device keeps of it, or that it keeps nothing. */
export function KeptPlace({ onRetry }: Props) {
  const { pathname, search } = useLocation();
  const kept = useKept();
  if (kept === undefined) return <Skeleton />;
  if (!kept) return <NothingKept onRetry={onRetry} />;

  if (pathname === PATHS.cards) return <KeptCardsPage kept={kept} onRetry={onRetry} />;
  const { id } = matchPath(PATHS.card, pathname)?.params ?? {};
  // What one sees for somebody else is never kept.
  const card = new URLSearchParams(search).has(GRANT) ? undefined : kept.cards.find((one) => one.id === id);
  if (card) return <KeptCardPage card={card} kept={kept} onRetry={onRetry} />;
  return <NothingKept onRetry={onRetry} toCards />;
}

function NothingKept({ onRetry, toCards = false }: Props & { toCards?: boolean }) {
  const { t } = useTranslation(['device', 'common']);
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('offline.nothingTitle')} failed>
        {t('offline.nothingTitle')}
      </PageTitle>
      <p className="lead">{t(toCards ? 'offline.notThisPage' : 'offline.nothing')}</p>
      <p className="row">
        <Button onClick={onRetry}>{t('common:tryAgain')}</Button>
        {toCards && (
          <Link className="btn second" to={PATHS.cards}>
            {t('offline.toCards')}
          </Link>
        )}
      </p>
      <Hotline />
    </div>
  );
}
