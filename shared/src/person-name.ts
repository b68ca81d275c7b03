export type PersonNameFault = 'EMPTY' | 'TOO_LONG' | 'CHARACTERS' | 'PRIVATE_USE';

export type ParsedPersonName =
  | {
      ok: true;
      /** As written, to store and to show; only blanks and invisible characters are tidied. */
      name: string;
      /** To compare: equal for two ways of writing the same name. */
      nameKey: string;
    }
  | { ok: false; reason: PersonNameFault };

/** In code points: 民委发〔2016〕33号 asks for a name field of at least 50 characters. */
const LONGEST = 50;

/** What keyboards give for the dot in 阿卜杜·热合曼; the notice names U+00B7. */
const DOTS = /[.\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff0e\uff65]/gu;
const APOSTROPHES = /['\u2019\u02bc\uff07]/gu;
const KEY = /^(?:\p{Script=Han}|\p{Script=Latin}\p{Mn}*|[\u00b7'-])+$/u;
const LETTER = /[\p{Script=Han}\p{Script=Latin}]/u;

/** A name as on the ID card, or a foreigner's in Latin letters, as typed. */
export function parsePersonName(text: string): ParsedPersonName {
  const name = text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (name === '') return { ok: false, reason: 'EMPTY' };
  if ([...name].length > LONGEST) return { ok: false, reason: 'TOO_LONG' };
  if (/\p{Co}/u.test(name)) return { ok: false, reason: 'PRIVATE_USE' };
  const nameKey = keyOf(name);
  if (!KEY.test(nameKey) || !LETTER.test(nameKey)) return { ok: false, reason: 'CHARACTERS' };
  return { ok: true, name, nameKey };
}

function keyOf(name: string): string {
  return (
    name
      .replace(/[ \p{Variation_Selector}]/gu, '')
      .replace(/[\uff21-\uff3a\uff41-\uff5a]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(DOTS, '\u00b7')
      .replace(APOSTROPHES, "'")
      .replace(/\p{Pd}/gu, '-')
      .toLowerCase()
      // Only Latin letters: composing a whole name would turn U+F9D0 into another person's U+985E.
      .replace(/\p{Script=Latin}\p{Mn}+/gu, (letter) => letter.normalize('NFC'))
  );
}
