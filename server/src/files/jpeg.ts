import type { Cleaned } from './cleaned.ts';
import { DAMAGED } from './cleaned.ts';
import { pictureFault } from './picture-size.ts';

const MARKER = { eoi: 0xd9, sos: 0xda, app0: 0xe0, app1: 0xe1, app14: 0xee } as const;
/** Quantisation and entropy tables and the restart interval: what decoding needs. */
const TABLES: readonly number[] = [0xc4, 0xcc, 0xdb, 0xdd];

/**
 * The picture and nothing else: pixels bit for bit, which way is up, and no place, camera, preview or page in disguise.
 * ITU-T T.81 annex B.
 */
export function cleanJpeg(bytes: Buffer): Cleaned {
  const kept: Buffer[] = [];
  let orientation = 1;
  let size: { width: number; height: number } | undefined;
  let hasScan = false;

  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) return DAMAGED;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return DAMAGED;
    if (marker === MARKER.eoi) break;
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return DAMAGED;
    const segment = bytes.subarray(at, end);
    at = end;
    if (isFrame(marker)) {
      if (size || length < 8) return DAMAGED;
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
      kept.push(segment);
    } else if (marker === MARKER.sos) {
      hasScan = true;
      at = endOfScan(bytes, end);
      kept.push(segment, bytes.subarray(end, at));
    } else if (TABLES.includes(marker)) kept.push(segment);
    else if (marker === MARKER.app14 && length === 14 && says(segment, 'Adobe')) kept.push(segment);
    else if (marker === MARKER.app1 && says(segment, 'Exif\0\0')) orientation = orientationOf(segment);
    else if (marker < MARKER.app0) return DAMAGED;
  }
  if (!size || !hasScan) return DAMAGED;
  const refusal = pictureFault(size);
  if (refusal) return { refusal };
  const parts = [Buffer.from([0xff, 0xd8]), upright(orientation), ...kept, Buffer.from([0xff, MARKER.eoi])];
  return { content: Buffer.concat(parts) };
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Where the next marker begins; stuffed zeros and restart marks belong to the scan. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return bytes.length;
    const next = bytes[at + 1] ?? 0xff;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
}

function says(segment: Buffer, word: string): boolean {
  return segment.subarray(4, 4 + word.length).toString('latin1') === word;
}

/** Tag 0x0112 of the first directory (Exif 2.3 section 4.6.4); 1 when there is none. */
function orientationOf(segment: Buffer): number {
  const tiff = segment.subarray(10);
  const order = tiff.subarray(0, 2).toString('latin1');
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = 0; entry < short(directory); entry += 1) {
      const at = directory + 2 + entry * 12;
      if (short(at) === 0x0112) return short(at + 8);
    }
  } catch {
    // A directory that points outside says nothing about the picture.
  }
  return 1;
}

/** An Exif segment with the orientation alone; none for a picture that stands upright. */
function upright(orientation: number): Buffer {
  if (orientation < 2 || orientation > 8) return Buffer.alloc(0);
  const [start, tiff, entry] = ['ffe10022457869660000', '49492a00080000000100', '120103000100000000000000'];
  const segment = Buffer.from(`${start}${tiff}${entry}00000000`, 'hex');
  segment.writeUInt16LE(orientation, 28);
  return segment;
}
