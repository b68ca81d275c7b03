import type { Words } from '../graphql/described.ts';

/** Pieces of the documents that are generated from tables. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const code = (text: string) => `\`${text}\``;
export const both = ([zh, en]: Words) => `${zh} ${en}`;
export const lines = (texts: readonly string[]) => texts.join('<br>');
