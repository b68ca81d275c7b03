import { FILE_LIMITS } from '@exit-card/shared/file';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment, cleanFileName, namedByType } from './file-name.ts';

describe('H3: names', () => {
  it.each([
    ['户口簿 第1页.pdf', '户口簿 第1页.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\秦岚\\护照.jpg', '护照.jpg'],
    ['a\0b\r\nSet-Cookie: x.pdf', 'abSet-Cookie: x.pdf'],
    ['\u202efdp.exe', 'fdp.exe'],
    ['e\u0301.pdf', 'é.pdf'],
    [' .hidden. ', 'hidden'],
    ['', 'file'],
    ['///', 'file'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
    [`${'a'.repeat(119)} b`, 'a'.repeat(119)],
    ['e\u200d\u0301', 'é'],
    [`${'𬀩'.repeat(300)}`, '𬀩'.repeat(120)],
  ])('H3: %j becomes %j', (typed, name) => {
    expect(cleanFileName(typed)).toBe(name);
  });

  it.each([
    ['x.pdf.html', 'application/pdf', 'x.pdf.html.pdf'],
    ['X.JPEG', 'image/jpeg', 'X.JPEG'],
    ['x', 'image/png', 'x.png'],
    ['名单.csv', 'text/csv', '名单.csv'],
    ['x.exe', null, 'x.exe'],
  ])('H1: %s that is %s is handed out as %s', (name, mime, given) => {
    expect(namedByType(name, mime)).toBe(given);
  });

  it('H3: whatever is typed, the name is short, visible and in no folder, and the header holds', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(texts, fc.constantFrom('application/pdf', 'image/jpeg', null), (typed, mime) => {
        const name = namedByType(cleanFileName(typed), mime);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(FILE_LIMITS.nameLength);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\]|^\.|\s$/u);
        expect(cleanFileName(name)).toBe(name);
        const header = attachment(name);
        expect(header).toMatch(/^attachment; filename="file(\.\w+)?"; filename\*=UTF-8''[\w.!~%-]+$/);
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
