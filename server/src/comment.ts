import { Fault } from './fault.ts';

const LONGEST = 1000;

/**
 * What an officer says, in lines, without invisible characters and blanks around it; null for nothing. Throws
 * BAD_USER_INPUT beyond 1000 characters.
 */
export function parseComment(typed: string | null | undefined): string | null {
  const comment = (typed ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]|(?!\n)\p{Cc}/gu, '')
    .trim();
  if ([...comment].length > LONGEST) throw new Fault('BAD_USER_INPUT', { at: 'input.comment' });
  return comment === '' ? null : comment;
}
