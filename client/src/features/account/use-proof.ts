import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { answerErrors } from '../../face-check/answer-errors.ts';
import type { FaceAnswer } from '../../face-check/use-face-check.ts';
import { type InputField, ProveIdentityDocument, type ProveIdentityInput } from '../../graphql/documents.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { Person } from './ProveSteps.tsx';
import type { Code } from './use-code.ts';
import { useSignedIn } from './use-signed-in.ts';

interface Way {
  person: Person;
  code: Code;
  goTo: (step: 'code' | 'face') => void;
}

/** Compares what was typed with the register; a mismatch says what to check and never what is wrong. */
export function useProof({ person, code, goTo }: Way) {
  const [ask] = useMutation(ProveIdentityDocument);
  const [mismatch, setMismatch] = useState<readonly InputField[]>();
  const signedIn = useSignedIn();
  /** What was right, but is not enough by itself. */
  const [held, setHeld] = useState<ProveIdentityInput>();

  async function prove(typed: string): Promise<readonly FieldError[]> {
    const input = { ...person, challengeId: code.sent?.challengeId ?? '', code: typed };
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
        goTo('face');
        return [];
      case 'CodeInvalid':
        code.countTry(answer.triesLeft);
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
    // The face took longer than the code lives: the next one is asked for where it is typed.
    if (answer.__typename === 'CodeInvalid') {
      code.countTry(answer.triesLeft);
      goTo('code');
    }
    return answer;
  }

  return { prove, held: held !== undefined, withFace, mismatch, forget: () => setMismatch(undefined) };
}
