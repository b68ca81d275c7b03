import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FaultNotice } from '../app/FaultNotice.tsx';
import { PATHS } from '../app/paths.ts';
import {
  AcceptSeatDocument,
  DeclineSeatDocument,
  type SeatOffer_SeatFragment,
} from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { Button } from '../ui/Button.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

/** A seat that an administrator offers: what it opens, until when, and who will see it; taken or declined. */
export function SeatOffer({ offer }: { offer: SeatOffer_SeatFragment }) {
  const { t } = useTranslation('organisations');
  const { until } = useDates();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [accept, accepting] = useMutation(AcceptSeatDocument);
  const [decline, declining] = useMutation(DeclineSeatDocument);
  const [refusal, setRefusal] = useState('');
  const input = { input: { seatId: offer.id } };

  async function take() {
    const { data } = await accept({ variables: input }).catch(() => ({ data: undefined }));
    const answer = data?.acceptSeat;
    if (answer?.__typename === 'OrganisationChanged') await client.refetchQueries({ include: 'active' });
    else if (answer?.__typename === 'OrganisationRefused' && answer.reason === 'LEVEL_TOO_LOW')
      setRefusal(t('offer.needs'));
    else if (answer) setRefusal(t('offer.gone'));
  }

  async function leave() {
    const { data } = await decline({ variables: input }).catch(() => ({ data: undefined }));
    if (data) await navigate(PATHS.delegation, { replace: true });
  }

  const title = t('offer.title', { organisation: offer.organisationName, role: t(`roles.${offer.role}`) });
  return (
    <div className="narrow stack-l">
      <PageTitle title={title}>{title}</PageTitle>
      <p className="lead">{t('offer.body', { end: until(offer.validTo) })}</p>
      <p className="note">{t('offer.needs')}</p>
      <FaultNotice error={accepting.error ?? declining.error} />
      <p role="alert">{refusal}</p>
      <p className="row">
        <Button busy={accepting.loading} onClick={take}>
          {t('offer.accept')}
        </Button>
        <Button look="plain" busy={declining.loading} onClick={leave}>
          {t('offer.decline')}
        </Button>
      </p>
    </div>
  );
}
