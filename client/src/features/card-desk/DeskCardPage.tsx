import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { DeskFault } from '../../desk-view/DeskFault.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CardCase } from './CardCase.tsx';
import { DoneCase } from './DoneCase.tsx';
import { FreeCase } from './FreeCase.tsx';
import { OthersCase } from './OthersCase.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { useCase } from './use-case.ts';

/** One card on the desk. It opens to who has taken it; opening it is recorded, and nothing of it is kept in the cache. */
export function DeskCardPage() {
  const { id = '' } = useParams();
  return <OneCase key={id} cardId={id} />;
}

function OneCase({ cardId }: { cardId: string }) {
  const { t } = useTranslation('card-desk');
  const { place, arrive, take, reload, show, finish } = useCase(cardId);
  switch (place.at) {
    case 'LOADING':
      return <Skeleton />;
    case 'FREE':
      return <FreeCase lost={place.lost} onTake={take} />;
    case 'REASON':
      return <ReasonForm onReason={take} />;
    case 'OTHER':
      return <OthersCase until={place.until} onAgain={take} />;
    case 'FAULT':
      return (
        <DeskFault
          desk="cards"
          error={place.error}
          onRetry={arrive}
          none={{ text: t('take.none'), back: PATHS.desk }}
        />
      );
    case 'DONE':
      return <DoneCase done={place.done} />;
    case 'OPEN':
      return <CardCase of={place.of} onTake={take} onReload={reload} onShow={show} onFinish={finish} />;
  }
}
