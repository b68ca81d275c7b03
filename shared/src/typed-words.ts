export type ParsedWords = { ok: true; words: string | null } | { ok: false; reason: 'TOO_LONG' };

/** Free text in lines, without invisible characters and blanks around it; null for nothing. `longest` is in code points. */
export function parseWords(text: string, longest: number): ParsedWords {
  const words = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]|(?!\n)\p{Cc}/gu, '')
    .trim();
  if ([...words].length > longest) return { ok: false, reason: 'TOO_LONG' };
  return { ok: true, words: words === '' ? null : words };
}
