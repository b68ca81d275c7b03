export type PasswordProblem = 'TOO_SHORT' | 'TOO_LONG' | 'CONTEXT_WORDS';

/** In code points of the canonical form. */
export const PASSWORD_LENGTH = { min: 8, max: 256 } as const;

/** In UTF-16 units: no password of 256 characters is written in more, and NFKC is slow on long hostile text. */
export const LONGEST_TYPED = 4 * PASSWORD_LENGTH.max;

/** The form that is checked and hashed, so that two keyboards give the same password. */
export function canonicalPassword(text: string): string {
  return text.normalize('NFKC');
}

/**
 * What a page can say about a new password before the server compares it with its list of common ones.
 * Context words (the name, parts of the ID number, 12367, chujing) may occur, but do not count towards the length.
 */
export function checkPassword(text: string, contextWords: readonly string[]): PasswordProblem[] {
  if (text.length > LONGEST_TYPED) return ['TOO_LONG'];
  const password = canonicalPassword(text);
  const length = codePoints(password);
  if (length < PASSWORD_LENGTH.min) return ['TOO_SHORT'];
  if (length > PASSWORD_LENGTH.max) return ['TOO_LONG'];
  const own = codePoints(without(password.toLowerCase(), contextWords));
  return own < PASSWORD_LENGTH.min ? ['CONTEXT_WORDS'] : [];
}

function without(password: string, words: readonly string[]): string {
  return words
    .map((word) => canonicalPassword(word).toLowerCase())
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => (word === '' ? rest : rest.replaceAll(word, '')), password);
}

function codePoints(text: string): number {
  return [...text].length;
}
