import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { applyPath } from '../../app/apply-path.ts';
import { GuideLink } from '../../app/GuideLink.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PastYears } from './PastYears.tsx';

/** Nothing in the list: what comes here or is in the archive, and what to think of when something should be here. */
export function EmptyCards({ archived }: { archived: number }) {
  const { t } = useTranslation('cards');
  return (
    <>
      <div className="empty">
        <OpenCard />
        <h2>{t(archived > 0 ? 'empty.recentTitle' : 'empty.title')}</h2>
        {archived > 0 ? <PastYears archived={archived} /> : <p className="quiet">{t('empty.body')}</p>}
        <p>
          <Link className="btn" to={applyPath()}>
            {t('applyNew')}
          </Link>
        </p>
      </div>
      <section className="stack">
        <h2 className="h-s">{t('empty.submitted')}</h2>
        <p>{t('empty.reasons')}</p>
        <Hotline />
        <GuideLink to="q4" />
      </section>
    </>
  );
}

function OpenCard() {
  return (
    <svg
      viewBox="0 0 96 60"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M74 18V6H6v48h68V42" />
      <path d="M22 30h66" strokeDasharray="1 7" />
      <circle cx="22" cy="30" r="4" />
    </svg>
  );
}
