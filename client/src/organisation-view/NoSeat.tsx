import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GuideLink } from '../app/GuideLink.tsx';
import { PATHS } from '../app/paths.ts';
import { OwnSeatsDocument } from '../graphql/documents.ts';
import { Hotline } from '../ui/Hotline.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SeatOffer } from './SeatOffer.tsx';

/** Nobody without a live seat sees anything of an organisation; who was offered one can take it here. */
export function NoSeat({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organisations');
  const { data, loading } = useQuery(OwnSeatsDocument);
  if (!data && loading) return <Skeleton />;
  const offer = data?.viewer?.seats.find(
    ({ organisationId, isOffer }) => isOffer && organisationId === orgId,
  );
  if (offer) return <SeatOffer offer={offer} />;

  return (
    <div className="narrow stack-l">
      <PageTitle title={t('noSeat.title')}>{t('noSeat.title')}</PageTitle>
      <p className="lead">{t('noSeat.body')}</p>
      <p>{t('noSeat.next')}</p>
      <p className="row">
        <Link className="btn" to={PATHS.delegation}>
          {t('noSeat.back')}
        </Link>
      </p>
      <Hotline />
      <GuideLink to="q3" />
    </div>
  );
}
