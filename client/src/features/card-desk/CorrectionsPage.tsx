import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../app/use-pages.ts';
import { DeskFault } from '../../desk-view/DeskFault.tsx';
import { DeskCorrectionsDocument } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CorrectionTable } from './CorrectionTable.tsx';

/** 更正: what owners ask to have corrected, those due first on top; decided on the page of the case. */
export function CorrectionsPage() {
  const { t } = useTranslation('card-desk');
  const rows = useRef<HTMLTableSectionElement>(null);
  const { options, more } = usePages();
  const query = useQuery(DeskCorrectionsDocument, { fetchPolicy: 'no-cache', ...options });
  const { data, error, refetch } = query;
  if (!data && error) return <DeskFault desk="cards" error={error} onRetry={() => refetch()} />;

  const corrections = data?.desk.corrections;
  return (
    <div className="wide stack-l">
      <div className="stack">
        <PageTitle title={t('corrections.title')}>{t('corrections.title')}</PageTitle>
        <p className="quiet">{t('corrections.lead')}</p>
      </div>
      {!corrections && <Skeleton />}
      {corrections?.totalCount === 0 && (
        <div className="empty">
          <h2>{t('corrections.empty')}</h2>
          <p className="quiet">{t('corrections.emptyBody')}</p>
        </div>
      )}
      {corrections && corrections.totalCount > 0 && (
        <CorrectionTable
          rows={rows}
          corrections={corrections.edges.map(({ node }) => node)}
          total={corrections.totalCount}
        />
      )}
      {corrections && <LoadMore list={rows} {...more(query, (data) => data.desk.corrections)} />}
    </div>
  );
}
