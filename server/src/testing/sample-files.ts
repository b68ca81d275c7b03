import { crc32, deflateSync } from 'node:zlib';

/** A page of paper in PDF; `objects` are put among its own. */
export function aPdf(objects = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n${objects}\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );
}

/** An object that packs others, as most writers do since PDF 1.5. */
export function packed(objects: string, dictionary = ''): string {
  const stream = deflateSync(Buffer.from(`7 0 ${objects}`)).toString('latin1');
  return `5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${stream.length}${dictionary}>>\nstream\n${stream}\nendstream\nendobj`;
}

/** A baseline JPEG by its structure; `segments` stand before the picture. */
export function aJpeg({ width = 800, height = 1000, segments = [] as readonly Buffer[] } = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    jpegSegment(0xdb, Buffer.alloc(65, 1)),
    jpegSegment(0xc0, frame),
    jpegSegment(0xc4, Buffer.alloc(18)),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ]);
}

export function jpegSegment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** What a phone adds: which way is up, and where it was. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008' + '0002' + '011200030000000100000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const gps = Buffer.from('882500040000000100000026' + '00000000', 'hex');
  return jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, gps, Buffer.from('GPS 31.2304N')]));
}

/** A white grey-scale PNG; `chunks` stand before the pixels. */
export function aPng({ width = 800, height = 1000, chunks = [] as readonly Buffer[] } = {}): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', deflateSync(Buffer.alloc(Math.min(height, 2000) * (Math.min(width, 2000) + 1), 255))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
