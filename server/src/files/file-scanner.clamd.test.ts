import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { clamdScanner } from './file-scanner.clamd.ts';

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

/** A daemon that takes one command in full, as clamd does, and gives this answer. */
async function fakeClamd(answer: (content: Buffer, socket: Socket) => string | null) {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece: Buffer) => {
      received = Buffer.concat([received, piece]);
      const content = contentOf(received);
      if (!content) return;
      const words = answer(content, socket);
      if (words !== null) socket.end(words);
    });
  });
  running.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

/** Null until the whole stream is there. */
function contentOf(received: Buffer): Buffer | null {
  if (!received.subarray(0, 10).equals(Buffer.from('zINSTREAM\0'))) return null;
  const pieces: Buffer[] = [];
  for (let at = 10; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const FILE = Buffer.alloc(200_000, 'a page');

describe('H6: the scanner', () => {
  it.each<[string, string]>([
    ['stream: OK\0', 'CLEAN'],
    ['stream: Win.Test.EICAR_HDB-1 FOUND\0', 'INFECTED'],
    ['INSTREAM size limit exceeded. ERROR\0', 'UNAVAILABLE'],
    ['stream: Can’t allocate memory ERROR\0', 'UNAVAILABLE'],
    ['stream: OK\0stream: OK\0', 'UNAVAILABLE'],
    ['OK\0', 'UNAVAILABLE'],
    ['', 'UNAVAILABLE'],
  ])('H6: that answers %j says %s', async (answer, verdict) => {
    const address = await fakeClamd(() => answer);
    expect(await clamdScanner(address).scan(FILE)).toBe(verdict);
  });

  it('H6: is shown every byte', async () => {
    let shown: Buffer = Buffer.alloc(0);
    const address = await fakeClamd((content) => {
      shown = content;
      return 'stream: OK\0';
    });
    await clamdScanner(address).scan(FILE);
    expect(shown.equals(FILE)).toBe(true);
  });

  it('H6: that is away, silent or hangs up has said nothing', async () => {
    const away = { host: '127.0.0.1', port: 1 };
    expect(await clamdScanner(away).scan(FILE)).toBe('UNAVAILABLE');
    const silent = await fakeClamd(() => null);
    expect(await clamdScanner(silent, 100).scan(FILE)).toBe('UNAVAILABLE');
    const rude = await fakeClamd((_content, socket) => {
      socket.resetAndDestroy();
      return null;
    });
    expect(await clamdScanner(rude).scan(FILE)).toBe('UNAVAILABLE');
  });
});
