import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { accessSentence } from '../../access-view/access-sentence.ts';
import { PATHS } from '../../app/paths.ts';
import { useEndWords } from '../../grant-view/end-words.ts';
import type { WhoSees_ViewerFragment } from '../../graphql/documents.ts';
import { ShareStateTag } from '../../share-view/ShareStateTag.tsx';
import { useDates } from '../../text/dates.ts';

/** Who may look now, with whom the record was shared, who looked: the newest of each, and the way to all of them. */
export function WhoSees({ viewer }: { viewer: WhoSees_ViewerFragment }) {
  const { t } = useTranslation(['my-data', 'grant', 'share']);
  const { until, dayAndTime } = useDates();
  const endWords = useEndWords();
  const { grants, shares, looks, minor } = viewer;
  return (
    <>
      <Newest
        title={t('grants')}
        none={t('noGrants')}
        count={grants.totalCount}
        place={t('places.grants')}
        to={PATHS.delegation}
      >
        {grants.edges.map(({ node: { id, kind, delegateName, ...held } }) => (
          <li key={id}>
            <h4>
              <span>
                <Link to={generatePath(PATHS.grant, { grantId: id })}>
                  <span className="name">{delegateName}</span>
                </Link>{' '}
                <span className="quiet">{t(`grant:kinds.${kind}`)}</span>
              </span>
            </h4>
            <p className="note">{endWords(held)}</p>
          </li>
        ))}
      </Newest>
      <Newest
        title={t('shares')}
        none={t('noShares')}
        count={shares.totalCount}
        place={t('places.shares')}
        to={PATHS.shares}
      >
        {shares.edges.map(({ node }) => (
          <li key={node.id}>
            <h4>
              <span>{node.institutionName}</span>
              <ShareStateTag state={node.state} />
            </h4>
            <p className="note">
              {until(node.expiresAt)}
              <br />
              {t('share:viewsOf', { count: node.viewCount, most: node.maxViews })}
            </p>
          </li>
        ))}
      </Newest>
      <Newest
        title={t('log')}
        none={t(minor && !minor.seesAccessLog ? 'noLogYet' : 'noLooks')}
        count={looks.totalCount}
        place={t('places.log')}
        to={PATHS.accessLog}
      >
        {looks.edges.map(({ node }) => (
          <li key={node.id}>
            <p>
              {accessSentence(node)}
              <br />
              <span className="note">{dayAndTime(node.at)}</span>
            </p>
          </li>
        ))}
      </Newest>
    </>
  );
}

interface NewestProps {
  title: string;
  /** Said where there is nothing. */
  none: string;
  count: number;
  /** Where all of them are, and its name. */
  to: string;
  place: string;
  children: ReactNode;
}

function Newest({ title, none, count, to, place, children }: NewestProps) {
  const { t } = useTranslation('my-data');
  return (
    <section className="stack">
      <h3>{title}</h3>
      {count === 0 ? <p className="quiet">{none}</p> : <ul className="tasks bare">{children}</ul>}
      <p>
        <Link to={to}>{count === 0 ? place : t('all', { place, count })}</Link>
      </p>
    </section>
  );
}
