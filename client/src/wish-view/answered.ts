import { ErrorCode } from '@exit-card/shared/answer';
import { codeOf } from '../app/apollo.ts';

/** What the server answers to a wish; undefined when the card was changed meanwhile. Throws what is a fault of ours. */
export async function answered<Answer>(
  asked: Promise<{ data?: { answer: Answer } | undefined }>,
): Promise<Answer | undefined> {
  try {
    return (await asked).data?.answer;
  } catch (error) {
    if (codeOf(error) === ErrorCode.CONFLICT) return undefined;
    throw error;
  }
}
