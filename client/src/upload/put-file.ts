import { FileRefusal } from '@exit-card/shared/file';

/** The server looked at the bytes and did not take them. */
export class NotTaken extends Error {
  readonly reason: FileRefusal;

  constructor(reason: FileRefusal) {
    super(reason);
    this.reason = reason;
  }
}

interface Put {
  url: string;
  ticket: string;
  file: Blob;
  /** Percent of the bytes that are on their way. */
  onProgress: (percent: number) => void;
  signal: AbortSignal;
}

/** Sends the bytes. Throws `NotTaken`, `TypeError` when the network is down, `AbortError` when it was cancelled. */
export function putFile({ url, ticket, file, onProgress, signal }: Put): Promise<void> {
  return new Promise((resolve, reject) => {
    // `fetch` tells nothing about bytes that are on their way out.
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('upload-ticket', ticket);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(Math.round((100 * loaded) / Math.max(1, total))),
    );
    request.addEventListener('load', () => {
      if (request.status < 300) return resolve();
      const reason = refusalIn(request.responseText);
      reject(reason ? new NotTaken(reason) : new Error(`PUT ${request.status}`));
    });
    request.addEventListener('error', () => reject(new TypeError('unreachable')));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function refusalIn(body: string): FileRefusal | undefined {
  try {
    const { reason } = JSON.parse(body) as { reason?: unknown };
    return Object.values(FileRefusal).find((known) => known === reason);
  } catch {
    return undefined;
  }
}
