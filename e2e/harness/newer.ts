import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The site under another address, where a new version of it can appear. */
export interface NewerSite {
  readonly origin: string;
  /** From now on the service worker that is served belongs to another build of the same files. */
  release(): void;
  close(): void;
}

export async function siteWithReleases(origin: string): Promise<NewerSite> {
  let isNewer = false;
  const front = createServer((request, response) => void pass(request, response));
  await new Promise<void>((ready) => front.listen(0, '127.0.0.1', ready));

  async function pass({ url = '/', method = 'GET', headers }: IncomingMessage, response: ServerResponse) {
    const { cookie = '' } = headers;
    const answer = await fetch(origin + url, { method, headers: { cookie }, redirect: 'manual' }).catch(
      () => null,
    );
    const body = Buffer.from(answer ? await answer.arrayBuffer() : new ArrayBuffer(0));
    response.writeHead(answer?.status ?? 502, {
      'content-type': answer?.headers.get('content-type') ?? 'text/plain',
      'cache-control': answer?.headers.get('cache-control') ?? 'no-store',
    });
    const text = String(body);
    response.end(
      url === '/sw.js' && isNewer ? text.replace(/"version":"\w+"/, '"version":"000000000000"') : body,
    );
  }

  return {
    origin: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    release() {
      isNewer = true;
    },
    close: () => front.close(),
  };
}
