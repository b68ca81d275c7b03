import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import { CardsToPrintDocument } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { PrintNote } from './PrintNote.tsx';
import { PrintTable } from './PrintTable.tsx';

/** S11.4: every own card of the last five years in one table, to be printed; it is shown once all of it is there. */
export function CardsToPrintPage() {
  const { t } = useTranslation(['cards', 'layout', 'common']);
  const { dayAndTime } = useDates();
  const { options, more } = usePages();
  const query = useQuery(CardsToPrintDocument, options);
  const { data, error, refetch } = query;
  const viewer = data?.viewer;
  const isWhole = viewer && !viewer.cards.pageInfo.hasNextPage;
  const { fault = error, onMore } = more(query, (data) => data.viewer?.cards);

  useEffect(() => {
    if (viewer && !isWhole) onMore();
  }, [viewer, isWhole]);

  if (!viewer || !isWhole) {
    if (!fault) return <Skeleton />;
    return <Fault error={fault} onRetry={viewer ? onMore : () => refetch()} />;
  }
  const cards = viewer.cards.edges.map(({ node }) => node);
  const asOf = cards[0]?.asOf;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { to: PATHS.account, text: t('layout:nav.account') },
          { to: PATHS.cards, text: t('title') },
        ]}
        here={t('toPrint.title')}
      />
      <div className="stack-l">
        <div className="stack">
          <PageTitle title={t('toPrint.title')}>{t('toPrint.title')}</PageTitle>
          <p>
            <span className="name">{viewer.applicant.name}</span>{' '}
            <span className="num">{viewer.applicant.maskedIdNumber}</span>
          </p>
          <p className="quiet">
            {asOf ? t('toPrint.lead', { count: cards.length, time: dayAndTime(asOf) }) : t('toPrint.none')}
          </p>
        </div>
        {cards.length > 0 && <PrintTable cards={cards} />}
        {cards.length > 0 && (
          <p className="row no-print">
            <Button onClick={() => print()}>{t('print')}</Button>
          </p>
        )}
        {asOf && <PrintNote asOf={asOf} />}
      </div>
    </>
  );
}
