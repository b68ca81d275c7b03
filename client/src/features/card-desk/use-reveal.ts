import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { RevealCaseIdentityDocument, type RevealCaseIdentityMutation } from '../../graphql/documents.ts';

type Shown = Extract<RevealCaseIdentityMutation['answer'], { __typename: 'CaseIdentity' }>;

/** The whole numbers of the applicant, asked for anew each time they are shown. */
export function useReveal(cardId: string) {
  const [shown, setShown] = useState<Shown>();
  const [failed, setFailed] = useState(false);
  const [ask, { loading: busy }] = useMutation(RevealCaseIdentityDocument, { fetchPolicy: 'no-cache' });

  async function reveal() {
    const { data } = await ask({ variables: { input: { cardId } } }).catch(() => ({ data: undefined }));
    const numbers = data?.answer.__typename === 'CaseIdentity' ? data.answer : undefined;
    setShown(numbers);
    setFailed(numbers === undefined);
  }

  return { shown, busy, failed, reveal, hide: () => setShown(undefined) };
}
