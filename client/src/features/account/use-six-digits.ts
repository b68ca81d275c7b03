import { typedNumber } from '@exit-card/shared/typed-text';
import i18next from 'i18next';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { returnPathIn } from '../../app/return-path.ts';
import type { SecondFactorAnswerFragment } from '../../graphql/documents.ts';
import { codeErrors, INPUT_IDS } from '../../identity/fields.ts';
import { throttledWords } from '../../identity/throttled-words.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

type Send = (code: string) => Promise<SecondFactorAnswerFragment | undefined>;

/** The digits as they are typed; when the server takes them, the way leads back to where the person came from. */
export function useSixDigits(send: Send) {
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const { search } = useLocation();

  async function check(): Promise<readonly FieldError[]> {
    const errors = codeErrors(typed);
    if (errors.length > 0) return errors;
    const answer = await send(typedNumber(typed));
    if (answer?.__typename !== 'SecondFactorProven') return [{ id: INPUT_IDS.CODE, text: refusal(answer) }];
    await navigate(returnPathIn(search, PATHS.account), { replace: true });
    return [];
  }

  return { typed, setTyped, check };
}

function refusal(
  answer: Exclude<SecondFactorAnswerFragment, { __typename: 'SecondFactorProven' }> | undefined,
) {
  if (!answer) return i18next.t('account:noCheck');
  if (answer.__typename === 'Throttled') return throttledWords(answer.retryAfterSeconds);
  const count = answer.triesLeft;
  return count > 0
    ? i18next.t('account:secondFactor.wrong', { count })
    : i18next.t('account:secondFactor.wrongLast');
}
