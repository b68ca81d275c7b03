import { expect, it } from 'vitest';
import { parseLine } from './typed-line.ts';

it.each([
  ['  北京云帆　科技\n有限公司 ', '北京云帆 科技 有限公司'],
  ['Acme\u202e Ltd', 'Acme Ltd'],
  ['=1+1', '=1+1'],
])('I8: reads %j as one visible line', (text, line) => {
  expect(parseLine(text, 100)).toEqual({ ok: true, line });
});

it.each([
  [' \u200b ', 'EMPTY'],
  ['一二三四', 'TOO_LONG'],
  ['a\u0007', 'CHARACTERS'],
  ['\ue000', 'CHARACTERS'],
])('says of %j that it is %s', (text, reason) => {
  expect(parseLine(text, 3)).toEqual({ ok: false, reason });
});
