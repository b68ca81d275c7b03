import { useTranslation } from 'react-i18next';
import { Chips } from '../../desk-view/Chips.tsx';
import type { DeskCardsQuery, DeskView } from '../../graphql/documents.ts';
import { countOf, VIEW_PARAM, VIEWS } from './card-filter.ts';

interface Props {
  here: DeskView;
  counts: DeskCardsQuery['desk']['cardCounts'];
}

/** The views, each with how many stand in it. */
export function ViewChips({ here, counts }: Props) {
  const { t } = useTranslation('card-desk');
  return (
    <Chips
      label={t('queue.filter')}
      chips={VIEWS.map((view) => ({
        to: view === 'MINE' ? '?' : `?${new URLSearchParams({ [VIEW_PARAM]: view })}`,
        text: t('queue.chip', { view: t(`queue.views.${view}`), number: countOf(view, counts) }),
        here: view === here,
      }))}
    />
  );
}
