import { expect, it } from 'vitest';
import { passwordProblems } from './password-policy.ts';

const person = {
  id: 'zhang-san',
  name: '张三',
  identityHmac: '',
  idNumber: '110101199003071234',
  phoneNumber: '13800138000',
  passportNumber: 'E12345678',
  birthDate: '1990-03-07' as const,
};

it.each([
  ['晴天 出门 看海 2024', []],
  ['correct horse battery staple', []],
  ['alllowercaseletters', []],
  ['short12', ['TOO_SHORT']],
  ['x'.repeat(257), ['TOO_LONG']],
  ['x'.repeat(1_000_000), ['TOO_LONG']],
  ['password', ['COMMON']],
  ['PassWord', ['COMMON']],
  ['ｐａｓｓｗｏｒｄ', ['COMMON']],
  ['1qaz2wsx', ['COMMON']],
  ['woaini1314', ['COMMON']],
  ['12367chujing', ['CONTEXT_WORDS']],
  ['张三19900307', ['CONTEXT_WORDS']],
  ['138001380001234', ['CONTEXT_WORDS']],
  ['E12345678', ['CONTEXT_WORDS']],
])('C4: %s', (password, problems) => {
  expect(passwordProblems(password, person)).toEqual(problems);
});
