import { useMutation } from '@apollo/client/react';
import { ReleaseCaseDocument } from '../../graphql/documents.ts';

/** Puts a case back into the queue. */
export function useRelease(cardId: string): () => Promise<unknown> {
  const [release] = useMutation(ReleaseCaseDocument, {
    variables: { input: { cardId } },
    fetchPolicy: 'no-cache',
  });
  return () => release();
}
