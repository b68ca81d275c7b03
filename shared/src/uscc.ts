/** 统一社会信用代码 of an organisation: 18 characters with a check character (GB 32100-2015). */
export type UsccFault = 'LENGTH' | 'CHARACTERS' | 'CHECK_CHARACTER';
export type ParsedUscc = { ok: true; uscc: string } | { ok: false; reason: UsccFault };

/** No I, O, S, V or Z, which are easily misread. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Takes full-width and lower-case characters, and spaces anywhere. */
export function parseUscc(text: string): ParsedUscc {
  const uscc = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (uscc.length !== 18) return { ok: false, reason: 'LENGTH' };
  if ([...uscc].some((character) => !ALPHABET.includes(character)))
    return { ok: false, reason: 'CHARACTERS' };
  return usccWithCheck(uscc.slice(0, 17)) === uscc
    ? { ok: true, uscc }
    : { ok: false, reason: 'CHECK_CHARACTER' };
}

/** The 18 characters that belong to the first 17. */
export function usccWithCheck(first: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first[i] ?? ''), 0);
  return first + ALPHABET[(31 - (sum % 31)) % 31];
}
