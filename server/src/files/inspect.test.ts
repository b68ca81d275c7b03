import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aJpeg, aPdf, aPng, exif, jpegSegment, packed, pngChunk } from '../testing/sample-files.ts';
import { inspect } from './inspect.ts';

const verdict = async (bytes: Buffer | string) => {
  const inspected = await inspect('GRANT_EVIDENCE', Buffer.from(bytes as string, 'latin1'));
  return 'refusal' in inspected ? inspected.refusal : inspected.mime;
};
const kept = async (bytes: Buffer) => {
  const inspected = await inspect('GRANT_EVIDENCE', bytes);
  if ('refusal' in inspected) throw new Error(inspected.refusal);
  return inspected.content;
};
const PAGE = '<!doctype html><script>alert(1)</script>';

describe('H1: types are told by the content', () => {
  it.each<[string, Buffer | string, string]>([
    ['a PDF', aPdf(), 'application/pdf'],
    ['a JPEG', aJpeg(), 'image/jpeg'],
    ['a PNG', aPng(), 'image/png'],
    ['a program', 'MZ\x90\0', 'TYPE'],
    ['a page', PAGE, 'TYPE'],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'TYPE'],
    ['a Word file with macros', 'PK\x03\x04word/vbaProject.bin', 'TYPE'],
    ['a GIF', 'GIF89a', 'TYPE'],
    ['nothing but two letters', 'MZ', 'TYPE'],
    ['a page before a PDF', `${PAGE}\n${aPdf().toString('latin1')}`, 'TYPE'],
    ['a HEIC picture', '\0\0\0\x18ftypheic\0\0\0\0', 'HEIC'],
    ['another HEIF picture', '\0\0\0\x18ftypmif1\0\0\0\0', 'HEIC'],
    ['a film', '\0\0\0\x18ftypisom\0\0\0\0', 'TYPE'],
  ])('H1: %s', async (_name, bytes, expected) => {
    expect(await verdict(bytes)).toBe(expected);
  });
});

describe('H1: nothing but the picture is kept', () => {
  it('H1: a JPEG that is a page too, in a comment, a preview, a profile or behind its end', async () => {
    // Says how the colours are written.
    const adobe = jpegSegment(0xee, Buffer.from('Adobe\0d\0\0\0\0\x01'));
    const segments = [
      jpegSegment(0xe0, Buffer.from(`JFIF\0${PAGE}`)),
      jpegSegment(0xe2, Buffer.from(`ICC_PROFILE\0${PAGE}`)),
      jpegSegment(0xee, Buffer.from(`Adobe\0\0\0\0\0\0\0${PAGE}`)),
      adobe,
      jpegSegment(0xfe, Buffer.from(PAGE)),
    ];
    const content = await kept(Buffer.concat([aJpeg({ segments }), Buffer.from(PAGE)]));
    expect(content.includes('script')).toBe(false);
    expect(content).toEqual(aJpeg({ segments: [adobe] }));
  });

  it.each([3, 6, 8])('H1, H5: which way is up stays (%d), the place does not', async (orientation) => {
    const content = await kept(aJpeg({ segments: [exif(orientation)] }));
    expect(content.includes('GPS')).toBe(false);
    const tiff = content.indexOf('Exif') + 6;
    expect(content.toString('latin1', tiff, tiff + 2)).toBe('II');
    expect(content.readUInt16LE(tiff + 18)).toBe(orientation);
    expect(await kept(content)).toEqual(content);
  });

  it('H1: upright pictures, and directories that point nowhere, bring no Exif', async () => {
    const nowhere = jpegSegment(0xe1, Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xff', 'latin1'));
    for (const segment of [exif(1), exif(9), nowhere])
      expect(await kept(aJpeg({ segments: [segment] }))).toEqual(aJpeg());
  });

  it('H1: a PNG with texts, Exif, a second picture and a page behind its end', async () => {
    const chunks = ['tEXt', 'iTXt', 'eXIf', 'fdAT'].map((type) => pngChunk(type, Buffer.from(PAGE)));
    expect(await kept(Buffer.concat([aPng({ chunks }), Buffer.from(PAGE)]))).toEqual(aPng());
  });

  it('H1: a PDF ends at its end mark', async () => {
    const content = await kept(Buffer.concat([aPdf(), Buffer.from(PAGE)]));
    expect(content.toString('latin1').endsWith('%%EOF')).toBe(true);
  });
});

describe('H1: pictures that cannot be used', () => {
  it.each<[string, Buffer, string]>([
    ['599 pixels wide', aJpeg({ width: 599 }), 'PICTURE_TOO_SMALL'],
    ['599 pixels high', aPng({ height: 599 }), 'PICTURE_TOO_SMALL'],
    ['30,000 by 30,000 in JPEG', aJpeg({ width: 30_000, height: 30_000 }), 'PICTURE_TOO_LARGE'],
    ['30,000 by 30,000 in PNG', aPng({ width: 30_000, height: 30_000 }), 'PICTURE_TOO_LARGE'],
    ['a JPEG cut short', aJpeg().subarray(0, -2), 'DAMAGED'],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'DAMAGED'],
    ['a segment longer than the file', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]), 'DAMAGED'],
    ['a segment of no length', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'DAMAGED'],
    ['a PNG cut short', aPng().subarray(0, -12), 'DAMAGED'],
    ['a PNG with a wrong sum', Buffer.from(aPng()).fill(7, 40, 41), 'DAMAGED'],
    [
      'a PNG with an unknown part that matters',
      aPng({ chunks: [pngChunk('EVIL', Buffer.alloc(1))] }),
      'DAMAGED',
    ],
  ])('H1, H5: %s', async (_name, bytes, expected) => {
    expect(await verdict(bytes)).toBe(expected);
  });

  it('takes every cut and every changed byte without a fault', async () => {
    for (const whole of [
      aJpeg({ segments: [exif(6)] }),
      aPng({ width: 600, height: 600 }),
      aPdf(packed('<<>>')),
    ])
      for (let at = 0; at < Math.min(whole.length, 300); at += 1) {
        await inspect('GRANT_EVIDENCE', whole.subarray(0, at));
        await inspect('GRANT_EVIDENCE', Buffer.from(whole).fill(0xff, at, at + 1));
      }
  });
});

