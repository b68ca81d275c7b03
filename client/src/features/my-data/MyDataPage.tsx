import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { Retention } from '../../data-view/Retention.tsx';
import { MyDataDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Consents } from './Consents.tsx';
import { WhoSees } from './WhoSees.tsx';

/** Served by the server itself, with the data of the signed-in person only. */
const FILES = { csv: '/my-data.csv', json: '/my-data.json' } as const;

/** 我的数据: what was agreed to, who sees it, a copy, how long it is kept, and the end of it. */
export function MyDataPage() {
  const { t } = useTranslation('my-data');
  const { data, error, refetch } = useQuery(MyDataDocument, { fetchPolicy: 'cache-and-network' });
  const viewer = data?.viewer;
  if (!viewer) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('account') }]} here={t('title')} />
      <div className="narrow stack-l">
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <p className="lead">{t('lead')}</p>
        <section className="stack">
          <h2>{t('consents')}</h2>
          <Consents consents={viewer.consents} />
        </section>
        <section className="stack-l">
          <h2>{t('who')}</h2>
          <WhoSees viewer={viewer} />
        </section>
        <section className="stack no-print">
          <h2>{t('copy')}</h2>
          <p>{t('copyNote')}</p>
          <p className="row">
            <a className="btn second" href={FILES.csv} download>
              {t('copyCsv')}
            </a>
            <a className="btn plain" href={FILES.json} download>
              {t('copyJson')}
            </a>
          </p>
        </section>
        <section className="stack">
          <h2>{t('howLong')}</h2>
          <Retention />
        </section>
        <section className="stack">
          <h2>{t('delete')}</h2>
          <p>{t('deleteNote')}</p>
          <p className="row">
            <Link className="btn second" to={PATHS.closeAccount}>
              {t('deleteGo')}
            </Link>
          </p>
          <p className="note">
            <Link to={PATHS.privacy}>{t('privacy')}</Link>
          </p>
        </section>
      </div>
    </>
  );
}
