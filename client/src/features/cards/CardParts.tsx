import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applyPath } from '../../app/apply-path.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import { Verdict } from '../../card-view/Verdict.tsx';
import type { CardPageQuery } from '../../graphql/documents.ts';
import { Breadcrumb, type Crumb } from '../../ui/Breadcrumb.tsx';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { AskedMaterials } from './AskedMaterials.tsx';
import { History } from './History.tsx';
import { Opinion } from './Opinion.tsx';
import { PossibleActions } from './PossibleActions.tsx';
import { PrintNote } from './PrintNote.tsx';
import { type CardPerson, RecordFacts } from './RecordFacts.tsx';
import { StatusUnchanged } from './StatusUnchanged.tsx';
import { Withdraw } from './Withdraw.tsx';

interface Props {
  card: Extract<CardPageQuery['node'], { __typename: 'Card' }>;
  person: CardPerson;
  crumbs: readonly Crumb[];
  /** Asks for the card anew, after something was done with it. */
  onChanged: () => Promise<unknown>;
  /** The grant, and what stands beside a card that is seen through it; left out for one's own. */
  seenThrough?: { grantId: string; applyAt: string | undefined; note: ReactNode; aside: ReactNode };
}

/** The verdict, what can be done, the record; what only its owner may do is left out for others. */
export function CardParts({ card, person, crumbs, onChanged, seenThrough }: Props) {
  const { t } = useTranslation(['cards', 'card']);
  const trip = useTripName()(card);
  const own = seenThrough === undefined;
  return (
    <>
      <Breadcrumb crumbs={crumbs} here={trip} />
      <div className="cols three">
        <div className="a stack-l">
          <div className={own ? undefined : 'stack'}>
            <span className="caption">
              {t('card:card')} <CardNumber number={card.number} />
            </span>
            {own ? (
              <PageTitle title={trip}>{trip}</PageTitle>
            ) : (
              <PageTitle title={t('of', { name: person.name, trip })}>
                <span className="name">{person.name}</span>
                {t('ofRest', { trip })}
              </PageTitle>
            )}
            {seenThrough?.note}
          </div>
          <Verdict card={card} />
        </div>
        <PossibleActions card={card} own={own} applyAt={seenThrough ? seenThrough.applyAt : applyPath()}>
          {seenThrough?.aside}
        </PossibleActions>
        <div className="b stack-l">
          <Opinion card={card} />
          <AskedMaterials card={card} />
          <RecordFacts card={card} person={person} own={own} />
          <History card={card} />
          {own && <StatusUnchanged card={card} />}
          <Withdraw card={card} grantId={seenThrough?.grantId} onChanged={onChanged} />
          <PrintNote asOf={card.asOf} />
        </div>
      </div>
    </>
  );
}
