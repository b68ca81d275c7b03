import { COMMENT_LENGTH } from '@exit-card/shared/card';

/** Whether a reason is missing or too long; the server counts the same way. */
export function reasonFault(text: string): boolean {
  const { length } = [...text.trim()];
  return length < COMMENT_LENGTH.min || length > COMMENT_LENGTH.max;
}
