import { useMutation } from '@apollo/client/react';
import { CheckFaceDocument } from '../graphql/documents.ts';
import type { NoAnswer } from './answer-errors.ts';

/** What came of a face: it was recognised, the person is signed in with it, or not like this. */
export type FaceAnswer = { __typename: 'FacePassed' } | { __typename: 'SignedIn' } | NoAnswer;
export type CheckFace = (capture: string) => Promise<FaceAnswer | undefined>;

/** Of whoever is signed in. */
export function useFaceCheck(): CheckFace {
  const [checkFace] = useMutation(CheckFaceDocument);
  return async (capture) => {
    const { data } = await checkFace({ variables: { input: { capture } } });
    return data?.checkFace;
  };
}
