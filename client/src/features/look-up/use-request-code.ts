import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { RequestLookUpCodeDocument } from '../../graphql/documents.ts';
import { problemErrors } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { useFlow } from './flow.ts';

/** Asks for a code for what has been typed; gives the errors to show, none when a code may be on its way. */
export function useRequestCode() {
  const { draft, setChallenge, setRefusal } = useFlow();
  const navigate = useNavigate();
  const [request, { loading, error }] = useMutation(RequestLookUpCodeDocument);

  async function requestCode(): Promise<{ sent: boolean; errors: FieldError[] }> {
    const { idNumber, phoneNumber } = draft;
    const { data } = await request({ variables: { input: { purpose: 'LOOK_UP', idNumber, phoneNumber } } });
    const answer = data?.requestCode;
    switch (answer?.__typename) {
      case 'CodeSent':
        setChallenge(answer);
        return { sent: true, errors: [] };
      case 'InvalidInput':
        return { sent: false, errors: problemErrors(answer.problems) };
      case 'Throttled':
        setRefusal(answer);
        await navigate(PATHS.lookUpResult);
        return { sent: false, errors: [] };
      case undefined:
        return { sent: false, errors: [] };
    }
  }

  return { requestCode, loading, error };
}
