import { describe, expect, it } from 'vitest';
import { canonicalPassword, checkPassword } from './password-rules.ts';

const CONTEXT = ['张三', 'zhangsan', '19900307', '12367', 'chujing'];

describe('C4: a new password', () => {
  it.each([
    ['seven b', ['TOO_SHORT']],
    ['eight ch', []],
    ['𠮷'.repeat(7), ['TOO_SHORT']],
    ['𠮷'.repeat(8), []],
    ['𠮷'.repeat(256), []],
    ['x'.repeat(257), ['TOO_LONG']],
    ['x'.repeat(50_000), ['TOO_LONG']],
  ])('is 8 to 256 characters long (%#)', (text, problems) => {
    expect(checkPassword(text, CONTEXT)).toEqual(problems);
  });

  it.each(['aaaaaaaa', '        ', '没有大写字母也可以'])('needs no mixture: %j', (text) => {
    expect(checkPassword(text, CONTEXT)).toEqual([]);
  });

  it.each(['chujing12367', 'ZhangSan1990', '张三张三张三张三', 'zhangsan19900307!', 'ｃｈｕｊｉｎｇ12'])(
    '%s is little more than what anybody knows',
    (text) => {
      expect(checkPassword(text, CONTEXT)).toEqual(['CONTEXT_WORDS']);
    },
  );

  it('may have such words in a longer one', () => {
    expect(checkPassword('zhangsan likes the sea', CONTEXT)).toEqual([]);
    expect(checkPassword('the sea in march', [''])).toEqual([]);
  });

  it('is the same from two keyboards', () => {
    expect(canonicalPassword('ｐａｓｓé')).toBe(canonicalPassword('passe\u0301'));
  });
});
