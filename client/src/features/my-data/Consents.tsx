import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { type ConsentItem_ConsentFragment, WithdrawConsentDocument } from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { ConsentItem } from './ConsentItem.tsx';

/** So many are shown at once; most people have fewer. */
const FIRST = 10;

export function Consents({ consents }: { consents: readonly ConsentItem_ConsentFragment[] }) {
  const { t } = useTranslation('my-data');
  const [withdraw, { loading, error }] = useMutation(WithdrawConsentDocument);
  const [all, setAll] = useState(false);
  const [done, setDone] = useState(false);
  const shown = all ? consents : consents.slice(0, FIRST);
  return (
    <>
      <p role="status" className="note">
        {done && t('withdrawnNow')}
      </p>
      <FaultNotice error={error} />
      {consents.length === 0 ? (
        <p className="quiet">{t('noConsents')}</p>
      ) : (
        <ul className="tasks">
          {shown.map((consent) => (
            <ConsentItem
              key={consent.id}
              consent={consent}
              busy={loading}
              onWithdraw={async () => {
                await withdraw({ variables: { input: { id: consent.id } } });
                setDone(true);
              }}
            />
          ))}
        </ul>
      )}
      {shown.length < consents.length && (
        <p className="row">
          <Button look="second" onClick={() => setAll(true)}>
            {t('showAll', { count: consents.length })}
          </Button>
        </p>
      )}
    </>
  );
}
