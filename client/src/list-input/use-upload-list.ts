import { useMutation } from '@apollo/client/react';
import { RequestUploadDocument } from '../graphql/documents.ts';
import { NotTaken, putFile } from '../upload/put-file.ts';

/** Sends the bytes of a list; gives the id of the file, undefined when the server did not take it. */
export function useUploadList(orgId: string) {
  const [requestUpload] = useMutation(RequestUploadDocument);

  return async (file: File): Promise<string | undefined> => {
    const { data } = await requestUpload({
      variables: { input: { purpose: 'BULK_LIST', subjectId: orgId, name: file.name, bytes: file.size } },
    });
    if (data?.requestUpload.__typename !== 'UploadTicket') return undefined;
    const { url, ticket, file: stored } = data.requestUpload;
    const { signal } = new AbortController();
    try {
      await putFile({ url, ticket, file, signal, onProgress: () => undefined });
      return stored.id;
    } catch (error) {
      if (error instanceof NotTaken) return undefined;
      throw error;
    }
  };
}
