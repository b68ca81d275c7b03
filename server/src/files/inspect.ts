import type { FilePurpose, FileRefusal } from '@exit-card/shared/file';
import { cleanJpeg } from './jpeg.ts';
import { cleanPdf } from './pdf.ts';
import { cleanPng } from './png.ts';

/** A file as it is kept. */
export interface Inspected {
  readonly mime: string;
  readonly content: Buffer;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEIF_BRANDS = /^ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1|avif)/;

/** Known by the content alone; the name and what the browser says count for nothing. */
export async function inspect(
  purpose: FilePurpose,
  bytes: Buffer,
): Promise<Inspected | { readonly refusal: FileRefusal }> {
  // A list is read row by row later, and every row is told what is wrong with it.
  if (purpose === 'BULK_LIST') return { mime: 'text/csv', content: bytes };
  const type = typeOf(bytes);
  if (!type) return { refusal: HEIF_BRANDS.test(bytes.toString('latin1', 4, 12)) ? 'HEIC' : 'TYPE' };
  const cleaned = await type.clean(bytes);
  return 'refusal' in cleaned ? cleaned : { mime: type.mime, content: cleaned.content };
}

function typeOf(bytes: Buffer) {
  if (bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return { mime: 'application/pdf', clean: cleanPdf };
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])))
    return { mime: 'image/jpeg', clean: cleanJpeg };
  if (bytes.subarray(0, 8).equals(PNG)) return { mime: 'image/png', clean: cleanPng };
  return undefined;
}
