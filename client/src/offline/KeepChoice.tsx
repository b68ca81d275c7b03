import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../app/FaultNotice.tsx';
import { forgetKept, KEPT_DAYS, keptMark } from '../app/kept-cards.ts';
import { Button } from '../ui/Button.tsx';
import { Said } from '../ui/Said.tsx';
import { beginToKeep, keepCards } from './kept.ts';
import { canKeep } from './kept-store.ts';

interface Props {
  person: { applicantId: string; publicComputer: boolean };
  /** Beside the button that begins; the settings have none. */
  onDecline?: () => void;
}

/** Whether this device keeps the own cards for when there is no network: never before it is asked for. */
export function KeepChoice({ person, onDecline }: Props) {
  const { t } = useTranslation('device');
  const client = useApolloClient();
  const [isKept, setIsKept] = useState(() => keptMark(Date.now())?.owner === person.applicantId);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<unknown>();

  if (person.publicComputer) return <p className="quiet">{t('keep.public')}</p>;
  if (!canKeep()) return <p className="quiet">{t('keep.impossible')}</p>;

  async function begin() {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    beginToKeep(person.applicantId);
    try {
      const done = await keepCards(client);
      if (!done) forgetKept();
      setIsKept(done);
      setSaid(t(done ? 'keep.begun' : 'keep.nobody'));
    } catch (error) {
      forgetKept();
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  function end() {
    forgetKept();
    setIsKept(false);
    setSaid(t('keep.ended'));
  }

  return (
    <div className="stack">
      <p>{t('keep.what')}</p>
      <p className="note">{t('keep.who', { days: KEPT_DAYS })}</p>
      <FaultNotice error={fault} />
      <Said text={said} />
      <p className="row">
        {isKept ? (
          <Button look="second" onClick={end}>
            {t('keep.end')}
          </Button>
        ) : (
          <Button look="second" busy={busy} onClick={begin}>
            {t('keep.begin')}
          </Button>
        )}
        {!isKept && onDecline && (
          <Button look="plain" onClick={onDecline}>
            {t('keep.decline')}
          </Button>
        )}
      </p>
    </div>
  );
}
