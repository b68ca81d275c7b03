import { parseWords } from '@exit-card/shared/typed-words';
import { Fault } from './fault.ts';

const LONGEST = 1000;

/**
 * What an officer says, in lines, without invisible characters and blanks around it; null for nothing. Throws
 * BAD_USER_INPUT beyond 1000 characters; `at` is the field.
 */
export function parseComment(typed: string | null | undefined, at = 'input.comment'): string | null {
  const comment = parseWords(typed ?? '', LONGEST);
  if (!comment.ok) throw new Fault('BAD_USER_INPUT', { at });
  return comment.words;
}
