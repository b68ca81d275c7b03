import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { CardRow } from '../../card-view/CardRow.tsx';
import type { CardRow_CardFragment } from '../../graphql/documents.ts';
import { CardGroup } from './CardGroup.tsx';

const GROUPS = {
  toDo: ['ADDITIONAL_DOCUMENTS_REQUIRED'],
  valid: ['APPROVED'],
  running: ['PENDING', 'REVIEWED'],
} as const;

/** What needs the person first, then what can be used, then what is under way. */
export function OpenCards({ cards }: { cards: readonly CardRow_CardFragment[] }) {
  const { t } = useTranslation('cards');
  return (['toDo', 'valid', 'running'] as const).map((group) => {
    const inGroup = cards.filter(({ status }) => GROUPS[group].some((one) => one === status));
    if (inGroup.length === 0) return null;
    return (
      <CardGroup key={group} title={t(`groups.${group}`)} count={inGroup.length}>
        <ul className="cards">
          {inGroup.map((card) => (
            <li key={card.number}>
              <CardRow
                card={card}
                {...(card.__typename === 'Card' && { to: generatePath(PATHS.card, { id: card.id }) })}
              />
            </li>
          ))}
        </ul>
      </CardGroup>
    );
  });
}
