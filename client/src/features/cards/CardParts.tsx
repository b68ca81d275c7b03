import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { applyPath } from '../../app/apply-path.ts';
import { useReturning } from '../../app/use-scroll.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import { Verdict } from '../../card-view/Verdict.tsx';
import type { CardPageQuery } from '../../graphql/documents.ts';
import { ShareAction } from '../../share-view/ShareAction.tsx';
import { Shares } from '../../share-view/Shares.tsx';
import { Breadcrumb, type Crumb } from '../../ui/Breadcrumb.tsx';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { AskCorrection } from '../../wish-view/AskCorrection.tsx';
import { Corrections } from '../../wish-view/Corrections.tsx';
import { Expedite } from '../../wish-view/Expedite.tsx';
import { Extension } from '../../wish-view/Extension.tsx';
import { JustDone } from '../../wish-view/JustDone.tsx';
import { Materials } from '../../wish-view/Materials.tsx';
import { MoreTime } from '../../wish-view/MoreTime.tsx';
import { Receipts } from '../../wish-view/Receipts.tsx';
import { WishActions } from '../../wish-view/WishActions.tsx';
import { History } from './History.tsx';
import { Opinion } from './Opinion.tsx';
import { PossibleActions } from './PossibleActions.tsx';
import { PrintNote } from './PrintNote.tsx';
import { type CardPerson, RecordFacts } from './RecordFacts.tsx';
import { Redacted } from './Redacted.tsx';
import { StatusUnchanged } from './StatusUnchanged.tsx';
import { ToProof } from './ToProof.tsx';
import { Withdraw } from './Withdraw.tsx';

type Card = Extract<CardPageQuery['node'], { __typename: 'Card' }>;

interface Props {
  card: Card;
  person: CardPerson;
  crumbs: readonly Crumb[];
  /** Asks for the card anew, after something was done with it. */
  onChanged: () => Promise<unknown>;
  /** The grant, and what stands beside a card that is seen through it; left out for one's own. */
  seenThrough?: {
    grantId: string;
    applyAt: string | undefined;
    mayExport: boolean;
    note: ReactNode;
    aside: ReactNode;
  };
}

/** The verdict, what can be done, the record; what only its owner may do is left out for others. */
export function CardParts({ card, person, crumbs, onChanged, seenThrough }: Props) {
  const { t } = useTranslation(['cards', 'card']);
  const trip = useTripName()(card);
  const own = seenThrough === undefined;
  const grantId = seenThrough?.grantId;
  // Where the card stands is painted first, and on an old phone a good while before the record below it; who goes back finds the place.
  const isRecordDrawn = useDeferredValue(true, useReturning());
  // What the person has to do comes before everything else.
  const isAwaited = card.status === 'ADDITIONAL_DOCUMENTS_REQUIRED';
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
          <JustDone />
          <Verdict card={card} />
          {isAwaited && (
            <>
              <Opinion card={card} />
              <Materials
                card={card}
                grantId={grantId}
                closed={<Redacted part="SUPPLEMENT" />}
                onChanged={onChanged}
              />
            </>
          )}
        </div>
        <PossibleActions
          card={card}
          own={own}
          applyAt={seenThrough ? seenThrough.applyAt : applyPath()}
          wishes={
            <>
              <WishActions card={card} grantId={grantId} />
              <ShareAction card={card} grantId={grantId} />
              {(seenThrough?.mayExport ?? true) && <ToProof cardId={card.id} grantId={grantId} />}
            </>
          }
        >
          <MoreTime card={card} grantId={grantId} />
          {seenThrough?.aside}
        </PossibleActions>
        <div className="b stack-l">
          {isRecordDrawn && (
            <>
              {!isAwaited && <Opinion card={card} />}
              {card.extension && !isMoot(card) && (
                <Extension
                  card={{ ...card, extension: card.extension }}
                  grantId={grantId}
                  onChanged={onChanged}
                />
              )}
              {card.expediteRequest && (
                <Expedite
                  card={{ ...card, expediteRequest: card.expediteRequest }}
                  readable={own}
                  onChanged={onChanged}
                />
              )}
              <RecordFacts card={card} person={person} own={own}>
                <AskCorrection card={card} />
              </RecordFacts>
              {card.corrections && card.corrections.length > 0 && (
                <Corrections corrections={card.corrections} onChanged={onChanged} />
              )}
              {card.receipts && card.receipts.length > 0 && (
                <Receipts card={{ ...card, receipts: card.receipts }} grantId={grantId} />
              )}
              <Shares card={card} grantId={grantId} onChanged={onChanged} />
              <History card={card} />
              {own && <StatusUnchanged card={card} />}
              <Withdraw card={card} grantId={grantId} onChanged={onChanged} />
              <PrintNote asOf={card.asOf} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** Whoever has left needs no extension, and took none back. */
function isMoot({ status, extension }: Card): boolean {
  return status === 'COMPLETED' && extension?.state === 'WITHDRAWN';
}
