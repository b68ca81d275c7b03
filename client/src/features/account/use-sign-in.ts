import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { answerErrors } from '../../face-check/answer-errors.ts';
import type { FaceAnswer } from '../../face-check/use-face-check.ts';
import { SignInWithCodeDocument, SignInWithPasswordDocument } from '../../graphql/documents.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { Code } from './use-code.ts';

interface Way {
  person: { idNumber: string; publicComputer: boolean };
  code: Code;
  goTo: (step: 'code' | 'face') => void;
  onDone: () => Promise<void>;
}

/** The two ways to sign in; each gives what is wrong, or nothing once `onDone` has run or the face is asked for too. */
export function useSignIn({ person, code, goTo, onDone }: Way) {
  const [askWithPassword] = useMutation(SignInWithPasswordDocument);
  const [askWithCode] = useMutation(SignInWithCodeDocument);
  /** A right code that is not enough by itself. */
  const [held, setHeld] = useState<{ challengeId: string; code: string }>();

  async function withPassword(password: string): Promise<readonly FieldError[]> {
    const { data } = await askWithPassword({ variables: { input: { ...person, password } } });
    const answer = data?.signInWithPassword;
    if (!answer || answer.__typename === 'FaceNeeded') return [];
    if (answer.__typename !== 'SignedIn') return answerErrors(answer, INPUT_IDS.PASSWORD);
    await onDone();
    return [];
  }

  async function withCode(typed: string): Promise<readonly FieldError[]> {
    const given = { challengeId: code.sent?.challengeId ?? '', code: typed };
    const { data } = await askWithCode({ variables: { input: { ...person, ...given } } });
    const answer = data?.signInWithCode;
    if (!answer) return [];
    if (answer.__typename === 'FaceNeeded') {
      setHeld(given);
      goTo('face');
      return [];
    }
    if (answer.__typename === 'CodeInvalid') code.countTry(answer.triesLeft);
    if (answer.__typename !== 'SignedIn') return answerErrors(answer, INPUT_IDS.CODE);
    await onDone();
    return [];
  }

  async function withFace(capture: string): Promise<FaceAnswer | undefined> {
    const { data } = await askWithCode({ variables: { input: { ...person, ...held!, capture } } });
    const answer = data?.signInWithCode;
    if (!answer || answer.__typename === 'FaceNeeded') return undefined;
    if (answer.__typename === 'SignedIn') await onDone();
    // The face took longer than the code lives: the next one is asked for where it is typed.
    if (answer.__typename === 'CodeInvalid') {
      code.countTry(answer.triesLeft);
      goTo('code');
    }
    return answer;
  }

  return { withPassword, withCode, held: held !== undefined, withFace };
}
