import { crc32 } from 'node:zlib';
import type { Cleaned } from './cleaned.ts';
import { DAMAGED } from './cleaned.ts';
import { pictureFault } from './picture-size.ts';

const SIGNATURE_BYTES = 8;
/** Size, palette, transparency and pixels. Texts, times, Exif and animation are dropped. */
const KEPT: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

/** The picture and nothing else, pixels bit for bit. PNG specification section 5.3. */
export function cleanPng(bytes: Buffer): Cleaned {
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)];
  let hasPixels = false;
  for (let at = SIGNATURE_BYTES; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return DAMAGED;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return DAMAGED;
    if ((at === SIGNATURE_BYTES) !== (type === 'IHDR')) return DAMAGED;
    if (type === 'IHDR') {
      if (end - at !== 25) return DAMAGED;
      const refusal = pictureFault({
        width: bytes.readUInt32BE(at + 8),
        height: bytes.readUInt32BE(at + 12),
      });
      if (refusal) return { refusal };
    }
    if (KEPT.includes(type)) kept.push(bytes.subarray(at, end));
    else if (isCritical(type)) return DAMAGED;
    hasPixels ||= type === 'IDAT';
    if (type === 'IEND') return hasPixels ? { content: Buffer.concat(kept) } : DAMAGED;
    at = end;
  }
  return DAMAGED;
}

/** Critical chunks begin with a capital: a decoder may not leave them out. */
function isCritical(type: string): boolean {
  return /^[A-Z]/.test(type);
}
