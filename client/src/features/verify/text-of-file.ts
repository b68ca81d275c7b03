/** A document is some kilobytes; of a larger file only so much is read that it is seen to be none. */
const ENOUGH = 40 * 1024;

/** The text of a file; undefined where it cannot be read, such as one that was removed meanwhile. */
export async function textOfFile(file: Blob): Promise<string | undefined> {
  try {
    return await file.slice(0, ENOUGH).text();
  } catch {
    return undefined;
  }
}
