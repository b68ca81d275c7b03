import { parsePersonName } from './person-name.ts';

export type PhraseFault = 'EMPTY' | 'TOO_SHORT' | 'TOO_LONG' | 'CHARACTERS' | 'DIGITS' | 'OWN_NAME';
export type ParsedPhrase = { ok: true; phrase: string } | { ok: false; reason: PhraseFault };

export const PHRASE_LENGTH = { least: 2, most: 20 } as const;
/** Longer text is no phrase, and NFKC takes its time. */
const LONGEST_TYPED = 256;

/**
 * 防伪暗语 as typed: words only, so that nothing in a text message looks like a link, a signature or a code, and neither the name
 * nor a number of its owner, which no message holds.
 */
export function parsePhrase(text: string, ownName: string): ParsedPhrase {
  if (text.length > LONGEST_TYPED) return { ok: false, reason: 'TOO_LONG' };
  const phrase = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const { length } = [...phrase];
  if (length === 0) return { ok: false, reason: 'EMPTY' };
  if (length > PHRASE_LENGTH.most) return { ok: false, reason: 'TOO_LONG' };
  if (/[^\p{L}\p{M}\p{Nd} ]/u.test(phrase)) return { ok: false, reason: 'CHARACTERS' };
  if (/\p{Nd}(?: ?\p{Nd}){3}/u.test(phrase)) return { ok: false, reason: 'DIGITS' };
  if (length < PHRASE_LENGTH.least) return { ok: false, reason: 'TOO_SHORT' };
  return plain(phrase).includes(plain(ownName)) ? { ok: false, reason: 'OWN_NAME' } : { ok: true, phrase };
}

function plain(text: string): string {
  const parsed = parsePersonName(text);
  return (parsed.ok ? parsed.nameKey : text).replaceAll(' ', '').toLowerCase();
}
