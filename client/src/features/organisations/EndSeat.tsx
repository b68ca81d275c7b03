import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { EndSeatDocument, type SeatRow_SeatFragment, SeatsDocument } from '../../graphql/documents.ts';
import { TwoClicks } from '../../ui/TwoClicks.tsx';
import { changeErrors } from './change-errors.ts';

interface Props {
  seat: SeatRow_SeatFragment;
  isOwn: boolean;
  onDone: (text: string) => void;
}

/** Ends a seat, takes an offer back, or gives up the own seat; it holds at once. */
export function EndSeat({ seat, isOwn, onDone }: Props) {
  const { t } = useTranslation('organisations');
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState('');
  // After the own seat there is nothing left that the page could ask for.
  const [endSeat, { loading, error }] = useMutation(EndSeatDocument, {
    ...(!isOwn && { refetchQueries: [SeatsDocument], awaitRefetchQueries: true }),
  });
  const name = seat.personName;
  const words = seat.isOffer ? OFFER : isOwn ? OWN : SEAT;

  async function end() {
    const { data } = await endSeat({ variables: { input: { seatId: seat.id } } }).catch(() => ({
      data: undefined,
    }));
    const answer = data?.endSeat;
    if (!answer) return;
    if (answer.__typename !== 'OrganisationChanged') {
      setRefusal(changeErrors(answer, seat.id)[0]?.text ?? '');
      return;
    }
    onDone(t(words.done, { name }));
    if (isOwn) await navigate(PATHS.delegation, { replace: true });
  }

  return (
    <>
      <TwoClicks
        size="small"
        question={t(words.ask, { name })}
        yes={t(words.yes)}
        no={t('seats.keep')}
        busy={loading}
        onYes={end}
      >
        <Trans
          t={t}
          i18nKey={words.first}
          values={{ name }}
          components={{ hidden: <span className="visually-hidden" /> }}
        />
      </TwoClicks>
      <p className="msg" role="alert">
        {refusal}
      </p>
      <FaultNotice error={error} />
    </>
  );
}

const SEAT = { first: 'seats.end', ask: 'seats.endAsk', yes: 'seats.endYes', done: 'seats.ended' } as const;
const OWN = {
  first: 'seats.resign',
  ask: 'seats.resignAsk',
  yes: 'seats.resignYes',
  done: 'seats.resigned',
} as const;
const OFFER = {
  first: 'seats.takeBack',
  ask: 'seats.takeBackAsk',
  yes: 'seats.takeBackYes',
  done: 'seats.takenBack',
} as const;
