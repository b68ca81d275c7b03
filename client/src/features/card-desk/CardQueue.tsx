import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../app/use-pages.ts';
import { DeskFault } from '../../desk-view/DeskFault.tsx';
import { DeskCardsDocument, type DeskView } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CardQueueTable } from './CardQueueTable.tsx';
import { EmptyCards } from './EmptyCards.tsx';
import { NextCase, NoNextCase } from './NextCase.tsx';
import { NumberSearch } from './NumberSearch.tsx';
import { useNextCase } from './use-next-case.ts';
import { ViewChips } from './ViewChips.tsx';

/** One view of the queue, page by page. What is searched for stands in no address, and nothing is kept in the cache. */
export function CardQueue({ view }: { view: DeskView }) {
  const { t } = useTranslation('card-desk');
  const rows = useRef<HTMLTableSectionElement>(null);
  const [number, setNumber] = useState('');
  const { options, more } = usePages();
  const query = useQuery(DeskCardsDocument, {
    variables: { filter: { view, ...(number && { number }) } },
    fetchPolicy: 'no-cache',
    ...options,
  });
  const { data, error, refetch } = query;
  const next = useNextCase(() => refetch());
  if (!data && error) return <DeskFault desk="cards" error={error} onRetry={() => refetch()} />;

  const counts = data?.desk.cardCounts;
  const cards = data?.desk.cards;
  const count = cards?.totalCount ?? 0;
  const caption = number ? t('queue.found', { count, number }) : t('queue.caption', { count });
  return (
    <>
      <div className="row between">
        <PageTitle title={t('queue.title')}>{t('queue.title')}</PageTitle>
        {counts && counts.mine > 0 && <NextCase next={next} />}
      </div>
      <NoNextCase next={next} />
      <div className="row between">
        {counts && <ViewChips here={view} counts={counts} />}
        <NumberSearch number={number} onNumber={setNumber} />
      </div>
      <p className="visually-hidden" role="status">
        {number && count > 0 && caption}
      </p>
      {!cards && <Skeleton />}
      {cards && count === 0 && <EmptyCards searched={number !== ''} />}
      {cards && count > 0 && (
        <CardQueueTable rows={rows} cards={cards.edges.map(({ node }) => node)} caption={caption} />
      )}
      {cards && <LoadMore list={rows} {...more(query, (data) => data.desk.cards)} />}
    </>
  );
}
