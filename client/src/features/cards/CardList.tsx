import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { generatePath } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import { CardRow } from '../../card-view/CardRow.tsx';
import { type CardFilter, CardListDocument, type CardListQuery } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CardGroup } from './CardGroup.tsx';

interface Props {
  title: string;
  /** Said instead of an empty list. */
  none: string;
  filter: CardFilter;
}

/** Cards by a filter, page by page. */
export function CardList({ title, none, filter }: Props) {
  const { refetchOn, open } = usePages();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(CardListDocument, {
    variables: { filter },
    notifyOnNetworkStatusChange: true,
    refetchOn,
  });
  const list = useRef<HTMLUListElement>(null);
  const cards = data?.viewer?.cards;
  if (!cards) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  if (cards.totalCount === 0) return <p className="quiet">{none}</p>;

  const more = () => {
    open();
    return fetchMore({
      variables: { after: cards.pageInfo.endCursor },
      updateQuery: (before, after) => joined(before, after.fetchMoreResult),
    });
  };

  return (
    <CardGroup title={title} count={cards.totalCount}>
      <ul className="cards past" ref={list}>
        {cards.edges.map(({ node }) => (
          <li key={node.number}>
            <CardRow
              card={node}
              {...(node.__typename === 'Card' && { to: generatePath(PATHS.card, { id: node.id }) })}
            />
          </li>
        ))}
      </ul>
      <LoadMore
        list={list}
        shown={cards.edges.length}
        total={cards.totalCount}
        busy={networkStatus === NetworkStatus.fetchMore}
        onMore={more}
      />
    </CardGroup>
  );
}

function joined(before: CardListQuery, after: CardListQuery): CardListQuery {
  if (!before.viewer || !after.viewer) return after;
  const edges = [...before.viewer.cards.edges, ...after.viewer.cards.edges];
  return { viewer: { ...after.viewer, cards: { ...after.viewer.cards, edges } } };
}
