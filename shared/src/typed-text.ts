/** Longer text is nobody's number, and NFKC takes more than a second for 50 KB of combining marks. */
const LONGEST = 256;

/**
 * A number as it was meant by somebody who typed or pasted it: full-width forms narrowed (NFKC), upper case, without
 * blanks, hyphens and invisible characters. Text longer than 256 comes back untouched; no number has that form.
 */
export function typedNumber(text: string): string {
  if (text.length > LONGEST) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}\u2212]/gu, '')
    .toUpperCase();
}
