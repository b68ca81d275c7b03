import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { RequestUploadDocument } from '../graphql/documents.ts';
import { NotTaken, putFile } from '../upload/put-file.ts';

/** A list on its way: while nobody has answered for it, the same list that is sent again is the file that is there. */
export function useUploadList(orgId: string) {
  const [requestUpload] = useMutation(RequestUploadDocument);
  const sent = useRef<{ content: string; fileId: string }>(undefined);

  return {
    /** Gives the id of the file, undefined when the server did not take it. */
    async upload(file: File): Promise<string | undefined> {
      // One letter for each byte, whatever the encoding.
      const content = new TextDecoder('latin1').decode(await file.arrayBuffer());
      if (sent.current?.content === content) return sent.current.fileId;
      const { data } = await requestUpload({
        variables: { input: { purpose: 'BULK_LIST', subjectId: orgId, name: file.name, bytes: file.size } },
      });
      if (data?.requestUpload.__typename !== 'UploadTicket') return undefined;
      const { url, ticket, file: stored } = data.requestUpload;
      const { signal } = new AbortController();
      try {
        await putFile({ url, ticket, file, signal, onProgress: () => undefined });
      } catch (error) {
        if (error instanceof NotTaken) return undefined;
        throw error;
      }
      sent.current = { content, fileId: stored.id };
      return stored.id;
    },
    /** The answer has come. */
    answered() {
      sent.current = undefined;
    },
  };
}
