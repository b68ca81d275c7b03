import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import { OwnSharesDocument } from '../../graphql/documents.ts';
import { ShareItem } from '../../share-view/ShareItem.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Said } from '../../ui/Said.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

/** 我的分享: all of them, whoever made them, and each ended from here. */
export function SharesPage() {
  const { t } = useTranslation(['share', 'layout']);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const { options, more } = usePages();
  const query = useQuery(OwnSharesDocument, { ...options });
  const { data, error, refetch } = query;
  const shares = data?.viewer?.shares;
  if (!shares) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('layout:nav.account') }]} here={t('own')} />
      <div className="narrow stack-l">
        <PageTitle title={t('own')}>{t('own')}</PageTitle>
        <p className="quiet">{t('ownLead')}</p>
        <Said text={said} />
        {shares.totalCount === 0 ? (
          <div className="empty">
            <h2>{t('none')}</h2>
            <p className="quiet">{t('noneBody')}</p>
            <p>
              <Link to={PATHS.cards}>{t('layout:nav.cards')}</Link>
            </p>
          </div>
        ) : (
          <>
            <ul className="shares" ref={list}>
              {shares.edges.map(({ node }) => (
                <li key={node.id}>
                  <ShareItem
                    heading="h2"
                    share={node}
                    withCard
                    onEnded={(institution) => setSaid(t('cancel.done', { institution }))}
                  />
                </li>
              ))}
            </ul>
            <LoadMore list={list} {...more(query, (data) => data.viewer?.shares)} />
          </>
        )}
      </div>
    </>
  );
}
