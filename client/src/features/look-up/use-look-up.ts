import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { LookUpDocument } from '../../graphql/documents.ts';
import { INPUT_IDS, problemErrors } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { useFlow } from './flow.ts';

/** How often a wrong code may be entered, until the server has counted. */
const TRIES = 5;

/** Sends the look-up and goes where its answer belongs; gives the errors to show when it stays here. */
export function useLookUp() {
  const { t } = useTranslation('identity');
  const { draft, challenge, setRefusal } = useFlow();
  const [triesLeft, setTriesLeft] = useState(TRIES);
  const [send, { loading, error }] = useMutation(LookUpDocument);
  const navigate = useNavigate();

  async function lookUp(code: string): Promise<FieldError[]> {
    const { passportNumber, cardNumber, ...rest } = draft;
    const input = {
      ...rest,
      passportNumber: passportNumber.trim() || null,
      cardNumber: cardNumber.trim() || null,
      challengeId: challenge!.challengeId,
      code,
    };
    const { data } = await send({ variables: { input } });
    const answer = data?.lookUp;
    switch (answer?.__typename) {
      case 'CardsFound':
      case 'NoRecord':
        setRefusal(null);
        await navigate(PATHS.lookUpResult, { replace: true });
        return [];
      case 'IdentityMismatch':
      case 'Throttled':
      case 'VerifierUnavailable':
        setRefusal(answer);
        await navigate(PATHS.lookUpResult, { replace: true });
        return [];
      case 'CodeInvalid':
        setTriesLeft(answer.triesLeft);
        return [{ id: INPUT_IDS.CODE, text: wrongCode(answer.triesLeft) }];
      case 'InvalidInput':
        return problemErrors(answer.problems);
      case undefined:
        return [];
    }
  }

  function wrongCode(count: number): string {
    return count > 0 ? t('codeWrong', { count }) : t('codeDead');
  }

  return { lookUp, triesLeft, resetTries: () => setTriesLeft(TRIES), loading, error };
}
