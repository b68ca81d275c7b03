import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPathIn, safeReturnPath, signInPath } from './return-path.ts';

const SITE = 'https://exit-card.test';

describe('E7: the way back after sign-in', () => {
  it.each(['/cards', '/cards?status=PENDING', '/help#no-record', '/'])('may be %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/\t/evil.test',
    '/\n/evil.test',
    '/.//evil.test',
    '/%2e//evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'cards',
    '',
  ])('is never %j', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });

  it('stays on this site, whatever the query says', () => {
    const nasty = fc
      .array(
        fc.constantFrom(
          '/',
          '\\',
          '.',
          '..',
          '%2e',
          '%2f',
          '@',
          ':',
          '\t',
          '\n',
          ' ',
          'evil.test',
          'javascript:',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(nasty, fc.webUrl(), fc.string()), (asked) => {
        const path = returnPathIn(`?${new URLSearchParams({ return: asked })}`);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(new URL(path, SITE).origin).toBe(SITE);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back as it was', () => {
    expect(signInPath('/cards?status=PENDING')).toBe('/sign-in?return=%2Fcards%3Fstatus%3DPENDING');
    expect(returnPathIn('?return=%2Fcards%3Fstatus%3DPENDING')).toBe('/cards?status=PENDING');
    expect(returnPathIn('', '/cards')).toBe('/cards');
  });
});
