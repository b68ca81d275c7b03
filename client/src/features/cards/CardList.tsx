import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { generatePath } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import { CardRow } from '../../card-view/CardRow.tsx';
import { type CardFilter, CardListDocument } from '../../graphql/documents.ts';
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
  const { options, more } = usePages();
  const query = useQuery(CardListDocument, {
    variables: { filter },
    ...options,
  });
  const { data, error, refetch } = query;
  const list = useRef<HTMLUListElement>(null);
  const cards = data?.viewer?.cards;
  if (!cards) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  if (cards.totalCount === 0) return <p className="quiet">{none}</p>;

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
      <LoadMore list={list} {...more(query, (data) => data.viewer?.cards)} />
    </CardGroup>
  );
}
