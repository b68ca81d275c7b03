import { useMutation } from '@apollo/client/react';
import { SignInWithCodeDocument, SignInWithPasswordDocument } from '../../graphql/documents.ts';
import type { SentCode } from '../../identity/code-challenge.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { answerErrors } from './answer-errors.ts';

interface Person {
  idNumber: string;
  publicComputer: boolean;
}

/** The two ways to sign in; each gives what is wrong, or nothing once `onDone` has run. */
export function useSignIn(person: Person, onDone: () => Promise<void>) {
  const [askWithPassword] = useMutation(SignInWithPasswordDocument);
  const [askWithCode] = useMutation(SignInWithCodeDocument);

  async function withPassword(password: string): Promise<readonly FieldError[]> {
    const { data } = await askWithPassword({ variables: { input: { ...person, password } } });
    const answer = data?.signInWithPassword;
    if (!answer) return [];
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
    if (answer.__typename === 'CodeInvalid') countTry(answer.triesLeft);
    if (answer.__typename !== 'SignedIn') return answerErrors(answer, INPUT_IDS.CODE);
    await onDone();
    return [];
  }

  return { withPassword, withCode };
}
