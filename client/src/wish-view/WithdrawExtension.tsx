import { useMutation } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { codeOf } from '../app/apollo.ts';
import { cardPath } from '../app/card-path.ts';
import { FaultNotice } from '../app/FaultNotice.tsx';
import { WithdrawExtensionDocument } from '../graphql/documents.ts';
import { TwoClicks } from '../ui/TwoClicks.tsx';
import { answered } from './answered.ts';
import { doneState } from './done.ts';
import { useRefusalWords } from './refusal-words.ts';

interface Props {
  cardId: string;
  grantId: string | undefined;
  /** The last day that holds again, in words. */
  old: string;
  onChanged: () => Promise<unknown>;
}

/** 撤回延期申请, in two clicks. */
export function WithdrawExtension({ cardId, grantId, old, onChanged }: Props) {
  const { t } = useTranslation('wishes');
  const navigate = useNavigate();
  const refusalWords = useRefusalWords();
  const [refusal, setRefusal] = useState('');
  // What is seen through a grant is never kept.
  const [withdraw, { loading, error }] = useMutation(WithdrawExtensionDocument, { fetchPolicy: 'no-cache' });

  async function confirm() {
    const input = { cardId, ...(grantId && { grantId }) };
    const answer = await answered(withdraw({ variables: { input } })).catch(() => null);
    if (answer === null) return;
    await onChanged();
    if (answer?.__typename !== 'CardChanged') return setRefusal(refusalWords(answer));
    await navigate(cardPath('card', cardId, grantId), {
      replace: true,
      state: doneState('extensionWithdrawn'),
    });
  }

  return (
    <div className="stack no-print">
      {codeOf(error) !== ErrorCode.CONFLICT && <FaultNotice error={error} />}
      <p role="alert">{refusal}</p>
      <TwoClicks
        look="second"
        question={t('extension.withdrawQuestion', { old })}
        yes={t('extension.withdrawConfirm')}
        no={t('extension.withdrawKeep')}
        busy={loading}
        onYes={confirm}
      >
        {t('extension.withdraw')}
      </TwoClicks>
    </div>
  );
}
