/** The card numbers in a text, one a line or with commas between. */
export function cardNumbersIn(text: string): string[] {
  return text
    .split(/[\n,，、;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
