import type { FileRefusal } from '@exit-card/shared/file';

/** What is kept of a file, or why it is not taken. */
export type Cleaned = { readonly content: Buffer } | { readonly refusal: FileRefusal };

export const DAMAGED: Cleaned = { refusal: 'DAMAGED' };
