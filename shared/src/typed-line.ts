export type TypedLineFault = 'EMPTY' | 'TOO_LONG' | 'CHARACTERS';
export type ParsedLine = { ok: true; line: string } | { ok: false; reason: TypedLineFault };

/** Longest names of organisations, and lines about a bulk check, in code points. */
export const LINE_LENGTHS = { organisationName: 100, title: 60, purpose: 200, person: 50 } as const;

/** One line of free text: blanks tidied, invisible characters dropped; no control and no private characters. */
export function parseLine(text: string, longest: number): ParsedLine {
  const line = text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (line === '') return { ok: false, reason: 'EMPTY' };
  if ([...line].length > longest) return { ok: false, reason: 'TOO_LONG' };
  return /[\p{Cc}\p{Co}\p{Cs}]/u.test(line) ? { ok: false, reason: 'CHARACTERS' } : { ok: true, line };
}
