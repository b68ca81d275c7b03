import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** Every path to a text, such as `common.signIn`. */
function keysOf(text: object, path = ''): string[] {
  return Object.entries(text).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}

function textAt(text: object, path: string): string {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], text) as string;
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}|<(\w+)>/g)].map(([all]) => all).sort();

describe('the two languages', () => {
  const chinese = keysOf(zhCN);
  const english = keysOf(en).filter((key) => !key.endsWith('_one'));

  it('say the same things', () => {
    expect(english.sort()).toEqual(chinese.sort());
  });

  it.each(chinese)('fill the same places in %s', (key) => {
    expect(placeholders(textAt(en, key))).toEqual(placeholders(textAt(zhCN, key)));
  });

  it('leave nothing empty', () => {
    const empty = [
      ...chinese.filter((key) => !textAt(zhCN, key)),
      ...english.filter((key) => !textAt(en, key)),
    ];
    expect(empty).toEqual([]);
  });
});
