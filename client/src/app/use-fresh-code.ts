import { useMutation } from '@apollo/client/react';
import { ProveStepUpDocument, RequestStepUpCodeDocument } from '../graphql/documents.ts';
import { newCode, type SentCode } from '../identity/code-challenge.ts';
import { codeRefusalErrors } from '../identity/code-refusal.ts';
import { INPUT_IDS } from '../identity/fields.ts';
import type { FieldError } from '../ui/ErrorSummary.tsx';

interface Kept {
  code: SentCode | undefined;
  onCode: (code: SentCode) => void;
  onProven: () => void;
}

/** Sends a code to the phone of the own account, and gives the server what was typed. */
export function useFreshCode({ code, onCode, onProven }: Kept) {
  const [request] = useMutation(RequestStepUpCodeDocument);
  const [prove] = useMutation(ProveStepUpDocument);

  async function send(at: string): Promise<readonly FieldError[]> {
    const { data } = await request();
    const answer = data?.requestStepUpCode;
    if (!answer) return [];
    if (answer.__typename !== 'CodeSent') return codeRefusalErrors(answer, at);
    onCode(newCode(answer));
    return [];
  }

  async function give(typed: string): Promise<readonly FieldError[]> {
    if (!code) return [];
    const { data } = await prove({ variables: { input: { challengeId: code.challengeId, code: typed } } });
    const answer = data?.proveStepUp;
    if (!answer) return [];
    if (answer.__typename === 'StepUpProven') {
      onProven();
      return [];
    }
    if (answer.__typename === 'CodeInvalid') onCode({ ...code, triesLeft: answer.triesLeft });
    return codeRefusalErrors(answer, INPUT_IDS.CODE);
  }

  return { send, give };
}
