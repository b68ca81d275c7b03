/** Part of browsers and of Node alike; the library of the language lacks it. */
declare const TextDecoder: new (
  encoding: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** Text of a list as Excel, WPS and editors write it: UTF-8, UTF-16 with a mark, or GB18030; null when it is none of these. */
export function listText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  // Text in GB18030 is hardly ever valid UTF-8, the other way round nearly always.
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
}

/** A spreadsheet or another binary file has NUL somewhere. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
