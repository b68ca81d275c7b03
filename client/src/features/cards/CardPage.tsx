import { useQuery } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { codeOf } from '../../app/apollo.ts';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import { Verdict } from '../../card-view/Verdict.tsx';
import { CardPageDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AskedMaterials } from './AskedMaterials.tsx';
import { CardNotFound } from './CardNotFound.tsx';
import { History } from './History.tsx';
import { Opinion } from './Opinion.tsx';
import { PossibleActions } from './PossibleActions.tsx';
import { PrintNote } from './PrintNote.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { StatusUnchanged } from './StatusUnchanged.tsx';

/** One card by its opaque id: the verdict, what can be done, the record. */
export function CardPage() {
  const { t } = useTranslation(['cards', 'card', 'status']);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CardPageDocument, { variables: { id } });
  const tripName = useTripName();

  if (!data?.viewer) {
    if (!error) return <Skeleton />;
    return codeOf(error) === ErrorCode.NOT_FOUND ? (
      <CardNotFound />
    ) : (
      <Fault error={error} onRetry={() => refetch()} />
    );
  }
  const { node: card, viewer } = data;
  if (card?.__typename !== 'Card') return <CardNotFound />;

  const trip = tripName(card);
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.cards, text: t('title') }]} here={trip} />
      <div className="cols three">
        <div className="a stack-l">
          <div>
            <span className="caption">
              {t('card:card')} <CardNumber number={card.number} />
            </span>
            <PageTitle title={trip}>{trip}</PageTitle>
          </div>
          <Verdict card={card} />
        </div>
        <PossibleActions card={card} />
        <div className="b stack-l">
          <Opinion card={card} />
          <AskedMaterials card={card} />
          <RecordFacts card={card} applicant={viewer.applicant} />
          <History card={card} />
          <StatusUnchanged card={card} />
          <PrintNote asOf={card.asOf} />
        </div>
      </div>
    </>
  );
}
