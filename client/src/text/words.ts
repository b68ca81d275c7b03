import type { zhCN } from './zh-CN.ts';

/** The words of a language: the keys of the Chinese text, plus the singular form that Chinese does not have. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> } & {
  [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};

export type Text = Words<typeof zhCN>;
