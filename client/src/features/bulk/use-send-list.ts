import { useMutation } from '@apollo/client/react';
import { RequestUploadDocument, SubmitBulkDocument } from '../../graphql/documents.ts';
import { putFile } from '../../upload/put-file.ts';

interface List {
  title: string;
  purpose: string;
  /** Pasted lists are sent as a file too: one way for the server. */
  file: File;
}

/** Sends a list and asks for it to be checked. The key is the form's: sent twice, it is one check. */
export function useSendList(orgId: string, idempotencyKey: string) {
  const [requestUpload] = useMutation(RequestUploadDocument);
  const [submit] = useMutation(SubmitBulkDocument);

  return async ({ title, purpose, file }: List) => {
    const { data } = await requestUpload({
      variables: {
        input: { purpose: 'BULK_LIST', subjectId: orgId, name: file.name, bytes: file.size },
      },
    });
    const answer = data?.requestUpload;
    if (answer?.__typename !== 'UploadTicket') return answer;

    const { url, ticket } = answer;
    const { signal } = new AbortController();
    await putFile({ url, ticket, file, signal, onProgress: () => undefined });
    const input = { organisationId: orgId, fileId: answer.file.id, idempotencyKey, title, purpose };
    return (await submit({ variables: { input } })).data?.submitBulk;
  };
}
