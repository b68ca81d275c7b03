import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import { Verdict } from '../../card-view/Verdict.tsx';
import { agedCard } from '../../offline/aged-card.ts';
import { type Kept, type KeptCard, todayFor } from '../../offline/kept.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { DayPassed } from './DayPassed.tsx';
import { History } from './History.tsx';
import { KeptItems } from './KeptItems.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { Opinion } from './Opinion.tsx';
import { RecordFacts } from './RecordFacts.tsx';

interface Props {
  card: KeptCard;
  kept: Kept;
  onRetry: () => void;
}

/** A card without a network: everything that is read on its page, and nothing that is done there. */
export function KeptCardPage({ card, kept, onRetry }: Props) {
  const { t } = useTranslation(['cards', 'card']);
  const trip = useTripName()(card);
  const today = todayFor(kept, Date.now());
  const aged = agedCard(card, today);
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.cards, text: t('title') }]} here={trip} />
      <div className="narrow stack-l">
        <div>
          <span className="caption">
            {t('card:card')} <CardNumber number={card.number} />
          </span>
          <PageTitle title={trip}>{trip}</PageTitle>
        </div>
        <KeptNotice kept={kept} onRetry={onRetry} />
        <DayPassed card={card} today={today} />
        <Verdict card={aged} />
        <Opinion card={aged} />
        <KeptItems card={aged} />
        <RecordFacts card={aged} person={kept.person} own={false} />
        <History card={aged} />
      </div>
    </>
  );
}
