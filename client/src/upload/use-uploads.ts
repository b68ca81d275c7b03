import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { type FilePurpose, type FileRefusal, RequestUploadDocument } from '../graphql/documents.ts';
import { NotTaken, putFile } from './put-file.ts';

export interface Upload {
  key: number;
  file: File;
  percent: number;
  /** Undefined while the file is on its way. */
  end?: { refusal: FileRefusal } | { error: unknown };
}

interface Subject {
  purpose: FilePurpose;
  /** Id of what the files belong to. */
  subjectId: string;
  /** Code of the document that they answer. */
  item?: string | undefined;
  onArrived: (file: { id: string; name: string }) => void;
  /** The server looked at a file, refused it and keeps that in its list, where it is shown instead of here. */
  onRefused?: ((file: { id: string; name: string }) => void) | undefined;
}

/** Files on their way to the server; one that has arrived is the server's and no longer in this list. */
export function useUploads({ purpose, subjectId, item, onArrived, onRefused }: Subject) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [requestUpload] = useMutation(RequestUploadDocument);
  const running = useRef(new Map<number, AbortController>());
  const lastKey = useRef(0);

  useEffect(() => {
    const { current } = running;
    return () => {
      for (const upload of current.values()) upload.abort();
    };
  }, []);

  const remove = (key: number) => setUploads((before) => before.filter((one) => one.key !== key));
  const change = (key: number, part: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));

  async function send(key: number, file: File, { signal }: AbortController) {
    const input = { purpose, subjectId, name: file.name, bytes: file.size, ...(item && { item }) };
    const { data } = await requestUpload({ variables: { input } });
    if (data?.requestUpload.__typename !== 'UploadTicket') {
      throw data ? new NotTaken(data.requestUpload.reason) : new TypeError('unreachable');
    }
    const { url, ticket, file: stored } = data.requestUpload;
    signal.throwIfAborted();
    try {
      await putFile({ url, ticket, file, signal, onProgress: (percent) => change(key, { percent }) });
    } catch (error) {
      if (!(error instanceof NotTaken) || !onRefused) throw error;
      remove(key);
      return onRefused(stored);
    }
    remove(key);
    onArrived(stored);
  }

  async function run(key: number, file: File) {
    const controller = new AbortController();
    running.current.set(key, controller);
    try {
      await send(key, file, controller);
    } catch (error) {
      if (controller.signal.aborted) remove(key);
      else change(key, { end: error instanceof NotTaken ? { refusal: error.reason } : { error } });
    } finally {
      running.current.delete(key);
    }
  }

  function add(files: Iterable<File>) {
    for (const file of files) {
      lastKey.current += 1;
      const key = lastKey.current;
      setUploads((before) => [...before, { key, file, percent: 0 }]);
      void run(key, file);
    }
  }

  function retry({ key, file }: Upload) {
    remove(key);
    add([file]);
  }

  const cancel = ({ key }: Upload) => running.current.get(key)?.abort() ?? remove(key);

  return { uploads, add, retry, cancel };
}
