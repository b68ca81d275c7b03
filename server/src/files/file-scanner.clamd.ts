import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { FileScanner, ScanVerdict } from './file-scanner.ts';

/** A verdict takes at most so long, in milliseconds. */
const TIMEOUT = 20_000;
const PIECE = 64 * 1024;

export interface ClamdAddress {
  readonly host: string;
  readonly port: number;
}

/** ClamAV's daemon over TCP: the command INSTREAM of clamd(8). Anything but its two clear answers is UNAVAILABLE. */
export function clamdScanner({ host, port }: ClamdAddress, timeout = TIMEOUT): FileScanner {
  return {
    async scan(content) {
      const socket = connect(port, host);
      const late = setTimeout(() => socket.destroy(new Error('clamd is late')), timeout);
      try {
        await once(socket, 'connect');
        const answer = answerOf(socket);
        // A daemon that hangs up early, at a limit of its own, is heard by the answer.
        answer.catch(() => undefined);
        for (const piece of instream(content)) socket.write(piece);
        return verdictOf(await answer);
      } catch {
        return 'UNAVAILABLE';
      } finally {
        clearTimeout(late);
        socket.destroy();
      }
    },
  };
}

/** Pieces with their length before them, then a length of nothing. */
function* instream(content: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < content.length; at += PIECE) {
    const piece = content.subarray(at, at + PIECE);
    yield lengthOf(piece);
    yield piece;
  }
  yield lengthOf(Buffer.alloc(0));
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket) answer += String(piece);
  return answer;
}

function verdictOf(answer: string): ScanVerdict {
  const words = answer.replace(/\0$/, '').trim();
  if (words === 'stream: OK') return 'CLEAN';
  return /^stream: .+ FOUND$/.test(words) ? 'INFECTED' : 'UNAVAILABLE';
}
