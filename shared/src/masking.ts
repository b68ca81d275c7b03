/** 110***********1234 */
export function maskIdNumber(idNumber: string): string {
  return maskMiddle(idNumber, 3, 4);
}

/** 138****8000 */
export function maskPhoneNumber(phoneNumber: string): string {
  return maskMiddle(phoneNumber, 3, 4);
}

/** E******78 */
export function maskPassportNumber(passportNumber: string): string {
  return maskMiddle(passportNumber, 1, 2);
}

/** z***@mail.example */
export function maskMailAddress(address: string): string {
  const [local = '', domain = ''] = address.split('@');
  return `${local.slice(0, 1)}***@${domain}`;
}

/** 张*: always one star, so that the length of the name stays hidden. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return `${first}*`;
}

/** Text too short to have a middle is hidden wholly. */
function maskMiddle(text: string, first: number, last: number): string {
  const hidden = text.length - first - last;
  if (hidden <= 0) return '*'.repeat(text.length);
  return `${text.slice(0, first)}${'*'.repeat(hidden)}${text.slice(-last)}`;
}
