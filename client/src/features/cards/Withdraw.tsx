import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { type Withdraw_CardFragment, WithdrawCardDocument } from '../../graphql/documents.ts';
import { Said } from '../../ui/Said.tsx';
import { TwoClicks } from '../../ui/TwoClicks.tsx';
import { answered } from '../../wish-view/answered.ts';

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
  const { busy, fault, run } = useSend();
  // What is seen through a grant is never kept.
  const [withdraw] = useMutation(WithdrawCardDocument, { fetchPolicy: 'no-cache' });
  const open = outcome !== 'done' && card.openActions.some(({ name }) => name === 'WITHDRAW');
  if (!open && !outcome) return null;

  async function confirm() {
    setOutcome(undefined);
    const input = { cardId: card.id, ...(grantId && { grantId }) };
    const answer = await answered(withdraw({ variables: { input } }));
    // What became of it is said even when the card cannot be read anew.
    await onChanged().catch(() => undefined);
    setOutcome(answer?.__typename === 'CardChanged' ? 'done' : 'faster');
    return [];
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
          <FaultNotice error={fault} />
          <TwoClicks
            look="second"
            question={t(grantId ? 'withdraw.warningHeld' : 'withdraw.warning')}
            yes={t('withdraw.confirm')}
            no={t('withdraw.keep')}
            busy={busy}
            onYes={() => run(confirm)}
          >
            {t('withdraw.begin')}
          </TwoClicks>
        </>
      )}
    </section>
  );
}
