import type { areas, words } from './zh-CN.ts';

/** The words of a language: the keys of the Chinese text, plus the singular form that Chinese does not have. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> } & {
  [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};

type Loaded<T extends Record<string, () => Promise<unknown>>> = { [A in keyof T]: Awaited<ReturnType<T[A]>> };

/** A folder of features, or of parts that several of them show. */
export type Area = keyof typeof areas;
export type ChineseText = typeof words & Loaded<typeof areas>;
export type Text = Words<ChineseText>;
