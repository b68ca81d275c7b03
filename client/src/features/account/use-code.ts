import { useMutation } from '@apollo/client/react';
import { type CodePurpose, RequestCodeDocument } from '../../graphql/documents.ts';
import { useSentCode } from '../../identity/use-sent-code.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

interface Receiver {
  idNumber: string;
  phoneNumber?: string;
}

export type Code = ReturnType<typeof useCode>;

/** A code to the phone of whoever is not signed in. */
export function useCode(purpose: CodePurpose) {
  const [request] = useMutation(RequestCodeDocument);
  const { sent, take, countTry } = useSentCode();

  async function send(receiver: Receiver, at: string): Promise<readonly FieldError[]> {
    const { data } = await request({ variables: { input: { purpose, ...receiver } } });
    return take(data?.requestCode, at);
  }

  return { sent, send, countTry };
}
