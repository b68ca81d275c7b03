import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { StepForm } from '../../app/StepForm.tsx';
import { RequestMoreTimeDocument } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { answered } from '../../wish-view/answered.ts';
import { doneState } from '../../wish-view/done.ts';
import { reasonFault } from '../../wish-view/reason-fault.ts';
import { useRefusalWords } from '../../wish-view/refusal-words.ts';
import type { Wish } from './WishFrame.tsx';

const REASON = 'reason';

export function MoreTimeForm({ wish: { card, grantId }, dueAt }: { wish: Wish; dueAt: string }) {
  const { t } = useTranslation('wishes');
  const { until } = useDates();
  const refusalWords = useRefusalWords();
  const navigate = useNavigate();
  const [comment, setComment] = useState('');
  const [request] = useMutation(RequestMoreTimeDocument, { fetchPolicy: 'no-cache' });

  async function send() {
    if (reasonFault(comment)) return [{ id: REASON, text: t('refused.COMMENT_LENGTH') }];
    const input = { cardId: card.id, comment, ...(grantId && { grantId }) };
    const answer = await answered(request({ variables: { input } }));
    if (answer?.__typename !== 'CardChanged') return [{ id: REASON, text: refusalWords(answer) }];
    await navigate(cardPath('card', card.id, grantId), { replace: true, state: doneState('moreTime') });
    return [];
  }

  return (
    <StepForm
      title={t('moreTime.pageTitle')}
      lead={t('moreTime.lead', { until: until(dueAt) })}
      send={t('moreTime.send')}
      onSend={send}
    >
      {(errorOf) => (
        <TextArea
          id={REASON}
          label={t('moreTime.reason')}
          hint={t('moreTime.reasonHint')}
          error={errorOf(REASON)}
          rows={4}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      )}
    </StepForm>
  );
}
