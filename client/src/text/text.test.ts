import { describe, expect, it } from 'vitest';
import { isSpoken } from '../testing/spoken.ts';
import * as english from './en.ts';
import * as chinese from './zh-CN.ts';

async function wholeText({ words, areas }: typeof chinese | typeof english): Promise<object> {
  const loaded = Object.entries(areas).map(async ([area, load]) => [area, await load()] as const);
  return { ...words, ...Object.fromEntries(await Promise.all(loaded)) };
}

const zhCN = await wholeText(chinese);
const en = await wholeText(english);

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
  const keys = keysOf(zhCN);
  const keysInEnglish = keysOf(en).filter((key) => !key.endsWith('_one'));

  it('say the same things', () => {
    expect(keysInEnglish.sort()).toEqual(keys.sort());
  });

  it('say nothing that no page says', () => {
    const unused = keys.filter((path) => {
      const [area = '', ...key] = path.replace(/_other$/, '').split('.');
      // What is wrong with an input, the server says.
      return area !== 'input' && !isSpoken(area, key.join('.'));
    });
    expect(unused).toEqual([]);
  });

  it.each(keys)('fill the same places in %s', (key) => {
    expect(placeholders(textAt(en, key))).toEqual(placeholders(textAt(zhCN, key)));
  });

  it('leave nothing empty', () => {
    const empty = [
      ...keys.filter((key) => !textAt(zhCN, key)),
      ...keysInEnglish.filter((key) => !textAt(en, key)),
    ];
    expect(empty).toEqual([]);
  });
});
