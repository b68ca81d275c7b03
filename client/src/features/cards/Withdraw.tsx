import { useMutation } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../app/apollo.ts';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { type Withdraw_CardFragment, WithdrawCardDocument } from '../../graphql/documents.ts';
import { Said } from '../../ui/Said.tsx';
import { TwoClicks } from '../../ui/TwoClicks.tsx';

export const WITHDRAW_ID = 'withdraw';

interface Props {
  card: Withdraw_CardFragment;
  /** Through which grant; left out for one's own. */
  grantId: string | undefined;
  onChanged: () => Promise<unknown>;
}

/** 撤回申请, until it is decided; what became of it is said where the button was. */
export function Withdraw({ card, grantId, onChanged }: Props) {
  const { t } = useTranslation('cards');
  const [outcome, setOutcome] = useState<'done' | 'faster'>();
  // What is seen through a grant is never kept.
  const [withdraw, { loading, error }] = useMutation(WithdrawCardDocument, { fetchPolicy: 'no-cache' });
  const open = card.openActions.some(({ name }) => name === 'WITHDRAW');
  const faster = codeOf(error) === ErrorCode.CONFLICT;
  if (!open && !outcome) return null;

  async function confirm() {
    setOutcome(undefined);
    const input = { cardId: card.id, ...(grantId && { grantId }) };
    try {
      const { data } = await withdraw({ variables: { input } });
      await onChanged();
      setOutcome(data?.answer.__typename === 'CardChanged' ? 'done' : 'faster');
    } catch (failure) {
      if (codeOf(failure) !== ErrorCode.CONFLICT) return;
      await onChanged();
      setOutcome('faster');
    }
  }

  return (
    <section className="stack no-print" aria-labelledby={WITHDRAW_ID}>
      <h2 id={WITHDRAW_ID} tabIndex={-1}>
        {t('withdraw.title')}
      </h2>
      <Said text={outcome ? t(`withdraw.${outcome}`) : ''} />
      {open && (
        <>
          <p className="quiet">{t('withdraw.until')}</p>
          {!faster && <FaultNotice error={error} />}
          <TwoClicks
            look="second"
            question={t(grantId ? 'withdraw.warningHeld' : 'withdraw.warning')}
            yes={t('withdraw.confirm')}
            no={t('withdraw.keep')}
            busy={loading}
            onYes={confirm}
          >
            {t('withdraw.begin')}
          </TwoClicks>
        </>
      )}
    </section>
  );
}
