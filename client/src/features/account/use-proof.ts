import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { answerErrors } from '../../face-check/answer-errors.ts';
import type { FaceAnswer } from '../../face-check/use-face-check.ts';
import { type InputField, ProveIdentityDocument, type ProveIdentityInput } from '../../graphql/documents.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { Person } from './ProveSteps.tsx';
import { useSignedIn } from './use-signed-in.ts';

/** Compares what was typed with the register; a mismatch says what to check and never what is wrong. */
export function useProof() {
  const [ask] = useMutation(ProveIdentityDocument);
  const [mismatch, setMismatch] = useState<readonly InputField[]>();
  const signedIn = useSignedIn();
  /** What was right, but is not enough by itself. */
  const [held, setHeld] = useState<ProveIdentityInput>();

  async function prove(
    person: Person,
    challengeId: string,
    code: string,
    countTry: (triesLeft: number) => void,
  ): Promise<readonly FieldError[]> {
    const input = { ...person, challengeId, code };
    const { data } = await ask({ variables: { input } });
    const answer = data?.proveIdentity;
    if (!answer) return [];
    switch (answer.__typename) {
      case 'SignedIn':
        await signedIn();
        return [];
      case 'IdentityMismatch':
        setMismatch(answer.check);
        return [];
      case 'FaceNeeded':
        setHeld(input);
        return [];
      case 'CodeInvalid':
        countTry(answer.triesLeft);
        return answerErrors(answer, INPUT_IDS.CODE);
      default:
        return answerErrors(answer, INPUT_IDS.CODE);
    }
  }

  async function withFace(capture: string): Promise<FaceAnswer | undefined> {
    const { data } = await ask({ variables: { input: { ...held!, capture } } });
    const answer = data?.proveIdentity;
    if (!answer || answer.__typename === 'FaceNeeded' || answer.__typename === 'IdentityMismatch')
      return undefined;
    if (answer.__typename === 'SignedIn') await signedIn();
    return answer;
  }

  return { prove, held: held !== undefined, withFace, mismatch, forget: () => setMismatch(undefined) };
}
