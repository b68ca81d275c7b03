import { expect, it } from 'vitest';
import { parseComment } from './comment.ts';

it.each<[string, string | null | undefined, string | null]>([
  ['nothing', undefined, null],
  ['blanks', ' \n ', null],
  ['only what cannot be seen', '\u200b\u202e\u0000', null],
  ['text that runs backwards', '请\u202e补正', '请补正'],
  ['lines', ' 一\r\n二\t ', '一\n二'],
  ['half a character', '补\ud83d正', '补正'],
])('a comment of %s', (_name, typed, comment) => {
  expect(parseComment(typed)).toBe(comment);
});

it('a comment has at most a thousand characters, by code point', () => {
  expect(parseComment('𬀩'.repeat(1000))).toHaveLength(2000);
  expect(() => parseComment('𬀩'.repeat(1001))).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});
