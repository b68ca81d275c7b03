import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import { DeskFault } from '../../desk-view/DeskFault.tsx';
import { IntakeItemsDocument } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Hotline } from './Hotline.tsx';
import { IntakeTable } from './IntakeTable.tsx';
import { ReceiveForm } from './ReceiveForm.tsx';

/** 线下与热线: who calls, who comes to the counter, and what was received and is not entered yet. */
export function CounterPage() {
  const { t } = useTranslation('counter-desk');
  const rows = useRef<HTMLTableSectionElement>(null);
  const { options, more } = usePages();
  const query = useQuery(IntakeItemsDocument, { fetchPolicy: 'no-cache', ...options });
  const { data, error, refetch } = query;
  if (!data) {
    if (error) return <DeskFault desk="counter" error={error} onRetry={() => refetch()} />;
    return <Skeleton />;
  }

  const { totalCount, edges } = data.desk.intakeItems;
  return (
    <div className="wide stack-xl">
      <PageTitle title={t('title')}>{t('title')}</PageTitle>
      <div className="cols halves">
        <Hotline />
        <section className="stack" aria-labelledby="counter">
          <h2 id="counter">{t('paper.title')}</h2>
          <p className="quiet">{t('paper.lead')}</p>
          <p className="row">
            <Link className="btn second" to={PATHS.deskPaper}>
              {t('paper.enter')}
            </Link>
          </p>
          <ReceiveForm onReceived={() => refetch()} />
        </section>
      </div>
      <section className="stack" aria-labelledby="waiting">
        <h2 id="waiting">{t('items.title')}</h2>
        {totalCount === 0 ? (
          <p className="quiet">{t('items.none')}</p>
        ) : (
          <IntakeTable rows={rows} items={edges.map(({ node }) => node)} total={totalCount} />
        )}
        <LoadMore key={totalCount} list={rows} {...more(query, (data) => data.desk.intakeItems)} />
      </section>
    </div>
  );
}
