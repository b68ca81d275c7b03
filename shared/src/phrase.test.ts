import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePhrase } from './phrase.ts';

const parsed = (text: string, name = '张三') => parsePhrase(text, name);

it.each([
  ['海棠依旧', '海棠依旧'],
  ['  春江  花月 ', '春江 花月'],
  ['Blue Ｔｅａｐｏｔ 7', 'Blue Teapot 7'],
  ['ئەتىرگۈل', 'ئەتىرگۈل'],
])('takes %s', (text, phrase) => {
  expect(parsed(text)).toEqual({ ok: true, phrase });
});

it.each([
  ['', 'EMPTY'],
  ['\u200B \u202E', 'EMPTY'],
  ['花', 'TOO_SHORT'],
  ['花'.repeat(21), 'TOO_LONG'],
  ['x'.repeat(100_000), 'TOO_LONG'],
  ['evil.example', 'CHARACTERS'],
  ['https：／／', 'CHARACTERS'],
  ['【银行】', 'CHARACTERS'],
  ['a@b', 'CHARACTERS'],
  ['一\n二<b>', 'CHARACTERS'],
  ['码是 1 2 3 4', 'DIGITS'],
  ['我的123456', 'DIGITS'],
  ['我是张三', 'OWN_NAME'],
])('I9: refuses %j: %s', (text, reason) => {
  expect(parsed(text)).toEqual({ ok: false, reason });
});

it('I9, J5: whatever is taken makes no link, no signature, no code and no name of a text message', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const answer = parsed(text, '张三');
      if (!answer.ok) return;
      expect(answer.phrase).toMatch(/^[\p{L}\p{M}\p{Nd} ]{2,20}$/u);
      expect(answer.phrase).not.toMatch(/\d{4}|张三/);
    }),
  );
});