describe('H1: a PDF holds pages and nothing that runs', () => {
  it.each<[string, Buffer, string]>([
    ['with a password', aPdf('8 0 obj\n<</Encrypt 9 0 R>>\nendobj'), 'ENCRYPTED'],
    ['with its lock in place', aPdf('8 0 obj\n<</Encrypt<</V 4>>>>\nendobj'), 'ENCRYPTED'],
    ['with a script', aPdf('8 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj'), 'ACTIVE_CONTENT'],
    ['with a script, its name veiled', aPdf('8 0 obj\n<</S/J#61vaScript>>\nendobj'), 'ACTIVE_CONTENT'],
    [
      'that starts a program',
      aPdf('8 0 obj\n<</OpenAction<</S/Launch/F(calc)>>>>\nendobj'),
      'ACTIVE_CONTENT',
    ],
    ['with a file inside', aPdf('8 0 obj\n<</Names<</EmbeddedFiles 9 0 R>>>>\nendobj'), 'ACTIVE_CONTENT'],
    [
      'with a form that is a program',
      aPdf('8 0 obj\n<</AcroForm<</XFA[9 0 R]>>>>\nendobj'),
      'ACTIVE_CONTENT',
    ],
    ['with a script in a packed object', aPdf(packed('<</S/JavaScript/JS(1)>>')), 'ACTIVE_CONTENT'],
    ['with a veiled name in a packed object', aPdf(packed('<</S/JavaScrip#74>>')), 'ACTIVE_CONTENT'],
    [
      'with a script far inside a packed object',
      aPdf(packed(`${' '.repeat(16_372)}<</S/JavaScript>>`)),
      'ACTIVE_CONTENT',
    ],
    [
      'with packed objects in a text of their own',
      aPdf(packed('<<>>').replace('/FlateDecode', '[/ASCIIHexDecode/FlateDecode]')),
      'ACTIVE_CONTENT',
    ],
    [
      'with packed objects predicted',
      aPdf(packed('<<>>', '/DecodeParms<</Predictor 12>>')),
      'ACTIVE_CONTENT',
    ],
    ['that never ends', Buffer.from('%PDF-1.7\n'), 'DAMAGED'],
    ['whose first view is set', aPdf('8 0 obj\n<</OpenAction[3 0 R/FitH null]>>\nendobj'), 'application/pdf'],
    ['with plain packed objects', aPdf(packed('<</Type/Page>>')), 'application/pdf'],
    ['that says EncryptMetadata', aPdf('8 0 obj\n<</EncryptMetadata true>>\nendobj'), 'application/pdf'],
  ])('H1, H5: %s', async (_name, bytes, expected) => {
    expect(await verdict(bytes)).toBe(expected);
  });

  it('H1, H5: that unpacks to more than half a gigabyte is too large, without holding it', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const streams = Array.from({ length: 9 }, () => `stream\n${bomb.toString('latin1')}\nendstream`);
    const before = process.memoryUsage().rss;
    expect(await verdict(aPdf(`${packed('<<>>')}\n${streams.join('\n')}`))).toBe('TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  it('H1: with ten megabytes of noise is taken', async () => {
    const noise = `9 0 obj\n<</Length 1>>\nstream\n${randomBytes(9_000_000).toString('latin1')}\nendstream\nendobj`;
    expect(await verdict(aPdf(noise))).toBe('application/pdf');
  });
});

it('a list is taken as it is', async () => {
  const content = Buffer.from('姓名,身份证号码\n');
  expect(await inspect('BULK_LIST', content)).toEqual({ mime: 'text/csv', content });
});
