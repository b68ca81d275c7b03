import { encode } from 'uqr';

/** 117 modules a side: half a millimetre each where the sheet draws it at 62 mm, which a phone reads off paper. */
const MOST_VERSION = 25;

/** Whether a QR code with this text can still be scanned. */
export function isScannable(text: string): boolean {
  try {
    encode(text, { maxVersion: MOST_VERSION });
    return true;
  } catch {
    return false;
  }
}
