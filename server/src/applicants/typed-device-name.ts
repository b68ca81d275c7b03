import type { InvalidInput } from './answer.ts';
import { invalidInput } from './answer.ts';

const LONGEST = 40;

/** What a person calls a device or a passkey, or what is wrong with it. */
export function typedDeviceName(text: string): string | InvalidInput {
  const name = text.replace(/\p{C}/gu, '').trim();
  if (name === '') return invalidInput([{ field: 'DEVICE_NAME', reason: 'EMPTY' }]);
  if ([...name].length > LONGEST) return invalidInput([{ field: 'DEVICE_NAME', reason: 'TOO_LONG' }]);
  return name;
}
