import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { type InputField, ProveIdentityDocument } from '../../graphql/documents.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { answerErrors } from './answer-errors.ts';
import type { Person } from './ProveSteps.tsx';
import { useSignedIn } from './use-signed-in.ts';

/** Compares what was typed with the register; a mismatch says what to check and never what is wrong. */
export function useProof() {
  const [ask] = useMutation(ProveIdentityDocument);
  const [mismatch, setMismatch] = useState<readonly InputField[]>();
  const signedIn = useSignedIn();

  async function prove(
    person: Person,
    challengeId: string,
    code: string,
    countTry: (triesLeft: number) => void,
  ): Promise<readonly FieldError[]> {
    const { data } = await ask({ variables: { input: { ...person, challengeId, code } } });
    const answer = data?.proveIdentity;
    if (!answer) return [];
    switch (answer.__typename) {
      case 'SignedIn':
        await signedIn();
        return [];
      case 'IdentityMismatch':
        setMismatch(answer.check);
        return [];
      case 'CodeInvalid':
        countTry(answer.triesLeft);
        return answerErrors(answer, INPUT_IDS.CODE);
      default:
        return answerErrors(answer, INPUT_IDS.CODE);
    }
  }

  return { prove, mismatch, forget: () => setMismatch(undefined) };
}
