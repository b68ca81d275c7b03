import { expect, it } from 'vitest';
import { parseMailAddress } from './mail-address.ts';

it.each([
  ['zhang.san@mail.example.cn', 'zhang.san@mail.example.cn'],
  [' Zhang＠Example．com ', 'zhang@example.com'],
  ['12345678@qq.com', '12345678@qq.com'],
])('reads %s', (text, address) => {
  expect(parseMailAddress(text)).toEqual({ ok: true, address });
});

it.each([
  ['', 'EMPTY'],
  ['zhang', 'FORM'],
  ['zhang@localhost', 'FORM'],
  ['zhang@127.0.0.1', 'FORM'],
  ['a@b@c.cn', 'FORM'],
  ['.a@b.cn', 'FORM'],
  ['a..b@c.cn', 'FORM'],
  ['a@-b.cn', 'FORM'],
  ['a"b@c.cn', 'FORM'],
  ['a@b.cn\r\nbcc:x@y.cn', 'FORM'],
  ['张@b.cn', 'FORM'],
  [`${'a'.repeat(100)}@b.cn`, 'TOO_LONG'],
  ['a'.repeat(100_000), 'TOO_LONG'],
])('I9: refuses %j: %s', (text, reason) => {
  expect(parseMailAddress(text)).toEqual({ ok: false, reason });
});
