import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CHECK_ID, CheckStep } from '../../app/CheckStep.tsx';
import { cardPath } from '../../app/card-path.ts';
import { useFieldWords } from '../../card-view/field-words.ts';
import { RequestCorrectionDocument } from '../../graphql/documents.ts';
import { problemWords } from '../../text/input-words.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { answered } from '../../wish-view/answered.ts';
import { doneState } from '../../wish-view/done.ts';
import { useRefusalWords } from '../../wish-view/refusal-words.ts';
import { type CorrectionStep, changesIn } from './correction-draft.ts';
import type { CorrectionStepProps } from './correction-step-props.ts';
import type { Wish } from './WishFrame.tsx';

interface Props extends CorrectionStepProps {
  wish: Wish;
  goTo: (step: CorrectionStep) => void;
}

/** Each value as it stands and as it should be, and the one button that asks. */
export function CorrectionCheck({ caption, draft, wish, goTo }: Props) {
  const { t } = useTranslation(['wishes', 'card']);
  const fieldWords = useFieldWords();
  const refusalWords = useRefusalWords();
  const navigate = useNavigate();
  const [request] = useMutation(RequestCorrectionDocument, { fetchPolicy: 'no-cache' });
  const changes = changesIn(draft, wish);
  const wrong = (text: string): FieldError => ({ id: CHECK_ID, text });

  async function send(): Promise<readonly FieldError[]> {
    const input = {
      cardId: wish.card.id,
      changes: changes.map(({ field, to }) => ({ field, to })),
      reason: draft.reason,
    };
    const answer = await answered(request({ variables: { input } }));
    if (answer?.__typename === 'InvalidInput')
      return answer.problems.map((problem) => wrong(problemWords(problem)));
    if (answer?.__typename !== 'CardChanged') return [wrong(refusalWords(answer))];
    await navigate(cardPath('card', wish.card.id, undefined), {
      replace: true,
      state: doneState('correction'),
    });
    return [];
  }

  return (
    <CheckStep<CorrectionStep>
      title={t('correction.check')}
      caption={caption}
      rows={[
        ...changes.map(({ field, from, to }) => ({
          label: t(`card:correctable.${field}`),
          value: t('correction.changeTo', { from: fieldWords(field, from), to: fieldWords(field, to) }),
          step: 'values' as const,
        })),
        { label: t('correction.whyLabel'), value: draft.reason.trim(), step: 'why' as const },
      ]}
      onChange={goTo}
      send={t('correction.send')}
      onSend={send}
      note={t('correction.checkNote')}
    />
  );
}
