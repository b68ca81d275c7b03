import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePersonName } from './person-name.ts';

function keyOf(text: string): string | undefined {
  const parsed = parsePersonName(text);
  return parsed.ok ? parsed.nameKey : undefined;
}

describe('L2: a name', () => {
  it.each(['张三', '䶮', '𠮷', '\u{2EBF0}', '〇', '阿卜杜·热合曼', "Mary-Ann O'Neill", 'José García'])(
    '%s is taken as written',
    (name) => {
      expect(parsePersonName(name)).toMatchObject({ ok: true, name });
    },
  );

  it.each(['•', '‧', '∙', '⋅', '・', '･', '．', '.'])('with the dot %s means the same person', (dot) => {
    const written = `阿卜杜${dot}热合曼`;
    expect(parsePersonName(written)).toEqual({ ok: true, name: written, nameKey: '阿卜杜·热合曼' });
  });

  it.each([
    ['　张 三\t', '张三'],
    ['张\u200b三\ufeff', '张三'],
    ['\u202e张三\u202c', '张三'],
    ['葛\u{e0100}明', '葛明'],
    ['ＺＨＡＮＧ　san', 'zhangsan'],
    ['Jose\u0301', 'josé'],
    ['O’Neill', "o'neill"],
    ['Mary‑Ann', 'mary-ann'],
  ])('%j is compared as %s', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it('loses neither a compatibility character nor its glyph when stored', () => {
    expect(parsePersonName('\uf9d0')).toEqual({ ok: true, name: '\uf9d0', nameKey: '\uf9d0' });
    expect(parsePersonName('葛\u{e0100}')).toMatchObject({ name: '葛\u{e0100}' });
  });

  it('stays two people for two characters that only look alike', () => {
    expect(keyOf('\uf9d0')).not.toBe(keyOf('\u985e'));
    expect(keyOf('己')).not.toBe(keyOf('已'));
  });

  it('holds 50 characters, also those of two code units', () => {
    expect(parsePersonName('𠮷'.repeat(50)).ok).toBe(true);
    expect(parsePersonName('𠮷'.repeat(51))).toEqual({ ok: false, reason: 'TOO_LONG' });
  });

  it.each([
    ['', 'EMPTY'],
    ['\u200b \u3000', 'EMPTY'],
    ['张\ue000', 'PRIVATE_USE'],
    ['张\u{f0000}', 'PRIVATE_USE'],
    ['张3', 'CHARACTERS'],
    ['张三<b>', 'CHARACTERS'],
    ['·', 'CHARACTERS'],
    ['\ufe0f', 'CHARACTERS'],
    ['Иван', 'CHARACTERS'],
    ['张\ud842', 'CHARACTERS'],
    ['张\u0000', 'CHARACTERS'],
    ['张😀', 'CHARACTERS'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parsePersonName(text)).toEqual({ ok: false, reason });
  });

  it('has a key that is its own key', () => {
    const letters = fc.constantFrom(...'张三䶮𠮷〇·•.．-‐’ ＡéßİǰJ', 'e\u0301', '\u030c', '\u{e0100}');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (written) => {
        const key = keyOf(written.join(''));
        fc.pre(key !== undefined);
        expect(keyOf(key)).toBe(key);
      }),
    );
  });
});
