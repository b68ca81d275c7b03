import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { generatePath, useNavigate } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { TakeNextCaseDocument } from '../../graphql/documents.ts';

/** Takes the next free case and leads to its page; a minor's case asks for the reason there. */
export function useNextCase(onNone: () => unknown = () => undefined) {
  const navigate = useNavigate();
  const [none, setNone] = useState(false);
  const [take, { loading: busy, error: fault }] = useMutation(TakeNextCaseDocument, {
    fetchPolicy: 'no-cache',
  });

  async function next() {
    setNone(false);
    const { data } = await take().catch(() => ({ data: undefined }));
    switch (data?.answer.__typename) {
      case 'CaseTaken':
        return navigate(generatePath(PATHS.deskCard, { id: data.answer.case.id }));
      case 'CaseReasonNeeded':
        return navigate(generatePath(PATHS.deskCard, { id: data.answer.cardId }));
      case 'CaseTakenByOther':
      case 'NoCaseWaiting':
        setNone(true);
        return onNone();
      case undefined:
        return undefined;
    }
  }

  return { busy, none, fault, next };
}
