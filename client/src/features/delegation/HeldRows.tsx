import type { RefObject } from 'react';
import { cardPath } from '../../app/card-path.ts';
import { CardRow } from '../../card-view/CardRow.tsx';
import type { CardRow_CardFragment } from '../../graphql/documents.ts';

interface Props {
  cards: readonly CardRow_CardFragment[];
  grantId: string;
  list: RefObject<HTMLUListElement | null>;
}

/** Somebody's cards; each link carries the grant, so that it opens in the same context. */
export function HeldRows({ cards, grantId, list }: Props) {
  return (
    <ul className="cards" ref={list}>
      {cards.map((card) => (
        <li key={card.number}>
          <CardRow
            card={card}
            heading="h2"
            {...(card.__typename === 'Card' && { to: cardPath('card', card.id, grantId) })}
          />
        </li>
      ))}
    </ul>
  );
}
