import { constants, createInflate } from 'node:zlib';
import type { Cleaned } from './cleaned.ts';
import { DAMAGED } from './cleaned.ts';

/** Things that a paper does not do: run, send, open something else or carry other files. ISO 32000-1 sections 7.11.4 and 12.6.4. */
const ACTIVE =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|XFA)(?=[\s/<>[\](){}%]|$)/;
const ENCRYPTED = /\/Encrypt(?=\s*(?:\d|<<))/;
const PACKED = /\/ObjStm(?![A-Za-z])/;
/** Ways to write packed objects that are not looked into. */
const VEILED = /\/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|Crypt)(?![A-Za-z])/;
const STREAM = /(?<!end)stream(?:\r\n?|\n)/g;

/** Bounds of the work on one file. */
const MOST_STREAMS = 20_000;
const MOST_UNPACKED = 512 * 1024 * 1024;
/** The longest of the names above with room for its delimiter, so that none is missed between two pieces. */
const OVERLAP = 32;

/** The file up to its end mark, unless it is locked or holds more than pages. What a reader would follow is looked for in packed objects too. */
export async function cleanPdf(bytes: Buffer): Promise<Cleaned> {
  const mark = bytes.lastIndexOf('%%EOF');
  if (mark === -1) return DAMAGED;
  const content = bytes.subarray(0, mark + 5);
  const text = plainNames(content.toString('latin1'));
  if (ENCRYPTED.test(text)) return { refusal: 'ENCRYPTED' };
  if (ACTIVE.test(text)) return { refusal: 'ACTIVE_CONTENT' };
  if (!PACKED.test(text)) return { content };
  if (VEILED.test(text) || isVeiled(text)) return { refusal: 'ACTIVE_CONTENT' };
  return (await unpackedFault(content)) ?? { content };
}

/** `/J#61vaScript` is `/JavaScript`. */
function plainNames(text: string): string {
  return text.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Packed objects with a predictor, which no writer uses, could be read only after undoing it. */
function isVeiled(text: string): boolean {
  return text.split(STREAM).some((part) => PACKED.test(part) && /\/(?:DecodeParms|DP)\b/.test(part));
}

/** Every stream is unpacked, whatever it says of itself: only then nothing can pass for a picture. */
async function unpackedFault(content: Buffer): Promise<Cleaned | undefined> {
  const starts = [...content.toString('latin1').matchAll(STREAM)].map(
    ({ index, 0: word }) => index + word.length,
  );
  if (starts.length > MOST_STREAMS) return DAMAGED;
  let left = MOST_UNPACKED;
  for (const start of starts) {
    if (!isDeflated(content, start)) continue;
    let seen = '';
    for await (const piece of inflated(content.subarray(start))) {
      left -= piece.length;
      if (left < 0) return { refusal: 'TOO_LARGE' };
      seen = plainNames(seen.slice(-OVERLAP) + piece.toString('latin1'));
      if (ACTIVE.test(seen)) return { refusal: 'ACTIVE_CONTENT' };
    }
  }
  return undefined;
}

/** RFC 1950 section 2.2. */
function isDeflated(bytes: Buffer, at: number): boolean {
  if (at + 2 > bytes.length) return false;
  return ((bytes[at] ?? 0) & 15) === 8 && bytes.readUInt16BE(at) % 31 === 0;
}

/** As far as it goes: what follows the stream is no part of it. */
async function* inflated(bytes: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(bytes);
  try {
    yield* inflate as AsyncIterable<Buffer>;
  } catch {
    // Not deflated after all, or cut short: a reader gets no further either.
  }
}
