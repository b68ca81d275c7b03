import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { answerErrors } from '../../face-check/answer-errors.ts';
import type { FaceAnswer } from '../../face-check/use-face-check.ts';
import { SignInWithCodeDocument, SignInWithPasswordDocument } from '../../graphql/documents.ts';
import type { SentCode } from '../../identity/code-challenge.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

interface Person {
  idNumber: string;
  publicComputer: boolean;
}

/** The two ways to sign in; each gives what is wrong, or nothing once `onDone` has run or the face is asked for too. */
export function useSignIn(person: Person, onDone: () => Promise<void>) {
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

  async function withCode(
    { challengeId }: SentCode,
    code: string,
    countTry: (triesLeft: number) => void,
  ): Promise<readonly FieldError[]> {
    const { data } = await askWithCode({ variables: { input: { ...person, challengeId, code } } });
    const answer = data?.signInWithCode;
    if (!answer) return [];
    if (answer.__typename === 'FaceNeeded') {
      setHeld({ challengeId, code });
      return [];
    }
    if (answer.__typename === 'CodeInvalid') countTry(answer.triesLeft);
    if (answer.__typename !== 'SignedIn') return answerErrors(answer, INPUT_IDS.CODE);
    await onDone();
    return [];
  }

  async function withFace(capture: string): Promise<FaceAnswer | undefined> {
    const { data } = await askWithCode({ variables: { input: { ...person, ...held!, capture } } });
    const answer = data?.signInWithCode;
    if (!answer || answer.__typename === 'FaceNeeded') return undefined;
    if (answer.__typename === 'SignedIn') await onDone();
    return answer;
  }

  return { withPassword, withCode, held: held !== undefined, withFace };
}
