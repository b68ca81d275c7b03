import { useMutation } from '@apollo/client/react';
import { DECLARATION_TEXT } from '@exit-card/shared/card';
import { RequestUploadDocument, SubmitOrgBatchDocument } from '../../graphql/documents.ts';
import { putFile } from '../../upload/put-file.ts';

interface Batch {
  title: string;
  /** Pasted lists are sent as a file too: one way for the server. */
  file: File;
}

/** Sends a list and hands it in. The key is the form's: sent twice, it is one batch. */
export function useSendBatch(orgId: string, idempotencyKey: string) {
  const [requestUpload] = useMutation(RequestUploadDocument);
  const [submit] = useMutation(SubmitOrgBatchDocument);

  return async ({ title, file }: Batch) => {
    const { data } = await requestUpload({
      variables: { input: { purpose: 'BULK_LIST', subjectId: orgId, name: file.name, bytes: file.size } },
    });
    const answer = data?.requestUpload;
    if (answer?.__typename !== 'UploadTicket') return answer;

    const { url, ticket } = answer;
    const { signal } = new AbortController();
    await putFile({ url, ticket, file, signal, onProgress: () => undefined });
    const input = {
      organisationId: orgId,
      fileId: answer.file.id,
      title,
      declarationText: DECLARATION_TEXT,
      idempotencyKey,
    };
    return (await submit({ variables: { input } })).data?.submitOrgBatch;
  };
}
