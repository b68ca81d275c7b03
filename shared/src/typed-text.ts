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

/** A whole number from `min` to `max`, of three digits at most; undefined for anything else that was typed. */
export function typedCount(
  text: string,
  { min = 1, max }: { min?: number; max: number },
): number | undefined {
  if (text.length > LONGEST) return undefined;
  // A hyphen is no decoration here: "-3" is not three.
  const digits = text.normalize('NFKC').trim();
  const count = /^\d{1,3}$/.test(digits) ? Number(digits) : 0;
  return count >= min && count <= max ? count : undefined;
}
