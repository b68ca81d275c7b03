import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { cardPath } from '../app/card-path.ts';
import { FaultNotice } from '../app/FaultNotice.tsx';
import { useSend } from '../app/use-send.ts';
import { type Extension_CardFragment, WithdrawExtensionDocument } from '../graphql/documents.ts';
import { TwoClicks } from '../ui/TwoClicks.tsx';
import { answered } from './answered.ts';
import { doneState } from './done.ts';
import { useRefusalWords } from './refusal-words.ts';

interface Props {
  card: Extension_CardFragment;
  grantId: string | undefined;
  /** The last day that holds again, in words. */
  old: string;
  onChanged: () => Promise<unknown>;
}

/** 撤回延期申请, in two clicks, while it is not decided; why it was not taken back stays when it no longer can be. */
export function WithdrawExtension({ card, grantId, old, onChanged }: Props) {
  const { t } = useTranslation('wishes');
  const navigate = useNavigate();
  const refusalWords = useRefusalWords();
  const [refusal, setRefusal] = useState('');
  const [done, setDone] = useState(false);
  const { busy, fault, run } = useSend();
  // What is seen through a grant is never kept.
  const [withdraw] = useMutation(WithdrawExtensionDocument, { fetchPolicy: 'no-cache' });
  const isOpen = !done && card.openActions.some(({ name }) => name === 'WITHDRAW_EXTENSION');
  if (!isOpen && refusal === '') return null;

  async function confirm() {
    setRefusal('');
    const input = { cardId: card.id, ...(grantId && { grantId }) };
    const answer = await answered(withdraw({ variables: { input } }));
    // What became of it is said even when the card cannot be read anew.
    await onChanged().catch(() => undefined);
    if (answer?.__typename === 'CardChanged') {
      setDone(true);
      const state = doneState('extensionWithdrawn');
      await navigate(cardPath('card', card.id, grantId), { replace: true, state });
    } else setRefusal(refusalWords(answer));
    return [];
  }

  return (
    <div className="stack no-print">
      <FaultNotice error={fault} />
      <p role="alert">{refusal}</p>
      {isOpen && (
        <TwoClicks
          look="second"
          question={t('extension.withdrawQuestion', { old })}
          yes={t('extension.withdrawConfirm')}
          no={t('extension.withdrawKeep')}
          busy={busy}
          onYes={() => run(confirm)}
        >
          {t('extension.withdraw')}
        </TwoClicks>
      )}
    </div>
  );
}
