export type MailAddressFault = 'EMPTY' | 'FORM' | 'TOO_LONG';
export type ParsedMailAddress = { ok: true; address: string } | { ok: false; reason: MailAddressFault };

const LONGEST = 100;

/** A mail address as typed: full-width forms narrowed, blanks dropped, lower case; of the forms that people have, not all that may be. */
export function parseMailAddress(text: string): ParsedMailAddress {
  if (text.length > 2 * LONGEST) return { ok: false, reason: 'TOO_LONG' };
  const address = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase();
  if (address === '') return { ok: false, reason: 'EMPTY' };
  if (address.length > LONGEST) return { ok: false, reason: 'TOO_LONG' };
  const [local = '', domain = '', ...rest] = address.split('@');
  const labels = domain.split('.');
  const isForm =
    rest.length === 0 &&
    /^[a-z\d_%+-]+(?:\.[a-z\d_%+-]+)*$/.test(local) &&
    labels.length > 1 &&
    labels.every((label) => /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(label)) &&
    /^[a-z]/.test(labels.at(-1)!);
  return isForm ? { ok: true, address } : { ok: false, reason: 'FORM' };
}
