import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { CardRow } from '../../card-view/CardRow.tsx';
import { agedCard } from '../../offline/aged-card.ts';
import { type Kept, todayFor } from '../../offline/kept.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { DayPassed } from './DayPassed.tsx';
import { KeptNotice } from './KeptNotice.tsx';

interface Props {
  kept: Kept;
  onRetry: () => void;
}

/** 我的登记卡 without a network: the newest cards as they were last seen. */
export function KeptCardsPage({ kept, onRetry }: Props) {
  const { t } = useTranslation(['cards', 'device']);
  const today = todayFor(kept, Date.now());
  return (
    <>
      <Breadcrumb crumbs={[]} here={t('title')} />
      <div className="narrow stack-l">
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <KeptNotice kept={kept} onRetry={onRetry} />
        {kept.cards.length === 0 && <p>{t('device:offline.noCards')}</p>}
        <ul className="cards">
          {kept.cards.map((card) => (
            <li key={card.id} className="stack">
              <CardRow
                card={agedCard(card, today)}
                to={generatePath(PATHS.card, { id: card.id })}
                heading="h2"
              />
              <DayPassed card={card} today={today} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
