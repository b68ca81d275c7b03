/** The first character of each letter in the order of 汉语拼音; none begins with I, U or V. */
const FIRSTS = [...'阿八嚓哒妸发旮哈讥咔垃妈拿哦妑七呥撒他穵夕丫帀'];
const LETTERS = 'abcdefghjklmnopqrstwxyz';

let order: Intl.Collator | undefined;

/** 新加坡 → xjp. The browser's own order of characters says where each letter begins; other characters are left out. */
export function pinyinInitials(text: string): string {
  order ??= new Intl.Collator('zh-CN-u-co-pinyin');
  const { compare } = order;
  return [...text]
    .filter((character) => /\p{Script=Han}/u.test(character))
    .map((character) => LETTERS[FIRSTS.findLastIndex((first) => compare(first, character) <= 0)] ?? '')
    .join('');
}
